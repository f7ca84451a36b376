import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { cite, parseId } from "#parliament";
import { createTextReader } from "#text";
import { filesIn, REAL } from "../text/real-data.ts";

const reader = createTextReader();
afterAll(() => reader[Symbol.asyncDispose]());

/** Of the councils of the European Union the list has three: it says nothing about the others. */
const COUNCILS = "21501";

interface Known {
  readonly dossiers: ReadonlySet<string>;
  /** Numbers of which the list has every dossier: of a budget all chapters. */
  readonly numbers: ReadonlySet<string>;
}

function readKnown(folder: string): Known {
  const file = readFileSync(join(folder, "citations", "known-ids-subset.txt.gz"));
  const ids = gunzipSync(file).toString("utf8").split("\n");
  const dossiers = new Set(ids.map(dossierOf).filter((dossier) => dossier !== null));
  return { dossiers, numbers: new Set([...dossiers].map((dossier) => dossier.slice(0, 5))) };
}

/** `36600-XX` of `kst-36600-XX-29`; null of what is no Kamerstuk. */
function dossierOf(id: string): string | null {
  const parsed = parseId(id);
  if (parsed?.type !== "kamerstuk" && parsed?.type !== "dossier") return null;
  return parsed.suffix === null ? parsed.dossier : `${parsed.dossier}-${parsed.suffix}`;
}

function isCovered(dossier: string, known: Known): boolean {
  if (dossier.startsWith(COUNCILS)) return known.dossiers.has(dossier);
  return known.numbers.has(dossier.slice(0, 5));
}

async function dossiersIn(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path);
  const { text, footnotes } = await reader.read({ bytes, contentType: null }, new AbortController().signal);
  return cite(text, { footnotes })
    .map(({ id }) => dossierOf(id))
    .filter((dossier) => dossier !== null);
}

describe.skipIf(REAL === null)("cite: real documents", () => {
  it("finds no stuk of a dossier that does not exist, as far as the list of known ids goes", async () => {
    const known = readKnown(REAL ?? "");
    const documents = [
      ...filesIn("documents", ""),
      join(REAL ?? "", "officielebekendmakingen", "kst-36045-299.xml"),
    ];
    const motions = filesIn("moties", ".txt");
    let found = 0;
    let covered = 0;
    const wrong: string[] = [];
    for (const path of [...documents, ...motions]) {
      for (const dossier of await dossiersIn(path)) {
        found += 1;
        if (!isCovered(dossier, known)) continue;
        covered += 1;
        if (!known.dossiers.has(dossier)) wrong.push(`${basename(path)}: ${dossier}`);
      }
    }
    console.log(
      `real documents: ${documents.length} and ${motions.length} motions read; ${found} Kamerstukken found, ${covered} in dossiers that the list covers`,
    );
    expect(wrong).toEqual([]);
    expect(documents.length).toBeGreaterThanOrEqual(8);
    expect(found).toBeGreaterThan(100);
  });
});
