import type { Interval } from "./deadline.ts";

/** White space between two words; bounded, so that no expression walks far over it. */
export const S = "\\s{1,6}";
const MONTHS = [
  "jan(?:uari|\\.)",
  "feb(?:ruari|r?\\.)",
  "m(?:aa)?rt\\.?",
  "apr(?:il|\\.)",
  "mei",
  "jun(?:i|\\.)",
  "jul(?:i|\\.)",
  "aug(?:ustus|\\.)",
  "sep(?:tember|t?\\.)",
  "okt(?:ober|\\.)",
  "nov(?:ember|\\.)",
  "dec(?:ember|\\.)",
];
/** The name of a month or its abbreviation with a point. */
export const MONTH = `(?:${MONTHS.join("|")})`;
export const YEAR = "(?:(?:19|20)\\d{2}(?![\\d\\p{L}]))";

const NUMBERS: Readonly<Record<string, number>> = {
  half: 0.5,
  anderhalf: 1.5,
  anderhalve: 1.5,
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  twintig: 20,
  dertig: 30,
  zestig: 60,
  negentig: 90,
};
const NUMBER_WORDS = Object.keys(NUMBERS).sort((a, b) => b.length - a.length);
export const NUMBER = `(?:een${S}half|${NUMBER_WORDS.join("|")}|\\d{1,3})`;
export const UNIT =
  "(?:uur|werkdag(?:en)?|dag(?:en)?|we(?:e)?k(?:en)?|maand(?:en)?|kwarta(?:al|len)|half\\s?jaar|jaar|jaren)";
/** What may not follow the last word of a phrase. */
export const END = "(?![\\p{L}\\d-])";
/** What may not stand before its first. */
export const BEGIN = "(?<![\\p{L}\\d-])";

/** `drie` and `3` as 3; null where it is no number that a term has. */
export function numberOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const plain = words.toLowerCase().replace(/^een\s+(?=half)/, "");
  return NUMBERS[plain.normalize("NFC")] ?? null;
}

/** 1 to 12, or 0 where it is none. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => new RegExp(`^${month}$`, "i").test(name)) + 1;
}

/** A number of units as an interval of whole days, weeks, months or years; working days are the caller's. */
export function intervalOf(count: number, unit: string): Interval {
  const word = unit.toLowerCase();
  if (word === "uur") return { count: Math.max(1, Math.ceil(count / 24)), unit: "day" };
  if (word.startsWith("we")) return whole(count, { count: 1, unit: "week" }, { count: 7, unit: "day" });
  if (word.startsWith("maand")) return whole(count, { count: 1, unit: "month" }, { count: 30, unit: "day" });
  if (word.startsWith("kwarta")) return { count: Math.round(count * 3), unit: "month" };
  if (word.startsWith("hal")) return { count: Math.round(count * 6), unit: "month" };
  if (word.startsWith("ja")) return whole(count, { count: 1, unit: "year" }, { count: 12, unit: "month" });
  return { count: Math.ceil(count), unit: "day" };
}

function whole(count: number, unit: Interval, smaller: Interval): Interval {
  return Number.isInteger(count)
    ? { count, unit: unit.unit }
    : { count: Math.ceil(count * smaller.count), unit: smaller.unit };
}
