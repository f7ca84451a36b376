/**
 * How a character is seen when words are compared. Case and diacritics do not matter, `ĳ` is `ij`, a ligature is its
 * letters; soft hyphens and zero-width characters are not there at all.
 */

/** Values below `LETTER` are not part of a word by themselves; from there on it is the code of the folded letter or digit. */
export const LETTER = 48;
export const SEPARATOR = 0;
/** Not there: soft hyphen, combining mark, zero-width character. */
export const UNSEEN = 1;
/** Stands for several letters: look in `expansion`. */
export const SEVERAL = 2;
export const HYPHEN = 3;
export const OPEN = 4;
export const CLOSE = 5;
export const APOSTROPHE = 6;

/** The letters that a unit of class `SEVERAL` stands for. */
export function expansion(code: number): string {
  return EXPANSIONS.get(code) ?? "";
}

/** The letters and digits of a text, folded; all else is left out. `Yeşilgöz` gives `yesilgoz`. */
export function fold(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const seen = FOLD[code] ?? SEPARATOR;
    if (seen >= LETTER) folded += String.fromCharCode(seen);
    else if (seen === SEVERAL) folded += expansion(code);
  }
  return folded;
}

/** The UTF-16 units that fold to a letter or digit, given by its code: `a` has a, A, á, Ä and more. */
export function unfolded(letter: number): readonly number[] {
  return UNFOLDED.get(letter) ?? [letter];
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let code = 0; code < 0xd800; code++) table[code] = classOf(code);
  for (let code = 0xe000; code < 65_536; code++) table[code] = classOf(code);
  return table;
}

function groupCodes(table: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let code = 0; code < table.length; code++) {
    const seen = table[code] ?? SEPARATOR;
    if (seen < LETTER || seen === code) continue;
    const group = groups.get(seen);
    if (group === undefined) groups.set(seen, [seen, code]);
    else group.push(code);
  }
  return groups;
}

function classOf(code: number): number {
  if (code < 128) return asciiClass(code);
  const special = SPECIAL.get(code);
  if (special !== undefined) return special;
  const character = String.fromCharCode(code);
  if (code >= EASTERN && code < FORMS) return WORD.test(character) ? code : SEPARATOR;
  if (MARK.test(character)) return UNSEEN;
  // Raised figures are marks of notes, not part of the word before them.
  if (!WORD.test(character) || RAISED.test(character)) return SEPARATOR;
  const letters = STROKES.get(character) ?? lettersOf(character);
  if (letters.length === 1) return Math.max(LETTER, letters.charCodeAt(0));
  if (letters.length === 0) return SEPARATOR;
  EXPANSIONS.set(code, letters);
  return SEVERAL;
}

function asciiClass(code: number): number {
  const character = String.fromCharCode(code);
  if (/[0-9a-z]/.test(character)) return code;
  if (/[A-Z]/.test(character)) return code + 32;
  return SPECIAL.get(code) ?? SEPARATOR;
}

function lettersOf(character: string): string {
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replace(NOT_WORD, "")
    .replace(/[łøđħ]/g, (letter) => STROKES.get(letter) ?? letter);
}

/** From here to there are scripts without case and diacritics, and symbols: taken as they are. */
const EASTERN = 0x2e80;
const FORMS = 0xfb00;
const MARK = /^\p{M}$/u;
const WORD = /^[\p{L}\p{N}]$/u;
const NOT_WORD = /[^\p{L}\p{N}]/gu;
const RAISED = /^[\u00b9\u00b2\u00b3\u2070-\u209c\u2460-\u24ff]$/;
const STROKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: "ss",
    ẞ: "ss",
    æ: "ae",
    Æ: "ae",
    œ: "oe",
    Œ: "oe",
    ø: "o",
    Ø: "o",
    ł: "l",
    Ł: "l",
    đ: "d",
    Đ: "d",
    ħ: "h",
    Ħ: "h",
    ı: "i",
    þ: "th",
    Þ: "th",
  }),
);
const SPECIAL: ReadonlyMap<number, number> = new Map([
  ...[0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212].map((code) => [code, HYPHEN] as const),
  ...[0x28, 0x5b].map((code) => [code, OPEN] as const),
  ...[0x29, 0x5d].map((code) => [code, CLOSE] as const),
  ...[0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x201b, 0x02bc, 0x2032].map((code) => [code, APOSTROPHE] as const),
  ...[0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map((code) => [code, UNSEEN] as const),
]);
const EXPANSIONS = new Map<number, string>();

/** The class or the folded code of every UTF-16 unit. Surrogates separate, so that broken text cannot do harm. */
export const FOLD: Uint16Array = buildTable();
const UNFOLDED: ReadonlyMap<number, readonly number[]> = groupCodes(FOLD);
