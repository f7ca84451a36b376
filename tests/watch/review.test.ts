import { describe, expect, it } from "vitest";
import { reviewWatches, type Watch } from "#watch";
import { documentText, input, watch } from "./builders.ts";

function warnings(watches: readonly Partial<Watch>[], texts: readonly string[] = []): readonly string[] {
  const sample = texts.map((text) => input({ text: documentText(text) }));
  const all = watches.map((fields, number) => watch({ id: `w${number}`, ...fields }));
  return reviewWatches(all, sample).map((one) => `${one.watch} ${one.type}: ${one.message.en}`);
}

describe("a watch that can never hit", () => {
  it.each<[Partial<Watch>, boolean]>([
    [{ query: "opvang NOT opvang" }, true],
    [{ query: "opvang NOT opvang*" }, true],
    [{ query: "noodopvang NOT *opvang*" }, true],
    [{ query: '"opvang van kinderen" NOT kind' }, false],
    [{ query: '"opvang van kinderen" NOT kinderen' }, true],
    [{ query: "opvang asiel NOT (asiel OR azc)" }, true],
    [{ query: "opvang NEAR/5 asiel NOT opvang" }, true],
    [{ query: "(opvang NOT opvang) OR asiel" }, false],
    [{ query: "opvang NOT noodopvang" }, false],
    [{ query: "opvang* NOT opvang" }, false],
    [{ query: "opvang", not: "opvang OR asiel" }, true],
    [{ query: "opvang", not: "opvang AND asiel" }, false],
    [{ query: "kind:letter kind:answer" }, true],
    [{ query: "(kind:letter OR kind:answer) opvang" }, false],
    [{ query: "kind:letter opvang", kinds: ["answer"] }, true],
    [{ query: "kind:letter opvang", kinds: ["letter"] }, false],
    [{ query: "kind:letter OR opvang", kinds: ["answer"] }, false],
  ])("%j", (fields, expected) => {
    expect(warnings([fields]).some((one) => one.startsWith("w0 never"))).toBe(expected);
  });
});

describe("a watch that another makes superfluous", () => {
  it.each<[Partial<Watch>, Partial<Watch>, readonly string[]]>([
    [{ query: "opvang" }, { query: "Opvang" }, ["w1 double: the same as w0: one of them is enough"]],
    [
      { query: "opvang asiel" },
      { query: "asiel AND opvang" },
      ["w1 double: the same as w0: one of them is enough"],
    ],
    [
      { query: "opvang AND asiel" },
      { query: "opvang" },
      ["w0 double: w1 hits everything that this one hits, in the same channel"],
    ],
    [{ query: "opvang" }, { query: "opvang", channel: "#other" }, []],
    [{ query: "opvang" }, { query: "opvang", motion: "kst-1-2" }, []],
    [{ query: "opvang asiel" }, { query: "opvang", not: "jeugd" }, []],
    [
      { query: "opvang", kinds: ["letter"] },
      { query: "opvang" },
      ["w0 double: w1 hits everything that this one hits, in the same channel"],
    ],
    [{ motion: "kst-1-2" }, { motion: "kst-1-2" }, ["w1 double: the same as w0: one of them is enough"]],
    [{ motion: "kst-1-2" }, { motion: "kst-1-3" }, []],
  ])("%j and %j", (one, other, expected) => {
    expect(warnings([one, other])).toEqual(expected);
  });
});

describe("a word that was probably meant otherwise", () => {
  it.each([
    ["opvang of asiel", ["w0 word: of is looked for as a word; OR was probably meant, in capitals"]],
    ["opvang NOT of", []],
    ['opvang "of"', []],
    ["a* opvang", ["w0 broad: a* stands in nearly every text: write more letters beside the star"]],
  ])("%s", (query, expected) => {
    expect(warnings([{ query }])).toEqual(expected);
  });
});

describe("what a sample tells", () => {
  const filler = Array.from({ length: 27 }, (_, number) => `Stuk ${number} over iets anders.`);
  const texts = ["De noodopvang.", "De noodopvang in Zwolle.", "Het kwaliteitskader.", ...filler];
  it.each([
    ["anders", ["w0 broad: hits 27 of 30 documents (90%)"]],
    ["kwaliteitskader", []],
    [
      "kwaliteitskadder",
      ["w0 word: kwaliteitskadder stands in no document of the archive; kwaliteitskader does"],
    ],
    [
      "opvang",
      ["w0 word: opvang stands more often inside other words (noodopvang): *opvang finds those too"],
    ],
    ["zwembad", []],
  ])("%s", (query, expected) => {
    expect(warnings([{ query }], texts)).toEqual(expected);
  });
});

it("gives up on queries that are nested without end, and does not hang", () => {
  const nested = Array.from({ length: 38 }, (_, number) => number).reduce(
    (inner, number) => (number % 2 === 0 ? `(w${number} OR ${inner})` : `(w${number} AND ${inner})`),
    "opvang",
  );
  expect(warnings([{ query: nested }, { query: nested.replace("opvang", "asiel") }])).toEqual([]);
});
