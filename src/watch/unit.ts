import { fold } from "./fold.ts";
import { inflections } from "./inflect.ts";
import { SMALL_ACRONYMS } from "./irregular.ts";
import type { QueryWord, WordMode } from "./query.ts";

/** One thing to look for in single words of the text; many queries share it. */
export interface Unit {
  readonly id: number;
  readonly mode: WordMode;
  readonly text: string;
  /** The folded words, beginnings, ends or parts that satisfy it. */
  readonly forms: ReadonlySet<string>;
  /** Only in capitals. */
  readonly capitals: boolean;
}

/** The units of all watches, each once. */
export interface Units {
  readonly list: Unit[];
  readonly byKey: Map<string, Unit>;
}

/** The unit for a word of a query, made when it is the first of its kind. */
export function unitFor(units: Units, word: QueryWord): Unit {
  const key = `${word.mode} ${word.text}`;
  const known = units.byKey.get(key);
  if (known !== undefined) return known;
  const unit: Unit = {
    id: units.list.length,
    mode: word.mode,
    text: word.text,
    forms: new Set(formsOf(word)),
    capitals: word.mode === "acronym" && !SMALL_ACRONYMS.has(word.text),
  };
  units.list.push(unit);
  units.byKey.set(key, unit);
  return unit;
}

/** Whether one word of a text satisfies the unit. In: the word folded, and as it is written. */
export function accepts(unit: Unit, folded: string, written: string): boolean {
  if (unit.mode === "prefix") return folded.startsWith(unit.text);
  if (unit.mode === "infix") return folded.includes(unit.text);
  if (unit.mode === "suffix") return [...unit.forms].some((form) => folded.endsWith(form));
  return unit.forms.has(folded) && (!unit.capitals || isCapital(written.slice(0, unit.text.length)));
}

/** Whether letters are capitals. */
export function isCapital(written: string): boolean {
  return written === written.toUpperCase();
}

/** Whether two words are the same once folded: for texts that are no document, such as names. */
export function acceptsName(unit: Unit, written: string): boolean {
  return accepts({ ...unit, capitals: false }, fold(written), written);
}

/** The words of a short text, cut where a document's would be, without its readings. */
export function namesIn(text: string): readonly string[] {
  return text.split(BETWEEN).filter((word) => fold(word) !== "");
}

const BETWEEN = /[^\p{L}\p{N}\p{M}\u00ad]+/u;

/** The folded words, beginnings, ends or parts that a word of a query asks for. */
export function formsOf(word: QueryWord): readonly string[] {
  if (word.mode === "word" || word.mode === "suffix") return inflections(word.text);
  return word.mode === "acronym" ? [word.text, `${word.text}s`] : [word.text];
}
