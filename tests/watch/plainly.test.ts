import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileWatches, indexed, type MatchInput } from "#watch";
import { buildPlainly, type Plainly, standPlainly } from "../../src/watch/plainly.ts";
import { makePlanning, planQuery } from "../../src/watch/plan.ts";
import { runs } from "../runs.ts";
import { documentText, input, watch } from "./builders.ts";

/** Few letters, so that words meet; and all that may stand against them. */
const letter = fc.constantFrom(..."ppaassne", "P", "A", "\u00e1", "\u00df", "\u0133");
const sign = fc.constantFrom(
  ...["-", "\u2013", "(", ")", "[", "]", "'", "\u2019", ".", ",", ";", "/", ":", "\u201c", "7", "\u00b2"],
  ...[
    "\u00ad",
    "\u0301",
    "\u200b",
    "\r",
    "\t",
    "\u00a0",
    "\ud800",
    "en",
    "-\n",
    "- ",
    " -",
    "'s",
    "a.s.",
    "\n\n",
  ],
);
const word = fc.constantFrom(
  "pap",
  "pappen",
  "Paps",
  "PAP",
  "spa",
  "kinderen",
  "kind",
  "p\u00e1p",
  "papasan",
);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(" ", " ", " ", "\n") },
  { weight: 5, arbitrary: word },
  { weight: 2, arbitrary: letter },
  { weight: 2, arbitrary: sign },
);
const prose = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

const term = fc.constantFrom("pap", "pappen", "kind", "PAP", '"pap"', "spa", "777", "papasan");
const query = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    term,
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} NOT ${b})`),
    tie("query").map((one) => `(kind:letter AND ${one})`),
  ),
})).query;

function plainlyOf(source: string): Plainly | null {
  const planning = makePlanning();
  const plan = planQuery(planning, source);
  return buildPlainly(planning.sought.list, [plan]);
}

/** As an index knows it. */
function told(document: MatchInput): MatchInput {
  return { ...document, tangled: indexed(document).tangled };
}

describe("a quick look for words", () => {
  it("hits what a look at every word hits, with the same evidence", () => {
    let [quick, hits] = [0, 0];
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 4 }), prose, prose, (queries, title, body) => {
        const document = input({ title, text: documentText(body) });
        const known = told(document);
        for (const source of queries) {
          const { match } = compileWatches([watch({ query: source })]);
          const expected = match(document);
          const plainly = plainlyOf(source);
          if (plainly !== null && standPlainly(plainly, known.tangled ?? new Uint8Array())) {
            quick += 1;
            hits += expected.length;
          }
          expect({ source, found: match(known) }).toEqual({ source, found: expected });
        }
      }),
      { numRuns: runs(1_000) },
    );
    expect(quick).toBeGreaterThan(300);
    expect(hits).toBeGreaterThan(100);
  });

  it("goes by what takes a hit away, too", () => {
    const { match } = compileWatches([watch({ query: "opvang", not: "asiel" })]);
    const told1 = told(input({ text: documentText("Over opvang van asiel.") }));
    expect(match(told1)).toEqual([]);
    expect(match(told(input({ text: documentText("Over opvang.") })))).toHaveLength(1);
  });

  it("looks at all of a text in which a word may stand joined or in brackets", () => {
    const plainly = plainlyOf("opvang");
    const stands = (text: string) =>
      plainly !== null && standPlainly(plainly, indexed(input({ text: documentText(text) })).tangled);
    expect(stands("De opvang (van kinderen) in co\u00f6rdinatie-overleg.")).toBe(true);
    for (const tangled of ["(nood)opvang", "crisis-opvang", "op\u00advang", "opvang7", "op- en aanvang"])
      expect({ tangled, stands: stands(tangled) }).toEqual({ tangled, stands: false });
  });

  it("is not for parts of words, phrases, NEAR and short words", () => {
    for (const source of [
      "opvang*",
      "*opvang",
      '"de opvang"',
      "opvang NEAR/3 kind",
      "IND OR wet OR AZ",
      "party:CDA",
    ])
      expect({ source, plainly: plainlyOf(source) }).toEqual({ source, plainly: null });
    for (const source of ["opvang", "COA", "kind OR (opvang AND NOT wet)", "opvang party:CDA"])
      expect({ source, isQuick: plainlyOf(source) !== null }).toEqual({ source, isQuick: true });
  });
});
