import { APOSTROPHE, FOLD, HYPHEN, LETTER, OPEN, SEPARATOR, UNSEEN } from "./fold.ts";
import { HASH_PRIME, HASH_SEED, unitsOfLetters } from "./lexicon.ts";
import type { Plan, PlanNode } from "./plan.ts";
import { type Finder, report } from "./report.ts";
import { beginText, behindFirst, isTangled, letGo, unitsOf } from "./scan.ts";
import { reserveWords, type Sightings } from "./sighting.ts";
import { mayBeTangled } from "./tangled.ts";
import type { Unit } from "./unit.ts";

/**
 * A quick look for whole words: it leaps from one place where their first letters may end to the next (after Wu and
 * Manber), and reads only the words there. It sees what a scan sees in a document in which these words stand as bare
 * letters and nowhere else, as the index can tell.
 */
export interface Plainly {
  /** Folded. */
  readonly forms: readonly string[];
  /** So many of the first letters of each are looked for. */
  readonly width: number;
  /** By two letters: how much further the first place is where so many letters may end; 0 where they may end here. */
  readonly leaps: Uint8Array;
  /** By letter: whether a word begins with it, or with another that is taken for it. */
  readonly firsts: Uint8Array;
}

/** Shorter words stand everywhere, and in abbreviations. */
const LETTERS_MIN = 3;
/** With more words to look for at a time a scan is as fast. */
const FORMS_MAX = 60;
const WIDTH_MAX = 16;
/** A line's end with what is around it is no longer than this, to a scan. */
const BLANKS_MAX = 32;

/** How to look quickly; null for units or queries that ask for more than whole words. */
export function buildPlainly(units: readonly Unit[], plans: readonly Plan[]): Plainly | null {
  if (units.length === 0 || !units.every(isWhole) || !plans.every(({ root }) => asksForWords(root)))
    return null;
  const forms = units.flatMap((unit) => [...unit.forms]);
  const width = Math.min(WIDTH_MAX, ...forms.map(({ length }) => length));
  return width < LETTERS_MIN || forms.length > FORMS_MAX ? null : { forms, width, ...tablesOf(forms, width) };
}

function isWhole({ mode }: Unit): boolean {
  return mode === "word" || mode === "exact" || mode === "acronym";
}

/** Neither phrases nor NEAR: those need the words between. */
export function asksForWords(node: PlanNode): boolean {
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

function tablesOf(forms: readonly string[], width: number): Pick<Plainly, "leaps" | "firsts"> {
  const leaps = new Uint8Array(PAIRS).fill(width - 1);
  const firsts = new Uint8Array(LETTERS);
  for (const form of forms) {
    firsts[form.charCodeAt(0) % LETTERS] = 1;
    for (let at = 1; at < width; at++) {
      const pair = pairOf(form.charCodeAt(at - 1), form.charCodeAt(at));
      leaps[pair] = Math.min(leaps[pair] ?? 0, width - 1 - at);
    }
  }
  return { leaps, firsts };
}

const PAIRS = 4_096;
const LETTERS = 128;

function pairOf(left: number, right: number): number {
  return (left * 37 + right) % PAIRS;
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
  if (!lookIn(plainly, finder, sightings, sightings.title, false)) return false;
  beginText(sightings);
  const isSeen = lookIn(plainly, finder, sightings, sightings.text, finder.isFirstEnough);
  letGo(finder);
  return isSeen;
}

function lookIn(
  { width, leaps, firsts }: Plainly,
  finder: Finder,
  sightings: Sightings,
  text: string,
  isFirstEnough: boolean,
): boolean {
  const units = unitsOf(finder, text);
  const { count } = sightings;
  const { length } = text;
  let until = length;
  for (let at = width - 1; at < until; ) {
    const leap = leaps[pairOf(FOLD[units[at - 1] ?? 0] ?? 0, FOLD[units[at] ?? 0] ?? 0)] ?? 0;
    const start = at - width + 1;
    if (leap > 0 || firsts[classAt(units, start) % LETTERS] === 0 || isInside(units, start)) {
      at += Math.max(leap, 1);
      continue;
    }
    const { end, hash } = wordEnd(units, start);
    const found = unitsOfLetters(finder.lexicon, hash, units, start, end);
    if (found.length > 0) {
      if (isTangled(units, start, end) || !beginsAnew(units, start)) return false;
      reserveWords(sightings, end - start);
      const position = sightings.words++;
      sightings.starts[position] = start;
      sightings.ends[position] = end;
      report(sightings, found, text, start, position);
      if (sightings.count >= finder.enough) return true;
      if (isFirstEnough && until === length && sightings.count > count) until = behindFirst(text, start, end);
    }
    at = Math.max(at + 1, end + width - 1);
  }
  return true;
}

/** Whether a letter stands before. */
function isInside(units: Uint16Array, start: number): boolean {
  return start > 0 && classAt(units, start - 1) >= LETTER;
}

function classAt(units: Uint16Array, at: number): number {
  return FOLD[units[at] ?? 0] ?? SEPARATOR;
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
