import { describe, expect, it } from "vitest";
import { cite, normaliseId, sentenceAt } from "#parliament";
import { cpuMs } from "./cpu-time.ts";
import { LONG } from "./figures.ts";

/** Time for four times the text may grow at most so much; a quadratic pass would take sixteen times as long. */
const GROWTH = 9;
const LENGTH = LONG ? 60_000 : 30_000;
const ROUNDS = 400;

const PIECES = [
  "36333",
  "36 333",
  "36.333",
  "12345",
  "21501-20",
  "36 600 XX",
  "36600-XX-29",
  "(",
  ")",
  "[",
  "]",
  ", ",
  "; ",
  " ",
  "\n",
  "\n\n",
  "-",
  "–",
  "/",
  "nr. ",
  "nrs. ",
  "nr. 5",
  "1, 2, 3, ",
  "1-60",
  "A",
  "XX",
  "(R2096)",
  "Kamerstukken II ",
  "2023/24, ",
  "2023-2024",
  "Handelingen II ",
  "Aanhangsel ",
  "item 5",
  "Stb. 2024, 15",
  "kst-",
  "https://",
  "dossier/",
  "2024Z18231",
  "TZ202412-116",
  "op stuk nr. 5",
  "t.v.v. ",
  "p. 3",
  "p. 1, 2, 3",
  " en ",
  "de motie-Aa/Bb ",
  "motie van de leden Aa en Bb ",
  "c.s. ",
  "Hiermee is deze motie uitgevoerd. ",
  "geen uitvoering geven aan de motie ",
  "als afgedaan, ",
  "de volgende moties:\n- ",
  " | ",
  "niet, ",
  "dat ",
  ".",
  "\u00ad",
  "\u200b",
  "\u00a0",
  "\ud800",
  "\udc00",
  "\u{1f3db}",
  "x",
  "é",
  "7".repeat(40),
  "geef uitvoering aan ",
  "[1]",
  "\u0000",
];

/** A generator of numbers that gives the same ones for the same seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function makeText(random: (below: number) => number, pieces: number): string {
  return Array.from({ length: pieces }, () => PIECES[random(PIECES.length)]).join("");
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** As many motions by the same people as the archive gives at most. */
const MOTIONS = Array.from({ length: 300 }, (_, number) => ({
  id: `kst-36333-${number}`,
  title: `Motie over de opvang van kinderen in plaats ${"abcdefgh".repeat(1 + (number % 9))}`,
  tabledOn: null,
}));
const CONTEXT = {
  motionsBy: () => MOTIONS,
  exists: (id: string) => (id.endsWith("5") ? true : id.endsWith("9") ? false : null),
};

const timeOf = (text: string, below = 0) => cpuMs(() => cite(text, CONTEXT), below);
/** What takes no longer is too rough to compare. */
const SHORT_MS = 25;

describe("cite: any text", () => {
  it("gives ordered spans inside the text, each its own piece, and never throws", () => {
    const random = chance(36333);
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = makeText(random, 1 + random(200));
      const footnotes = [{ mark: "1", start: text.length >> 1, end: text.length }];
      let last = 0;
      for (const each of cite(text, { ...CONTEXT, footnotes })) {
        expect(each.start).toBeGreaterThanOrEqual(last);
        expect(each.end).toBeGreaterThan(each.start);
        expect(each.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(each.start, each.end)).toBe(each.text);
        last = each.start;
        const { start, end } = sentenceAt(text, each.start, each.end);
        expect(start <= each.start && each.end <= end && start >= 0 && end <= text.length).toBe(true);
      }
      normaliseId(text.slice(0, 80));
    }
  });

  it("reads a megabyte without spaces, digits without end, brackets without end", () => {
    for (const unit of ["x", "7", "(", "36333", "\ud800", "nr.", "Kamerstukken", "\u00ad", " ", "."]) {
      expect(timeOf(repeated(unit, 1_000_000), 5_000), unit).toBeLessThan(5_000);
    }
  });
});

describe("cite: made to be hard", () => {
  it.each([
    ["200,000 digits", "36333".repeat(40_000)],
    ["brackets in brackets", `${"(".repeat(200_000)}36 333${")".repeat(200_000)}`],
    ["numbers in brackets in brackets", `${"(36 333, nr. 1 ".repeat(20_000)}${")".repeat(20_000)}`],
    [
      "nr. 1, 2, 3, …",
      `Kamerstuk 36 333, nr. ${Array.from({ length: 60_000 }, (_, number) => number).join(", ")}`,
    ],
    ["bytes", Array.from({ length: 400_000 }, (_, at) => String.fromCharCode((at * 7_919) % 256)).join("")],
  ])("%s", (_name, text) => {
    expect(timeOf(text, 2_000)).toBeLessThan(2_000);
  });
});

describe("cite: linear time", () => {
  const UNITS = [
    ...PIECES.filter((piece) => piece.length > 1).map((piece) => `${piece} `),
    "12345, ",
    "36333 en ",
    "36333/",
    "36333-",
    "36333\n",
    "36333 J \n",
    "36333 (aaaa",
    "36333 (R",
    "[(36333)]",
    "36333, nrs. 1-60; ",
    "Handelingen II 2022/23, nr. 5, items 1, ",
    "2022-2023, nr. 5; ",
    "2024, 15; ",
    "motie-Aa Bb-Cc ",
    "Zie de motie-Aa/Bb over opvang. ",
    "geef a b c d 36333-5 ",
    "was nr. 1 (36333) ",
    "p. 1, ",
    "x. A. c.s. ",
    "Hiermee is de motie-Wit (36 333, nr. 12) over bomen uitgevoerd. ",
    "de motie-Wit (36 333, nr. 12) die dat de motie is uitgevoerd, ",
    "De moties Aa en Bb c.s. zijn dit najaar aan de orde. Deze is uitgevoerd. ",
    "Motie van het lid Wit | 36 333, nr. 12 | Uitgevoerd.\n",
    "de volgende moties zijn afgedaan:\n- de motie-Wit (36 333, nr. 12);\n",
    "motie, aan het verzoek van ",
  ];
  it.each(UNITS)("%j over and over", (unit) => {
    for (const head of ["", "Kamerstukken ", "36333, nrs. "]) {
      const short = Math.max(timeOf(head + repeated(unit, LENGTH), SHORT_MS), SHORT_MS);
      const long = timeOf(head + repeated(unit, 4 * LENGTH), GROWTH * short);
      expect(long, `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`).toBeLessThan(GROWTH * short);
    }
  });
});
