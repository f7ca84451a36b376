/**
 * Pieces that the patterns of the grammar are made of. `\s` covers the no-break, thin and narrow spaces; every
 * repetition is bounded, so that a pattern tried at one place costs the same in any text.
 */

/** White space that may be missing: citations break over lines and lose spaces. */
export const GAP = "\\s{0,4}";

/** Hyphen-minus, the hyphens and dashes of Unicode, the minus sign. */
export const DASH = "[-\\u2010-\\u2015\\u2212]";

/** `nr.`, `Nrs`, `nummer`, `no.` before a number; `letter` before a number of the Eerste Kamer. */
export const NUMBER_WORD =
  "(?:[Nn][Rr][Ss]?|[Nn]ummers|[Nn]ummer|[Nn]os|[Nn]o|[Nn]um|[Ll]etters|[Ll]etter)(?:\\.|:)?";

/** `2023/24`, `2023-2024`, `1985/-86`, `2022/-23`; the groups are the first year and what follows. */
export const YEARS =
  `(?:(?:vergader|zittings)jaar|vj\\.?|zitting|jaargang)?${GAP}` +
  `((?:18|19|20)\\d\\d)${GAP}(?:\\/|${DASH}){1,2}${GAP}['’‘]?(\\d{4}|\\d\\d)(?!\\d)`;

/** Chapters of the national budget, in Roman numerals; the longest first. */
export const ROMAN = "(?:XX(?:I{1,3}|IV|V)?|X(?:VI{0,3}|IV|IX|I{1,3})?|IX[AB]?|IV|II[AB]|VI{0,3}|I{1,3})";

/** `p. 12-14`, `blz. 3`, `pagina 7 e.v.`; nothing in it names a stuk. */
export const PAGES =
  `(?:pagina['’]?s?|pag|pp|p|bladzijden|bladzijde|blz|bl|kolom|kol|noot|voetnoot)\\.?:?${GAP}` +
  `\\d{1,5}(?:${GAP}(?:${DASH}|\\/|,|en|t\\/m|tot en met)${GAP}\\d{1,4}(?![\\d.]|\\s\\d{3}|${GAP}\\/)){0,30}(?:${GAP}(?:e\\.?\\s?v\\.?|ev|ff|vv)\\.?)?`;

export const MONTH =
  "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|" +
  "jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\\b";

/** The match of a sticky pattern at one position, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a sticky pattern matches at one position. Looks back where the pattern is a lookbehind. */
export function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where the match of a sticky pattern at one position ends, or null: like `matchAt`, and makes nothing. */
export function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** `20242025` of the groups of YEARS; null where the second year does not follow the first. */
export function yearsKey(first: string, second: string): string | null {
  const from = Number(first);
  const until = second.length === 4 ? Number(second) : Math.floor(from / 100) * 100 + Number(second);
  if (until === from + 1) return `${from}${until}`;
  return second.length === 2 && until + 100 === from + 1 ? `${from}${from + 1}` : null;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter without accent, small or capital. */
export function isPlainLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A letter or digit, of any script that can stand beside a number in a Dutch text. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return isDigit(code) || isPlainLetter(code);
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

/** Cheap: the first place behind white space, signs and dashes, as many as stand between a number and what follows. */
export function behindSigns(text: string, at: number): number {
  let next = at;
  while (next - at < 16 && isSign(text.charCodeAt(next))) next += 1;
  return next;
}

/** White space, comma, semicolon, opening bracket, or a dash of any width. */
function isSign(code: number): boolean {
  return isSpaceUnit(code) || code === 44 || code === 59 || code === 40 || isDash(code);
}

/** Ends of the words that announce a number: `nr`, `nummer`, `letters`, `no`, `num`, `stuk`, `stukken`, `t.v.v`. */
const WORD_ENDS = new Set(
  ["nr", "er", "rs", "os", "no", "um", "uk", "en", "vv", ".v", " v"].map((end) =>
    pairKey(end.charCodeAt(0), end.charCodeAt(1)),
  ),
);

/** Two units as one number, small and capital letters alike: looking at them makes no text. */
function pairKey(first: number, second: number): number {
  return (first | 32) * 65536 + (second | 32);
}

/** Cheap: whether the word before `at` can be one that announces a number. */
export function mayFollowNumberWord(text: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && at - before <= 4 && isSpaceUnit(text.charCodeAt(before))) before -= 1;
  const sign = text.charCodeAt(before);
  if (sign === 46 || sign === 58 || sign === 40) before -= 1;
  return before > 0 && WORD_ENDS.has(pairKey(text.charCodeAt(before - 1), text.charCodeAt(before)));
}

/** The code units of some signs: a look into it makes no text. */
export function unitsOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}

/** White space as the patterns know it: a space of any width, or a line end. */
export function isSpaceUnit(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && (code === 0xa0 || (code >= 0x1680 && isWideSpace(code)));
}

function isWideSpace(code: number): boolean {
  if (code < 0x2000) return code === 0x1680;
  if (code <= 0x2029) return code <= 0x200a || code >= 0x2028;
  return code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** The first place behind at most so much white space. */
export function behindSpace(text: string, at: number, most: number): number {
  let next = at;
  while (next - at < most && isSpaceUnit(text.charCodeAt(next))) next += 1;
  return next;
}

/** The last place before at most so much white space; -1 at the beginning of the text. */
export function beforeSpace(text: string, at: number, most: number): number {
  let before = at - 1;
  while (before >= 0 && at - 1 - before < most && isSpaceUnit(text.charCodeAt(before))) before -= 1;
  return before;
}

/** A dash of any width. */
export function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}
