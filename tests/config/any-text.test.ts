import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isScalar, parseDocument } from "yaml";
import { ConfigError, loadConfig } from "#config";
import { sourceOffset } from "../../src/config/scalar-offset.ts";
import { runs } from "../runs.ts";
import { folderWith, MAIN, WATCHES } from "./files.ts";

/** Pieces that mean something to YAML or to us, in any order, with any text between. */
const piece = fc.constantFrom(
  ..."\n|\n  |\n    |- |: |? |#| #|&a |*a|!!str |!x |<<: |---\n|...\n|%YAML 1.1\n||\n  |>-\n  |{|}|[|]|,|'|\"|\\|\\u00|\t|\u0000|\ufeff|\u2028".split(
    "|",
  ),
  ..."language|timezone|history|sources|slack|watches|channel|digest|quiet|density|id|name|motion|query|not|kinds|mention".split(
    "|",
  ),
  ...'nl|36600-XX-29|36333|null|true|1e999|0x1F|.inf|__proto__|constructor|toString|(a OR|NEAR/3|"a b"|#c'.split(
    "|",
  ),
);
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ maxLength: 8, unit: "binary" })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(""));
/** A right text with one piece cut out and another put in. */
function wounded(right: string) {
  return fc
    .tuple(fc.nat(right.length), fc.nat(12), fc.oneof(piece, text))
    .map(([at, length, added]) => right.slice(0, at) + added + right.slice(at + length));
}
const RIGHT = `language: nl\nhistory: 30 months\nslack:\n  opsChannel: "#c"\n  broadcast: [motion.voted]\n${MAIN}`;

it("no text crashes the reading of the configuration", () => {
  const folder = folderWith({});
  const main = fc.oneof(text, wounded(RIGHT), fc.constant(MAIN));
  const watches = fc.oneof(text, wounded(WATCHES));
  fc.assert(
    fc.property(main, watches, (mainText, watchText) => {
      writeFileSync(join(folder, "k.yaml"), mainText);
      writeFileSync(join(folder, "watches", "w.yaml"), watchText);
      expectConfigOrError(join(folder, "k.yaml"));
    }),
    { numRuns: runs(200) },
  );
});

function expectConfigOrError(file: string): void {
  try {
    expect(loadConfig(file, {}).watches.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { line, column, said } of error.problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      for (const words of [said.nl, said.en]) expect(words).not.toMatch(/\n|undefined|\[object/);
    }
  }
}

it("every place in a text is found back in its YAML, however that is written", () => {
  const words = fc.array(fc.stringMatching(/^[a-zé"'\\()*:#,]{1,6}$/), { minLength: 1, maxLength: 8 });
  const style = fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED");
  fc.assert(
    fc.property(words, style, fc.constantFrom(" ", "\n", "\n\n"), (parts, type, glue) => {
      const value = parts.join(glue);
      const document = parseDocument("a: { }");
      const scalar = document.createNode(value);
      Object.assign(scalar, { type });
      document.set("a", scalar);
      const source = document.toString({ lineWidth: 20 });
      const read = parseDocument(source).get("a", true);
      if (!isScalar(read) || read.value !== value) return;
      for (let offset = 0; offset < value.length; offset++) {
        const letter = value.charAt(offset);
        if (!/[a-zé(),:#*]/.test(letter)) continue;
        const found = source.charAt(sourceOffset(source, read, offset));
        if (found !== "\\") expect(found).toBe(letter);
      }
    }),
    { numRuns: runs(100) },
  );
});
