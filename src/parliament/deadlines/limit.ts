import { addDays, type Period } from "../calendar/civil.ts";
import type { DateRange } from "./deadline.ts";
import { BEGIN, S } from "./words.ts";

/** `by`: at the latest on. `before`: not on it any more. `at`: on or in it. `after`: when it is over. `none`: no word. */
export type Limit = "by" | "before" | "at" | "after" | "none";

const AT_LATEST = `(?:uiterlijk|niet${S}later${S}dan|op${S}(?:zijn|z'n)${S}laatst|ten${S}laatste)`;
const BEFORE = "(?:v(?:[oóò]|o[\\u0300\\u0301]){2}r|voorafgaande?(?:\\s{1,6}aan)?)";
const PLACE =
  "(?:in|op|bij|met|tijdens|rond(?:om)?|omstreeks|gelijktijdig\\s{1,6}met|tegelijk(?:ertijd)?\\s{1,6}met|gedurende)";
const AFTER = `(?:na${S}afloop${S}van|na)`;
const STRENGTH = `(?:(?:nog|liefst|direct|meteen|kort|vlak|ruim|ergens|bijvoorbeeld)${S})`;

/** The words that say how a time is meant, with the space behind them; group `limit`. */
export const LIMIT = `(?<limit>${STRENGTH}?(?:(?:tot${S})?${AT_LATEST}(?:${S}(?:${BEFORE}|${AFTER}|${PLACE}|per|binnen|tegen|aan))?|${BEFORE}|${AFTER}|${PLACE}|tegen|per|met${S}ingang${S}van)${S})`;
/** A piece of the period that follows, with the space behind it; group `part`. */
export const PART = `(?<part>(?:(?:aan${S})?(?:het|de)${S})?(?:einde?|begin|medio|midden|half|halverwege|(?:in${S})?de${S}loop)(?:${S}van)?${S})`;

/** A pattern for all of a text: these words, whole. */
export function pattern(source: string): RegExp {
  return new RegExp(`${BEGIN}${source}`, "giu");
}

export function limitOf(words: string | undefined): Limit {
  if (words === undefined) return "none";
  const plain = words.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  if (/\bvoor/i.test(plain)) return "before";
  if (/\bna\b/i.test(plain)) return "after";
  if (/uiterlijk|later|laatst|tegen/i.test(plain)) return "by";
  return "at";
}

/** Whether the words alone make a deadline, whatever stands around them: `uiterlijk`, `vóór` with its accents. */
export function isStrong(words: string | undefined): boolean {
  if (words === undefined) return false;
  const plain = words.normalize("NFC");
  return /uiterlijk|laatst|later|v[óò]{2}r|v[óò]or|vo[óò]r|voorafgaand/i.test(plain);
}

/** The range that a limit makes of a period, and whether the limit itself leaves it open. */
export function limited(limit: Limit, period: Period, ends: boolean): DateRange {
  switch (limit) {
    case "by":
      return { from: null, until: period.until };
    case "before":
      return { from: null, until: ends ? period.until : addDays(period.from, -1) };
    case "after":
      return { from: addDays(period.until, 1), until: addDays(period.until, AFTER_DAYS) };
    default:
      return period;
  }
}

/** `na de zomer` means soon after it; so many days is a guess. */
const AFTER_DAYS = 60;

/** A part of a stretch of time by custom: the first, middle or last third, a month at the most at either end. */
export function partOf(words: string | undefined, period: Period): Period {
  if (words === undefined || /loop/i.test(words)) return period;
  const days = Math.round((Date.parse(period.until) - Date.parse(period.from)) / 86_400_000);
  const third = Math.min(Math.floor(days / 3), 30);
  if (/eind/i.test(words)) return { from: addDays(period.until, -third), until: period.until };
  if (/begin/i.test(words)) return { from: period.from, until: addDays(period.from, third) };
  const middle = Math.floor(days / 2);
  return { from: addDays(period.from, middle - third), until: addDays(period.from, middle + third) };
}

/** Whether the words name the end of what follows: `voor het einde van het jaar` is met on its last day. */
export function namesEnd(words: string | undefined): boolean {
  return words !== undefined && /eind|loop/i.test(words);
}
