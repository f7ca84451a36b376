import { describe, expect, it } from "vitest";
import { compileWatches, type Matcher, parseQuery, QueryError } from "#watch";
import { documentText, input, watch } from "../watch/builders.ts";
import { chance, makeText, makeWatches } from "../watch/corpus.ts";
import { naiveHolds } from "../watch/naive.ts";
import { cpuMs } from "./cpu-time.ts";
import { LONG } from "./figures.ts";

const LENGTH = LONG ? 400_000 : 160_000;
const random = chance(2026);

/** Everything that the language has, about things that the texts below are full of. */
const GREEDY = [
  "a",
  "a*",
  "*a",
  "*a*",
  "*aa*",
  "*aaa*",
  "*aaaa*",
  "aaaa*",
  "*aaaa",
  "1*",
  "*1*",
  "nr",
  "a NEAR/200 a",
  "(a OR b OR a*) NEAR/200 (b OR *a*)",
  '"a a a a a a a a"',
  '"a b a b a b"',
  "*a* NOT zzz",
  "opvang",
  "opvang*",
  "*opvang*",
  '"opvang opvang opvang"',
  "opvang NEAR/3 nood",
].map((query, number) => watch({ id: `w${number}`, query }));

/** Texts made to be hard, of about a given length. */
const HARD: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ["one letter again and again", (length) => "a".repeat(length)],
  ["one letter, apart", (length) => "a ".repeat(length / 2)],
  ["two letters, apart", (length) => "a b ".repeat(length / 4)],
  ["digits", (length) => "1".repeat(length)],
  ["nr. 1, 2, 3", (length) => `nr. ${Array.from({ length: length / 7 }, (_, number) => number).join(", ")}`],
  ["brackets, opened only", (length) => "(".repeat(length)],
  ["brackets in brackets", (length) => `${"(a".repeat(length / 4)}${")a".repeat(length / 4)}`],
  ["brackets against letters", (length) => "a(a)".repeat(length / 4)],
  ["an open bracket and letters", (length) => `${"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".repeat(length / 35)}`],
  ["hyphens only", (length) => "-".repeat(length)],
  ["a word of hyphens", (length) => "a-".repeat(length / 2)],
  ["hyphens at the ends of lines", (length) => "a-\n".repeat(length / 3)],
  ["hyphens, then spaces", (length) => `a-${" ".repeat(25)}`.repeat(length / 27)],
  ["words with a part left out", (length) => "aaaa- en bbbbbbbb ".repeat(length / 18)],
  ["words with a part left out, one after the other", (length) => "aa-, ".repeat(length / 5)],
  [
    "words with a part left out, the longest",
    (length) => `${"a".repeat(40)}- en ${"b".repeat(40)} `.repeat(length / 86),
  ],
  ["words of which the first part is left out", (length) => "aaaaaaaa en -bbbb ".repeat(length / 18)],
  ["letters with full stops", (length) => "a.b.c. ".repeat(length / 7)],
  ["letters with full stops, without end", (length) => "a.".repeat(length / 2)],
  ["soft hyphens", (length) => "a\u00ad".repeat(length / 2)],
  ["soft hyphens only", (length) => "\u00ad".repeat(length)],
  ["marks on one letter", (length) => `a${"\u0301".repeat(length)}`],
  ["apostrophes", (length) => "a's".repeat(length / 3)],
  ["ligatures", (length) => "ĳ".repeat(length)],
  ["lone surrogates", (length) => "\ud800a".repeat(length / 2)],
  ["pairs of surrogates", (length) => "😀".repeat(length / 2)],
  ["zeros", (length) => "\0".repeat(length)],
  [
    "any units",
    (length) => Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 65_536))).join(""),
  ],
  [
    "bytes as text",
    (length) => Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 256))).join(""),
  ],
  ["the same word", (length) => "opvang ".repeat(length / 7)],
  ["the same word with its brackets", (length) => "(nood)opvang ".repeat(length / 13)],
  ["no full stop", (length) => "opvang nood ".repeat(length / 12)],
];

/** What is no longer than this is too rough to compare. */
const SHORT_SECONDS = 0.2;

describe("no text takes more than linear time", () => {
  const matcher = compileWatches(GREEDY);
  it.each(HARD)("%s", (_, make) => {
    const small = seconds(matcher, make(LENGTH / 4), SHORT_SECONDS / 9);
    const large = seconds(matcher, make(LENGTH), SHORT_SECONDS);
    // Four times the text: what is quadratic takes sixteen times as long.
    expect(large).toBeLessThan(Math.max(SHORT_SECONDS, small * 9));
  });

  it("a megabyte without spaces", () => {
    expect(seconds(matcher, "aaab".repeat(250_000), 3)).toBeLessThan(3);
    expect(seconds(matcher, "opvang-".repeat(140_000), 3)).toBeLessThan(3);
  });
});

describe("queries as hard as they may be", () => {
  it("takes a query of every length and depth", () => {
    const deep = `${"(".repeat(40)}a${")".repeat(40)}`;
    const wide = Array.from({ length: 900 }, (_, number) => `w${number}`)
      .join(" OR ")
      .slice(0, 3_999)
      .replace(/\s*O?R?\s*$/, "");
    const stars = Array.from({ length: 190 }, (_, number) => `*${"a".repeat(number % 15)}b*`)
      .join(" OR ")
      .slice(0, 3_990);
    for (const query of [deep, wide, stars.replace(/\s*O?R?\s*$/, "")]) {
      expect(seconds(compileWatches([watch({ query })]), "aab ".repeat(100_000), 3)).toBeLessThan(3);
    }
  });

  it("never ends but in a query or a QueryError", () => {
    const pieces = [
      "a",
      "*",
      "(",
      ")",
      '"',
      " ",
      " OR ",
      " NOT ",
      " NEAR/2 ",
      "kind:",
      "from:",
      "dossier:",
      "-",
      "'",
      "\ud800",
      "é",
      "\n",
    ];
    let unread = 0;
    for (let round = 0; round < 50_000; round++) {
      const length = Math.floor(random() * 20);
      const source = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join("");
      if (!isRead(source)) unread += 1;
    }
    expect(unread).toBe(0);
  });
});

describe("many watches", () => {
  it("agree with a slow reading on long texts", () => {
    const words = "opvang opvangen noodopvang kind kinderen wet wetten aan banaan IND ind".split(" ");
    const parts = [
      "opvang",
      "kind*",
      "*opvang",
      "*an*",
      "wet",
      "ind",
      '"kind wet"',
      '"aan opvang kind"',
      "opvang NEAR/2 wet",
    ];
    const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
    for (let round = 0; round < 40; round++) {
      const text = Array.from({ length: 300 }, () => any(words)).join(" ");
      const queries = Array.from(
        { length: 30 },
        () => `(${any(parts)}) ${any(["AND", "OR", "NOT"])} (${any(parts)})`,
      );
      const hits = compileWatches(queries.map((query) => watch({ id: query, query }))).match(
        input({ text: documentText(text) }),
      );
      const expected = queries.filter((query) => naiveHolds(query, text));
      expect(hits.map((hit) => hit.watch)).toEqual(expected);
    }
  });

  it("ten thousand find the same as each alone", () => {
    const watches = makeWatches(chance(5), 10_000);
    const text = makeText(chance(6), 200_000);
    const together = compileWatches(watches).match(input({ text: documentText(text) }));
    const alone = watches
      .slice(0, 100)
      .flatMap((one) => compileWatches([one]).match(input({ text: documentText(text) })));
    expect(together.filter((hit) => Number(hit.watch.slice(1)) < 100)).toEqual(alone);
  });
});

function isRead(source: string): boolean {
  try {
    parseQuery(source);
    return true;
  } catch (error) {
    return error instanceof QueryError;
  }
}

function seconds(matcher: Matcher, text: string, below = 0): number {
  const document = input({ title: text.slice(0, 200), text: documentText(text) });
  return cpuMs(() => matcher.match(document), below * 1_000) / 1_000;
}
