import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileWatches } from "#watch";
import { runs } from "../runs.ts";
import { documentText, find, input, watch } from "./builders.ts";
import { naiveHolds } from "./naive.ts";

/** Few letters and few words, so that queries and texts meet. */
const word = fc.constantFrom(
  "opvang",
  "opvangen",
  "noodopvang",
  "kind",
  "kinderen",
  "wet",
  "wetten",
  "aan",
  "banaan",
  "IND",
  "ind",
  "Wet",
);
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));
const part = fc.constantFrom("opvang", "kind", "wet", "aan", "ind", "an", "nood", "IND", "vang", "a");
const term = fc.oneof(
  part,
  part.map((one) => `${one}*`),
  part.map((one) => `*${one}`),
  part.map((one) => `*${one}*`),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`),
);
const group = fc.oneof(
  term,
  fc.tuple(term, term).map(([a, b]) => `(${a} OR ${b})`),
);
const near = fc
  .tuple(group, fc.integer({ min: 0, max: 4 }), group)
  .map(([a, n, b]) => `(${a} NEAR/${n} ${b})`);
const query = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    term,
    near,
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} NOT ${b})`),
  ),
})).query;

describe("the matcher", () => {
  it("hits exactly what a slow reading of the query hits", () => {
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 6 }), text, (queries, one) => {
        const watches = queries.map((source, number) => watch({ id: `${number}`, query: source }));
        const hits = compileWatches(watches).match(input({ text: documentText(one) }));
        const expected = queries.flatMap((source, number) => (naiveHolds(source, one) ? [`${number}`] : []));
        expect(hits.map((hit) => hit.watch)).toEqual(expected);
      }),
      { numRuns: runs(300) },
    );
  });

  it("gives evidence that stands in the text, in order and apart, in its sentence", () => {
    const glue = fc.constantFrom(
      " ",
      "-",
      "\n",
      "-\n",
      "(",
      ")",
      "’s ",
      "- en ",
      "-, ",
      " of -",
      ".",
      "a.m.v.",
      ". ",
      "\u00ad",
      "\ud800",
      "ĳ",
      "é",
      "\u0301",
      "“",
    );
    const noisy = fc.array(fc.oneof(word, glue), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 4 }), noisy, noisy, (queries, title, body) => {
        const watches = queries.map((source, number) => watch({ id: `${number}`, query: source }));
        for (const hit of compileWatches(watches).match(input({ title, text: documentText(body) }))) {
          expect(hit.evidence.length).toBeGreaterThan(0);
          expect(hit.evidence.length).toBeLessThanOrEqual(20);
          let before = -1;
          for (const one of hit.evidence) {
            const source = one.where === "title" ? title : body;
            expect(one.text).toBe(source.slice(one.start, one.end));
            expect(one.text).not.toBe("");
            expect(source.slice(one.sentenceStart).startsWith(one.sentence)).toBe(true);
            expect(one.sentence).toContain(one.text);
            const at = one.start + (one.where === "title" ? 0 : title.length);
            expect(at).toBeGreaterThan(before);
            before = at;
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("finds the compound that each part of a list leaves out, and shows the words as they stand", () => {
    const head = fc.constantFrom("crisis", "gezins", "(nood)asiel", "COA", "nood");
    const joins = fc.constantFrom(" en ", " of ", " en/of ", " dan wel ", "\nen ", ", maar ook ");
    const heads = fc.uniqueArray(head, { minLength: 1, maxLength: 4 });
    const tail = fc.constantFrom("opvang", "opvanglocaties", "plaatsen", "beleid");
    fc.assert(
      fc.property(heads, joins, tail, fc.constantFrom("jeugd", "kinder"), (parts, join, end, whole) => {
        const list = `${parts.map((part) => `${part}-`).join(", ")}${join}${whole}${end}`;
        const body = `Over de ${list} werd gesproken.`;
        for (const part of parts) {
          const query = part.replace(/\(.*\)/, "") + end;
          const [one] = find(query, body) ?? [];
          expect(one?.text).toMatch(/^\S/);
          expect(list.endsWith(one?.text ?? "none")).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("hits the same whatever other watches there are, and whatever was matched before", () => {
    fc.assert(
      fc.property(fc.array(query, { minLength: 2, maxLength: 6 }), text, text, (queries, before, one) => {
        const watches = queries.map((source, number) => watch({ id: `${number}`, query: source }));
        const together = compileWatches(watches);
        together.match(input({ text: documentText(before) }));
        const alone = watches.flatMap((own) =>
          compileWatches([own]).match(input({ text: documentText(one) })),
        );
        expect(together.match(input({ text: documentText(one) }))).toEqual(alone);
      }),
      { numRuns: runs(60) },
    );
  });

  it("takes any text", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    const matcher = compileWatches([watch({ query: "opvang OR *a* OR b* OR *c" })]);
    fc.assert(
      fc.property(units, (codes) => {
        const body = String.fromCharCode(...codes);
        for (const hit of matcher.match(input({ text: documentText(body) }))) {
          for (const one of hit.evidence) expect(one.text).toBe(body.slice(one.start, one.end));
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
