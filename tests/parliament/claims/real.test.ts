import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cite, type Footnote, readClaims, type TextClaim, type Treatment } from "#parliament";
import { createTextReader } from "#text";
import { THOROUGH } from "../../runs.ts";
import { koopMotions } from "../../text/koop-motions.ts";
import { REAL } from "../../text/real-data.ts";

/** A real passage with what one hand says that it says of its motions. */
interface Row {
  readonly id: string;
  readonly label: "executed" | "partly" | "progress" | "refused" | "mentioned";
  readonly named: readonly string[];
  readonly text: string;
  readonly isTitle: boolean;
}

/** What may be read where the hand says so; a motion that complains is a mention to it. */
const READ_AS: Readonly<Record<Row["label"], readonly Treatment[]>> = {
  executed: ["executed"],
  partly: ["partly"],
  progress: ["underway", "takenOver"],
  refused: ["refused", "notExecuted"],
  mentioned: ["mentioned"],
};

/**
 * Labels that are not taken over, with the reason. Titles never carry a claim but for `Afdoening van de motie`; those that
 * are labelled otherwise are left out by that rule and need no place here.
 */
const DISPUTED: Readonly<Record<string, string>> = {
  p013: "tells what happens to a company, not to the motion",
  r096: "that the House was informed about a motion does not say that it was carried out",
};

function rowsOf(name: string): readonly Row[] {
  const lines = readFileSync(join(REAL ?? "", "teksten", name), "utf8")
    .split("\n")
    .slice(1);
  return lines.flatMap((line) => {
    const [id, label, named = "", passage = "", address = ""] = line.split("\t");
    if (id === undefined || passage === "") return [];
    return [
      {
        id,
        label: label as Row["label"],
        named: named === "-" ? [] : named.split(";"),
        text: passage.replace(/\\n/g, "\n"),
        isTitle: /\btitle of a\b|zaak\/document/.test(address),
      },
    ];
  });
}

function notesOf(text: string): readonly Footnote[] {
  return [...text.matchAll(/^\[(\d+)\] .*$/gm)].map(({ 0: line, 1: mark = "", index }) => ({
    mark,
    start: index,
    end: index + line.length,
  }));
}

/** What is read of the motions of a row: by number, and where it has none by name. */
function read({
  text,
  isTitle,
  named,
}: Row): readonly { readonly treatment: Treatment; readonly speaker: string }[] {
  const footnotes = notesOf(text);
  if (isTitle) return cite(text, { kind: "letter", isTitle }).filter(({ id }) => named.includes(id));
  const claims = readClaims({ text, paragraphs: [], footnotes, references: [] });
  // The number of some stands nowhere in the passage.
  const own = named.filter((name) => !name.startsWith("kst-") || claims.some(({ id }) => id === name));
  return claims.filter((claim) => own.length === 0 || own.some((name) => isNamed(claim, name)));
}

function isNamed({ id, name = "" }: TextClaim, wanted: string): boolean {
  if (wanted.startsWith("kst-")) return id === wanted;
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/ en /g, "/")
      .replace(/\s*c\.s\./g, "");
  return plain(name).includes(plain(wanted));
}

const FILES = ["treatment-open.tsv", "fate-real-open.tsv"] as const;

describe.skipIf(REAL === null)("real passages", () => {
  it.each(FILES)("are read as one hand labelled them: %s", (name) => {
    const rows = rowsOf(name).filter(({ named, id }) => named.length > 0 && DISPUTED[id] === undefined);
    const seen = rows.filter(
      ({ isTitle, label }) => !isTitle || label === "mentioned" || label === "executed",
    );
    const table = Map.groupBy(seen, ({ label }) => label);
    const lines: string[] = [];
    const wrong: string[] = [];
    for (const [label, own] of table) {
      const missed = own.filter((row) => !isRight(row));
      lines.push(`${label} ${own.length - missed.length} of ${own.length}`);
      wrong.push(...missed.map(({ id }) => `${id} ${label}`));
    }
    console.log(`${name}: ${rows.length} rows read; ${lines.join(", ")}; not: ${wrong.join(", ") || "none"}`);
    expect(rows.length).toBeGreaterThan(40);
    expect(wrong.filter((line) => !TITLES_IN_DOUBT.has(line))).toEqual([]);
  });

  it.each(FILES)("say of no motion that it was carried out where the hand does not: %s", (name) => {
    const rows = rowsOf(name).filter(({ label }) => label !== "executed");
    const said = rows.filter((row) => read(row).some(({ treatment }) => treatment === "executed"));
    expect(said.map(({ id }) => id)).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });
});

/** A title that the hand takes for a claim and that begins otherwise than `Afdoening van`. */
const TITLES_IN_DOUBT = new Set(["r070 executed"]);

function isRight(row: Row): boolean {
  const found = read(row);
  if (row.label === "mentioned")
    return found.every(
      ({ treatment, speaker }) =>
        treatment === "mentioned" || (speaker === "house" && treatment !== "executed"),
    );
  return found.length > 0 && found.every(({ treatment }) => READ_AS[row.label].includes(treatment));
}

/** Every text in the files of a folder that can be a title: what stands between quotes in JSON, between tags in XML. */
function titlesIn(folder: string): readonly string[] {
  return readdirSync(join(REAL ?? "", folder))
    .filter((name) => /\.(?:json|xml|tsv)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(REAL ?? "", folder, name), "utf8");
      const pieces = name.endsWith(".json")
        ? /"((?:[^"\\]|\\.){12,})"/g
        : name.endsWith(".xml")
          ? />([^<>]{12,})</g
          : /^([^\t\n]{12,})\t/gm;
      return [...text.matchAll(pieces)].map((piece) => piece[1] ?? "");
    });
}

describe.skipIf(REAL === null)("real titles", () => {
  it("claim nothing, whatever kind of document they are said to be of", () => {
    const folders = ["gegevensmagazijn", "officielebekendmakingen", "citations"];
    const titles = [...folders.flatMap(titlesIn), ...koopMotions().map(({ heading }) => heading)];
    const claiming = titles.filter((title) =>
      (["letter", "motion", "answer", "other"] as const).some((kind) =>
        cite(title, { kind, isTitle: true }).some(({ treatment }) => treatment !== "mentioned"),
      ),
    );
    console.log(`${titles.length} titles read`);
    expect(titles.length).toBeGreaterThan(THOROUGH ? 6_000 : 3_000);
    expect(claiming.filter((title) => !/^Afdoe(?:n|ning) /.test(title))).toEqual([]);
  });
});

describe.skipIf(REAL === null)("real motions", () => {
  const reader = createTextReader();
  afterAll(() => reader[Symbol.asyncDispose]());

  async function claimsOf(bytes: Uint8Array) {
    const signal = new AbortController().signal;
    const text = await reader.read({ bytes, contentType: "application/xml" }, signal);
    const found = cite(text.text, { ...text, kind: "motion" });
    return found.filter(({ treatment }) => treatment !== "mentioned");
  }

  it("say of others at most that they were not carried out, or not wholly", async () => {
    const all = koopMotions().filter(({ bytes }) =>
      /uitvoer|uitgevoerd|gevolg|opvolging|afgedaan/.test(new TextDecoder().decode(bytes)),
    );
    const said = new Map<string, number>();
    const claims = new Map<string, readonly string[]>();
    for (const { id, bytes } of all) {
      const own = await claimsOf(bytes);
      for (const { treatment, speaker } of own)
        said.set(`${speaker} ${treatment}`, (said.get(`${speaker} ${treatment}`) ?? 0) + 1);
      claims.set(
        id,
        own.map((claim) => `${claim.id} ${claim.treatment}`),
      );
    }
    console.log(
      `${all.length} motions that speak of carrying out: ${[...said].map(([what, count]) => `${count} ${what}`).join(", ")}`,
    );
    expect(
      [...said.keys()].filter((what) => what !== "house notExecuted" && what !== "house partly"),
    ).toEqual([]);
    if (!THOROUGH) return;
    expect(claims.get("kst-19637-3355")).toEqual([
      "kst-36600-XX-29 notExecuted",
      "kst-19637-3334 notExecuted",
      "kst-36600-XX-41 notExecuted",
    ]);
  });
});
