import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cite } from "#parliament";

const REAL = process.env.KAMERWACHT_REAL_DATA;

interface Row {
  readonly text: string;
  readonly expected: string;
}

function readRows(folder: string): readonly Row[] {
  return readFileSync(`${folder}/citations/citations.tsv`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [snippet = "", expected = ""] = line.split("\t");
      return { text: unescaped(snippet), expected: expected.split(" ").filter(Boolean).sort().join(" ") };
    });
}

function unescaped(snippet: string): string {
  return snippet
    .replace(/\\n/g, "\n")
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

describe.skipIf(REAL === undefined || !existsSync(`${REAL}/citations`))("cite: real snippets", () => {
  it("reads at least 99.5 % of the rows exactly right", () => {
    const rows = readRows(REAL ?? "");
    const wrong = rows.filter(({ text, expected }) => {
      return [...new Set(cite(text).map(({ id }) => id))].sort().join(" ") !== expected;
    });
    console.log(`citations.tsv: ${rows.length - wrong.length} of ${rows.length} rows exactly right`);
    expect(rows.length).toBeGreaterThan(200);
    expect(wrong.length / rows.length, JSON.stringify(wrong, null, 2)).toBeLessThanOrEqual(0.005);
  });

  it("reads no row differently where the archive knows some of the ids", () => {
    const file = readFileSync(`${REAL}/citations/known-ids-subset.txt.gz`);
    const known = new Set(gunzipSync(file).toString("utf8").split("\n"));
    const exists = (id: string) => known.has(id) || null;
    const changed = readRows(REAL ?? "").filter(({ text, expected }) => {
      return [...new Set(cite(text, { exists }).map(({ id }) => id))].sort().join(" ") !== expected;
    });
    expect(changed).toEqual([]);
  });
});
