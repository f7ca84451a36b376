import {
  behindSigns,
  behindSpace,
  DASH,
  endAt,
  GAP,
  isDash,
  isDigit,
  isSpaceUnit,
  MONTH,
  NUMBER_WORD,
  PAGES,
  testAt,
  unitsOf,
  YEARS,
} from "./lexis.ts";

/** One number of a stuk, with the piece of text that names it. */
export interface WrittenNumber {
  /** `29`, or the letters of the Eerste Kamer: `AA`. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface NumberList {
  readonly numbers: readonly WrittenNumber[];
  readonly end: number;
}

/** A range longer than this names its ends only: it is more likely a mistake than sixty stukken. */
const RANGE = 60;

/** A list that has become longer than this no longer has its ranges filled in. */
const LIST = 1000;

const UNIT = `(?:%|‰|°|${GAP}(?:miljoen|miljard|mln|mld|duizend|procent|euro|andere|keer|maal|jaar|uur|dagen|weken|maanden|${MONTH}))`;
const NUMBER = `[1-9]\\d{0,3}(?![\\dA-Za-zÀ-ɏ]|[.]\\d|,\\d\\d?(?!\\d)[^\\s]{0,1}%|${UNIT})`;
const ITEM = new RegExp(`(${NUMBER}|[A-Z]{1,2}(?![A-Za-z0-9À-ɏ’']))`, "y");
/** `2024/25, …` begins another reference. */
const BEGINS_YEARS = new RegExp(YEARS, "iy");
const PART_OF_DOSSIER = new RegExp(`\\d\\d(?:\\s{1,3}|\\.|${DASH})\\d{3}(?!\\d)`, "y");
const RANGE_WORD = new RegExp(
  `${GAP}(?:${DASH}|t\\/m|t\\.?e\\.?m\\.?|tot\\s{1,4}en\\s{1,4}met|tot)${GAP}`,
  "iy",
);
const OFFICE = `(?:${NUMBER_WORD}${GAP})?`;
const BETWEEN_MANY = new RegExp(
  `${GAP}(?:,${GAP}en|,|;|\\/|&|en|of|alsmede|resp\\.|respectievelijk)${GAP}${OFFICE}`,
  "iy",
);
const BETWEEN_TWO = new RegExp(`${GAP}(?:,?${GAP}en|&|of)\\s{1,4}${OFFICE}|${GAP}\\/${GAP}`, "iy");
const AGAIN = new RegExp(
  `(?:\\s?\\([^()\\n\\d]{1,60}\\)(?=${GAP}(?:[,;]|en\\s)))?${GAP}[,;(]?${GAP}` +
    "(?:(?:en|alsmede|zie ook|vgl\\.|resp\\.|respectievelijk|onderscheidenlijk|was|voorheen|thans)" +
    `${GAP}(?:op\\s)?(?:stuk(?:ken)?\\s)?)?${NUMBER_WORD}${GAP}(?=\\d|[A-Z]{1,2}(?![A-Za-z0-9]))`,
  "iy",
);
const PAGES_NEXT = new RegExp(`${GAP}[,;(]?${GAP}${DASH}?${GAP}${PAGES}\\)?`, "iy");
const REVERSED = new RegExp(`${GAP}[([]${GAP}(?:[TE]K\\s{1,3})?\\d\\d(?:\\s|\\.)?\\d{3}(?!\\d)`, "y");

/**
 * The numbers at `at`: `29`, `1–3`, `125 tot en met 127`, `1136, 1140 en 1150`, with pages passed over and further
 * numbers after them (`6, p. 15-16; nr. 7`). `plural` is whether they are announced as several (`nrs.`): only then
 * does a comma go on with the list. With `owned` the numbers already have their dossier, so that one with another
 * dossier behind it (`nr. 1136 (32847)`) is not theirs.
 */
export function readNumbers(text: string, at: number, plural: boolean, owned = true): NumberList | null {
  const first = readList(text, at, plural);
  if (first === null) return null;
  const lists = [first];
  let end = skipPages(text, first.end);
  for (;;) {
    const again = mayGoOn(text, end) ? endAt(AGAIN, text, end) : null;
    const more = again === null ? null : readList(text, again, /s[.:]?\s*$/i.test(text.slice(end, again)));
    if (more === null || (owned && testAt(REVERSED, text, more.end))) break;
    lists.push(more);
    end = skipPages(text, more.end);
  }
  return { numbers: lists.length === 1 ? first.numbers : lists.flatMap(({ numbers }) => numbers), end };
}

/** With what the words and signs between two numbers begin, and those before a further number. */
const BETWEEN_SIGNS = unitsOf(",;/&eoarEOAR");
const NUMBER_AGAIN = unitsOf("aelnortvwzAELNORTVWZ");

/** Cheap: whether a further number may follow: a word for it or before it, or a remark in brackets. */
function mayGoOn(text: string, at: number): boolean {
  const next = behindSigns(text, at);
  const code = text.charCodeAt(next);
  if (NUMBER_AGAIN.has(code)) return true;
  if (isDigit(code)) return false;
  for (let sign = at; sign < next; sign += 1) if (text.charCodeAt(sign) === 40) return true;
  return false;
}

/** Cheap: whether a range may follow: behind white space a dash or a word for it. */
function mayBeRange(text: string, at: number): boolean {
  const code = text.charCodeAt(behindSpace(text, at, 4));
  return (code | 32) === 116 || isDash(code);
}

/** With what a word for pages begins. */
const PAGE_LETTERS = unitsOf("pPbBkKnNvV");

/** Where the page numbers that follow `at` end: `, p. 15-16`, `, blz. 9 e.v.`. */
export function skipPages(text: string, at: number): number {
  if (!PAGE_LETTERS.has(text.charCodeAt(behindSigns(text, at)))) return at;
  return endAt(PAGES_NEXT, text, at) ?? at;
}

/** One list, without what may follow its pages. */
export function readList(text: string, at: number, announced: boolean): NumberList | null {
  const first = readItem(text, at);
  if (first === null) return null;
  const plural = announced || isLetter(first.value);
  const numbers: WrittenNumber[] = [];
  let end = pushRange(text, first, numbers);
  for (;;) {
    if (!BETWEEN_SIGNS.has(text.charCodeAt(behindSpace(text, end, 4)))) return { numbers, end };
    const between = endAt(plural ? BETWEEN_MANY : BETWEEN_TWO, text, end);
    const next = between === null ? null : readItem(text, between);
    if (next === null || !sameKind(first, next)) return { numbers, end };
    if (!plural && !rises(numbers.at(-1), next)) return { numbers, end };
    if (isYear(next.value) && rank(first.value) < 1000) return { numbers, end };
    end = pushRange(text, next, numbers);
  }
}

function readItem(text: string, at: number): WrittenNumber | null {
  const end = endOfPlain(text, at) ?? endAt(ITEM, text, at);
  if (end === null) return null;
  const length = end - at;
  if (length === 2 && mayPartThousands(text.charCodeAt(end)) && testAt(PART_OF_DOSSIER, text, at))
    return null;
  if (length === 4 && testAt(BEGINS_YEARS, text, at)) return null;
  return { value: text.slice(at, end), start: at, end };
}

/** Cheap: where a number ends that what follows it does not make an amount; null where only the pattern can tell. */
function endOfPlain(text: string, at: number): number | null {
  const first = text.charCodeAt(at);
  if (first < 49 || first > 57) return null;
  let end = at + 1;
  while (end - at < 4 && isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (next === 44 || next === 46) return isDigit(text.charCodeAt(end + 1)) ? null : end;
  if (PLAIN_ENDS.has(next)) return end;
  return next === 32 && PLAIN_STARTS.has(text.charCodeAt(end + 1)) ? end : null;
}

/** Signs that end a number, and what behind a space begins no unit, none of which is written with a capital. */
const PLAIN_ENDS = unitsOf(";:()[]/-");
const PLAIN_STARTS = unitsOf("()[;-–ABCDEFGHIJKLMNOPQRSTUVWXYZbcghilqrtvxyz");

function mayPartThousands(code: number): boolean {
  return code === 46 || isSpaceUnit(code) || isDash(code);
}

/** Adds an item, or all of the range that it begins; returns where that ends. */
function pushRange(text: string, first: WrittenNumber, numbers: WrittenNumber[]): number {
  const word = mayBeRange(text, first.end) ? endAt(RANGE_WORD, text, first.end) : null;
  const last = word === null ? null : readItem(text, word);
  if (last === null || !sameKind(first, last) || !rises(first, last)) {
    numbers.push(first);
    return first.end;
  }
  const values = numbers.length > LIST ? [first.value, last.value] : valuesBetween(first.value, last.value);
  for (const value of values) {
    numbers.push({ value, start: first.start, end: last.end });
  }
  return last.end;
}

function valuesBetween(first: string, last: string): readonly string[] {
  const from = rank(first);
  const until = rank(last);
  if (until - from > RANGE) return [first, last];
  const values: string[] = [];
  for (let at = from; at <= until; at += 1) values.push(isLetter(first) ? letters(at) : String(at));
  return values;
}

function sameKind(one: WrittenNumber, other: WrittenNumber): boolean {
  return isLetter(one.value) === isLetter(other.value);
}

function rises(one: WrittenNumber | undefined, other: WrittenNumber): boolean {
  return one !== undefined && rank(one.value) < rank(other.value);
}

function isYear(value: string): boolean {
  return /^(?:19[4-9]|20[0-4])\d$/.test(value);
}

function isLetter(value: string): boolean {
  return value >= "A";
}

/** A is 1, Z is 26, AA is 27; a number is itself. */
function rank(value: string): number {
  if (!isLetter(value)) return Number(value);
  let sum = 0;
  for (const letter of value) sum = sum * 26 + letter.charCodeAt(0) - 64;
  return sum;
}

function letters(rankOfLetters: number): string {
  const low = ((rankOfLetters - 1) % 26) + 65;
  const high = Math.floor((rankOfLetters - 1) / 26);
  return (high === 0 ? "" : String.fromCharCode(64 + high)) + String.fromCharCode(low);
}
