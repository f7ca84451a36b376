import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openStore } from "#store";
import { ANYTHING, type Indexed, indexed, type Need, needOf } from "#watch";
import { runs } from "../runs.ts";
import { documentText, input, watch } from "../watch/builders.ts";
import { has } from "../watch/has.ts";

const word = fc.string({
  unit: fc.constantFrom("a", "b", "o", "p", "v", "7", "\u4e2d", "\u0439"),
  minLength: 1,
  maxLength: 7,
});
const NO_BITS = new Uint8Array();
const marks = fc.subarray(["=kind:letter", "=dossier:dossier-36600-xx", "=cites:kst-36600-xx-29", "=odd"]);
const held: fc.Arbitrary<Indexed> = fc.record({
  words: fc.array(word, { maxLength: 12 }).map((words) => new Set(words)),
  tangled: fc.uint8Array({ maxLength: 5 }),
  pairs: fc.constant(new Uint8Array()),
  marks,
});
const need = fc.letrec<{ need: Need }>((tie) => ({
  need: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.array(word, { minLength: 1, maxLength: 3 }).map((forms): Need => ({ type: "word", forms })),
    word.map((text): Need => ({ type: "begin", text })),
    word.map((text): Need => ({ type: "part", text })),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((forms): Need => ({ type: "end", forms })),
    fc.constantFrom<Need>(
      ANYTHING,
      { type: "mark", mark: "=kind:letter", open: false },
      { type: "mark", mark: "=dossier:dossier-36600", open: true },
    ),
    fc
      .tuple(fc.constantFrom("all" as const, "any" as const), fc.array(tie("need"), { maxLength: 3 }))
      .map(([type, needs]): Need => ({ type, needs })),
  ),
})).need;

function keysOf(places: Iterable<{ readonly document: string }> = []): string[] {
  return [...places].map(({ document }) => document);
}

/** Whether the index can tell exactly: very short parts it does not look for. */
function isTold(one: Need): boolean {
  if (one.type === "anything") return false;
  if (one.type === "all" || one.type === "any") return one.needs.every(isTold);
  if (one.type === "begin") return one.text.length > 1;
  if (one.type === "part") return one.text.length > 2;
  return one.type !== "end" || one.forms.every((form) => form.length > 2);
}

describe("the index of words", () => {
  it("finds all that has what is needed, and nothing else where it can tell", () => {
    using store = openStore(":memory:");
    const { index } = store;
    if (index === null) throw new Error("there is no index");
    index.clear();
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(held, { maxLength: 6 }),
        fc.array(need, { minLength: 1, maxLength: 6 }),
        (documents, needs) => {
          const keys = documents.map((_, number) => `d${number}`);
          const all = ["d0", "d1", "d2", "d3", "d4", "d5"];
          index.write(all.map((document, at) => ({ document, date: null, indexed: documents[at] ?? null })));
          for (const one of needs) {
            const expected = keys.filter((_, at) => has(one, documents[at] as Indexed)).sort();
            const places = [...index.find(one, null)];
            for (const { document, tangled } of places)
              expect([...tangled()]).toEqual([...(documents[keys.indexOf(document)]?.tangled ?? [])]);
            const found = places.map(({ document }) => document).sort();
            expect(found).toEqual(expect.arrayContaining(expected));
            expect(index.count(one, null)).toBe(found.length);
            if (!isTold(one)) continue;
            told += 1;
            expect({ one, found }).toEqual({ one, found: expected });
          }
        },
      ),
      { numRuns: runs(150) },
    );
    expect(told).toBeGreaterThan(50);
  });

  it("gives the newest first, of a day on, many as few", () => {
    using store = openStore(":memory:");
    const { index } = store;
    index?.clear();
    const dates = ["2026-03-01", "2024-12-31", null, "1950-01-01", "2026-02-28"];
    const documents = Array.from({ length: 300 }, (_, at) => ({
      document: `d${at}`,
      date: dates[at % 5] ?? null,
      indexed: { words: new Set(["opvang", `woord${at}`]), marks: [], pairs: NO_BITS, tangled: NO_BITS },
    }));
    index?.write(documents);
    const opvang: Need = { type: "word", forms: ["opvang"] };
    const found = keysOf(index?.find(opvang, null));
    expect(found).toHaveLength(300);
    const dateOf = (key: string) => documents[Number(key.slice(1))]?.date ?? "";
    expect(new Set(found.slice(0, 60).map(dateOf))).toEqual(new Set(["2026-03-01"]));
    expect(new Set(found.slice(0, 180).map(dateOf))).toEqual(
      new Set(["2026-03-01", "2026-02-28", "2024-12-31"]),
    );
    expect([...(index?.find(opvang, "2026-02-28") ?? [])]).toHaveLength(120);
    expect([...(index?.find(ANYTHING, "2026-03-01") ?? [])]).toHaveLength(60);
    expect(index?.count(ANYTHING, "2026-02-01")).toBe(120);
    expect(index?.held(["d0", "d299", "none"])).toBe(2);
  });

  it("gives of a phrase only the documents in which its words may stand behind each other, nearly all of them rightly", () => {
    using store = openStore(":memory:");
    const { index } = store;
    index?.clear();
    const text = (at: number) => (at % 50 === 0 ? "de regering verzoekt" : "verzoekt de regering");
    const filler = (at: number) =>
      Array.from({ length: 200 }, (_, n) => `woord${(n * 7 + at) % 900}`).join(" ");
    const documents = Array.from({ length: 500 }, (_, at) => ({
      document: `d${at}`,
      date: null,
      indexed: indexed(input({ text: documentText(`${filler(at)} ${text(at)}`) })),
    }));
    index?.write(documents);
    const phrase = needOf(watch({ query: '"regering verzoekt"' }), () => []);
    const found = keysOf(index?.find(phrase, null));
    expect(found).toEqual(
      expect.arrayContaining(documents.filter((_, at) => at % 50 === 0).map(({ document }) => document)),
    );
    expect(found.length).toBeLessThan(60);
  });

  it("takes a part that stands in too many words for one that tells nothing, and what cannot be held whole for anything", () => {
    using store = openStore(":memory:");
    const { index } = store;
    index?.clear();
    const many = Array.from({ length: 5_000 }, (_, at) => `${at}opvang${at}`);
    index?.write([
      {
        document: "many",
        date: null,
        indexed: { words: new Set(many), marks: [], pairs: NO_BITS, tangled: NO_BITS },
      },
      {
        document: "none",
        date: null,
        indexed: { words: new Set(["fiets"]), marks: [], pairs: NO_BITS, tangled: NO_BITS },
      },
    ]);
    expect(keysOf(index?.find({ type: "part", text: "opvang" }, null)).sort()).toEqual(["many", "none"]);
    expect(keysOf(index?.find({ type: "part", text: "17opvang17" }, null))).toEqual(["many"]);
    const long = indexed(input({ text: documentText(`${"x".repeat(200)} kort`) }));
    index?.write([{ document: "long", date: null, indexed: long }]);
    expect(
      keysOf(
        index?.find(
          needOf(watch({ query: `${"x".repeat(200)}` }), () => []),
          null,
        ),
      ),
    ).toEqual(["long"]);
    expect(
      keysOf(
        index?.find(
          needOf(watch({ query: "nergens" }), () => []),
          null,
        ),
      ),
    ).toEqual(["long"]);
  });
});
