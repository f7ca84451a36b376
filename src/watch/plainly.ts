import { APOSTROPHE, FOLD, HYPHEN, LETTER, OPEN, SEPARATOR, UNSEEN, unfolded } from "./fold.ts";
import { HASH_PRIME, HASH_SEED, unitsOfLetters } from "./lexicon.ts";
import type { Plan, PlanNode } from "./plan.ts";
import { type Finder, report } from "./report.ts";
import { beginText, isTangled, letGo, unitsOf } from "./scan.ts";
import { reserveWords, type Sightings } from "./sighting.ts";
import { mayBeTangled } from "./tangled.ts";
import type { Unit } from "./unit.ts";

/**
 * A quick look for whole words: an expression finds where their first letters stand, and only there the text is read. It
 * sees what a scan sees in a document in which these words stand as bare letters and nowhere else, as the index can tell.
 */
export interface Plainly {
  readonly heads: RegExp;
  readonly forms: readonly string[];
}

/** Shorter words stand everywhere, and in abbreviations. */
const LETTERS_MIN = 3;
/** With more beginnings to look for at a time a scan is as fast. */
const HEADS_MAX = 12;
/** A line's end with what is around it is no longer than this, to a scan. */
const BLANKS_MAX = 32;

/** How to look quickly; null for units or queries that ask for more than whole words. */
export function buildPlainly(units: readonly Unit[], plans: readonly Plan[]): Plainly | null {
  if (units.length === 0 || !units.every(isWhole) || !plans.every(({ root }) => asksForWords(root)))
    return null;
  const forms = units.flatMap((unit) => [...unit.forms]);
  const heads = headsOf(forms);
  if (heads.length > HEADS_MAX || heads.some((head) => head.length < LETTERS_MIN)) return null;
  return { heads: new RegExp(heads.map(writtenAs).join("|"), "g"), forms };
}

function isWhole({ mode }: Unit): boolean {
  return mode === "word" || mode === "exact" || mode === "acronym";
}

/** Neither phrases nor NEAR: those need the words between. */
function asksForWords(node: PlanNode): boolean {
  switch (node.type) {
    case "term":
      return node.term.units.length === 1;
    case "near":
      return false;
    case "not":
      return asksForWords(node.node);
    case "field":
      return true;
    default:
      return node.nodes.every(asksForWords);
  }
}

/** The shortest of the words that begin alike. */
function headsOf(forms: readonly string[]): readonly string[] {
  const heads: string[] = [];
  for (const form of forms.toSorted()) {
    const last = heads.at(-1);
    if (last === undefined || !form.startsWith(last)) heads.push(form);
  }
  return heads;
}

/** Every way to write the letters of a word, as an expression. */
function writtenAs(head: string): string {
  const codes = [...head].map((letter) => unfolded(letter.charCodeAt(0)));
  return codes.map((all) => `[${all.map(escaped).join("")}]`).join("");
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Whether a document with these tangled words can be looked through quickly. */
export function standPlainly({ forms }: Plainly, tangled: Uint8Array): boolean {
  return !forms.some((form) => mayBeTangled(tangled, form));
}

/**
 * Fills `sightings`, which must be cleared, with the sought words alone, in their order.
 * @returns false where a word stands otherwise than told; what is in `sightings` is then of no use
 */
export function lookPlainly(plainly: Plainly, finder: Finder, sightings: Sightings): boolean {
  if (!lookIn(plainly, finder, sightings, sightings.title)) return false;
  beginText(sightings);
  const isSeen = lookIn(plainly, finder, sightings, sightings.text);
  letGo(finder);
  return isSeen;
}

function lookIn({ heads }: Plainly, finder: Finder, sightings: Sightings, text: string): boolean {
  const units = unitsOf(finder, text);
  reserveWords(sightings, text.length);
  heads.lastIndex = 0;
  while (heads.test(text)) {
    const start = wordStart(units, heads.lastIndex);
    const { end, hash } = wordEnd(units, start);
    heads.lastIndex = end;
    const found = unitsOfLetters(finder.lexicon, hash, units, start, end);
    if (found.length === 0) continue;
    if (isTangled(units, start, end) || !beginsAnew(units, start)) return false;
    const position = sightings.words++;
    sightings.starts[position] = start;
    sightings.ends[position] = end;
    report(sightings, found, text, start, position);
  }
  return true;
}

function classAt(units: Uint16Array, at: number): number {
  return FOLD[units[at] ?? 0] ?? SEPARATOR;
}

function wordStart(units: Uint16Array, within: number): number {
  let start = within;
  while (start > 0 && classAt(units, start - 1) >= LETTER) start--;
  return start;
}

function wordEnd(units: Uint16Array, start: number): { readonly end: number; readonly hash: number } {
  let [end, hash] = [start, HASH_SEED];
  for (let seen = classAt(units, end); seen >= LETTER; seen = classAt(units, end)) {
    hash = Math.imul(hash ^ seen, HASH_PRIME);
    end++;
  }
  return { end, hash };
}

/** Whether a scan would surely begin a word here: nothing before it takes it along. */
function beginsAnew(units: Uint16Array, start: number): boolean {
  let at = start - 1;
  const before = classAt(units, at);
  if (before === OPEN || before === APOSTROPHE) at--;
  if (at >= 0 && classAt(units, at) !== SEPARATOR) return false;
  const least = at - BLANKS_MAX;
  while (at > least && isBlank(units[at])) at--;
  const seen = classAt(units, at);
  return at < 0 || (at > least && seen !== HYPHEN && seen !== UNSEEN);
}

function isBlank(unit: number | undefined): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0;
}
