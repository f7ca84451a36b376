/** Words of the document as they stand inside a line: they tell how a word that is broken at a line end is written. */
export type Vocabulary = ReadonlySet<string>;

const SUSPENDED = /^(of|en|dan|maar|tot|als|noch|resp\.?|respectievelijk|c\.q\.|dan wel|én)\b/;
/** Vowels that Dutch keeps apart with a hyphen in a compound: zee-eend, auto-ongeluk. */
const CLASH = /(a-[aeiu]|e-[eiu]|i-[ej]|o-[eiou]|u-[iu]|[aeiou]-(?=y))$/i;
/** Parts that keep their hyphen: acronyms (COA-, azc-), letters and digits (B-, 65-), `niet-`. */
const KEEPS = /(^|[^\p{L}])(\p{Lu}{2,}|[bcdfghjklmnpqrstvwxz]{2,5}|\p{L}|\d+|azc|amv|niet)$/u;

/** The words of a text, lower case, those with a hyphen inside too. */
export function vocabulary(texts: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}-]*\p{L}/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Two lines of one paragraph as one. `opvang-` and `locaties` join without the hyphen, `Zuid-` and `Holland` keep it,
 * `huur-` and `of` keep it and the space. In doubt the document itself decides, where it writes the word elsewhere.
 */
export function joinLine(text: string, line: string, words: Vocabulary): string {
  if (!/[\p{L}\d][-‐]$/u.test(text)) return `${text} ${line}`;
  if (SUSPENDED.test(line)) return `${text} ${line}`;
  const stem = text.slice(0, -1);
  return keepsHyphen(stem, line, words) ? `${stem}-${line}` : `${stem}${line}`;
}

function keepsHyphen(stem: string, line: string, words: Vocabulary): boolean {
  if (!/^\p{Ll}/u.test(line)) return true;
  const left = /[\p{L}\p{M}-]+$/u.exec(stem)?.[0].toLowerCase() ?? "";
  const right = /^[\p{L}\p{M}-]+/u.exec(line)?.[0].toLowerCase() ?? "";
  if (words.has(`${left}${right}`)) return false;
  if (words.has(`${left}-${right}`)) return true;
  return KEEPS.test(stem) || CLASH.test(`${stem.slice(-1)}-${line.slice(0, 1)}`);
}
