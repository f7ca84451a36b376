import { sentenceAt } from "#parliament";
import { AT_END, INSIDE } from "./automaton.ts";
import { CLOSE, FOLD, fold, HYPHEN, LETTER, OPEN, SEPARATOR, SEVERAL, UNSEEN } from "./fold.ts";
import { HASH_PRIME, HASH_SEED, shapeOf, spread, unitsOfLetters } from "./lexicon.ts";
import { type Finder, report, scanCompound, scanWord } from "./report.ts";
import { type Run, readRun } from "./run.ts";
import { GAP, reserveWords, type Sightings } from "./sighting.ts";
import { suspendedIn } from "./suspended.ts";

/** UTF-16 units for which room is kept from one document to the next. */
const KEPT_MAX = 1 << 21;

/** One pass over the title and the text of a document, until it has seen enough; fills `sightings`, which must be cleared. */
export function scan(finder: Finder, sightings: Sightings): void {
  scanSection(finder, sightings, sightings.title, 0, false);
  scanSuspended(finder, sightings, sightings.title, 0);
  beginText(sightings);
  const end = scanSection(finder, sightings, sightings.text, 0, finder.isFirstEnough);
  // A hyphen that joins a word to no neighbour makes places that come last, wherever they stand.
  if (finder.suspended.length > 0 && end < sightings.text.length && sightings.count < finder.enough)
    scanSection(finder, sightings, sightings.text, end, false);
  scanSuspended(finder, sightings, sightings.text, sightings.textFirst);
  letGo(finder);
}

/** The title is done. */
export function beginText(sightings: Sightings): void {
  sightings.titleWords = sightings.words;
  sightings.textFirst = sightings.words + GAP;
  sightings.words = sightings.textFirst;
}

/** Lets go of room that only a very long text needs. */
export function letGo(finder: Finder): void {
  if (finder.units.length > KEPT_MAX) finder.units = new Uint16Array(0);
}

/**
 * The loop that all speed depends on: words of plain letters are hashed and, where they are as long as the shortest unit
 * with a star, led through the automaton, whose tables are too large for the nearest cache; a word with a hit, or beside
 * anything unusual, is left to a function that is right before it is fast.
 * @param isFirstEnough whether it may stop behind the first sentence that has a place
 * @returns where it would go on
 */
function scanSection(
  finder: Finder,
  sightings: Sightings,
  text: string,
  from: number,
  isFirstEnough: boolean,
): number {
  const { filter, filterMask, shapes } = finder.lexicon;
  const { symbols, next, start: initial, shortest } = finder.automaton;
  const units = unitsOf(finder, text);
  const { length } = text;
  let until = length;
  reserveWords(sightings, length);
  const { starts, ends, count } = sightings;
  let at = from;
  while (at < until) {
    let seen = FOLD[units[at] ?? 0] ?? SEPARATOR;
    if (seen < SEVERAL) {
      at++;
      continue;
    }
    const start = at;
    const first = seen;
    let last = seen;
    while (seen >= LETTER) {
      last = seen;
      seen = FOLD[units[++at] ?? 0] ?? SEPARATOR;
    }
    // Nearly all words: two letters or more that end in none that is a figure, and no sign against them.
    const isBare = seen === SEPARATOR && last > DIGITS_END && at - start > 1;
    if (!isBare && isTangled(units, start, at)) {
      at = scanRun(finder, sightings, text, start);
      if (isFirstEnough && until === length && sightings.count > count) until = behindFirst(text, start, at);
      continue;
    }
    if (at === start) {
      if (seen === HYPHEN && beginsWord(units, at)) finder.suspended.push(~sightings.words);
      at++;
      continue;
    }
    const position = sightings.words++;
    starts[position] = start;
    ends[position] = at;
    if (at - start >= shortest) {
      let state = initial;
      let flags = 0;
      for (let letter = start; letter < at; letter++) {
        state = next[(state >>> 2) + (symbols[units[letter] ?? 0] ?? 0)] ?? 0;
        flags |= state;
      }
      if (((flags & INSIDE) | (state & AT_END)) !== 0) {
        const written = text.slice(start, at);
        scanWord(finder, sightings, written, position, written);
        if (sightings.count >= finder.enough) return at;
        if (isFirstEnough && until === length && sightings.count > count)
          until = behindFirst(text, start, at);
        continue;
      }
    }
    const shape = shapeOf(first, last, at - start);
    if ((((shapes[shape >>> 5] ?? 0) >>> (shape & 31)) & 1) === 0) continue;
    let hash = HASH_SEED;
    for (let letter = start; letter < at; letter++)
      hash = Math.imul(hash ^ (FOLD[units[letter] ?? 0] ?? 0), HASH_PRIME);
    const bit = spread(hash) & filterMask;
    if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0) {
      report(sightings, unitsOfLetters(finder.lexicon, hash, units, start, at), text, start, position);
      if (sightings.count >= finder.enough) return at;
      if (isFirstEnough && until === length && sightings.count > count) until = behindFirst(text, start, at);
    }
  }
  return at;
}

/** Where a look may end that found its first place: words behind a sentence may be joined to some in it by a hyphen. */
export function behindFirst(text: string, start: number, end: number): number {
  return Math.min(text.length, sentenceAt(text, start, end).end + JOINED_REACH);
}

/** So far no list of words with such hyphens goes. */
const JOINED_REACH = 1_500;

/** The UTF-16 units of a text with a zero after them: reading these is three times as fast as reading the string. */
export function unitsOf(finder: Finder, text: string): Uint16Array {
  if (finder.units.length <= text.length) finder.units = new Uint16Array(text.length * 1.5 + 4_096);
  const { buffer, byteLength } = finder.units;
  Buffer.from(buffer, 0, byteLength).write(text, "utf16le");
  finder.units[text.length] = 0;
  return finder.units;
}

/** Whether a hyphen stands between a space and a letter: `of -locaties`. */
function beginsWord(units: Uint16Array, at: number): boolean {
  const before = units[at - 1] ?? 0;
  return (before === 32 || before === 0xa0 || before === 47) && (FOLD[units[at + 1] ?? 0] ?? 0) > DIGITS_END;
}

/** Whether what stands behind the letters from `start` to `at` may belong to them. */
export function isTangled(units: Uint16Array, start: number, at: number): boolean {
  const seen = FOLD[units[at] ?? 0] ?? SEPARATOR;
  return seen === SEPARATOR ? isUnusual(units, start, at) : belongs(units, seen, start, at);
}

/** Whether a word may be the beginning of `a.m.v.`, or ends in a figure that may be the mark of a note. */
function isUnusual(units: Uint16Array, start: number, at: number): boolean {
  if (at - start === 1 && units[at] === DOT && (FOLD[units[at + 1] ?? 0] ?? 0) > DIGITS_END) return true;
  const last = units[at - 1] ?? 0;
  return last < 58 && last >= 48 && at > start && (units[start] ?? 0) >= 65;
}

/** Whether a character that is no plain letter makes a word, or belongs to the one that ends before it. */
function belongs(units: Uint16Array, seen: number, start: number, at: number): boolean {
  if (seen === SEVERAL) return true;
  if (at === start) return false;
  if (seen === UNSEEN) return true;
  const code = units[at + 1] ?? 0;
  const after = FOLD[code] ?? SEPARATOR;
  if (after >= LETTER || after === SEVERAL) return true;
  if (seen === HYPHEN && after === CLOSE) return true;
  return seen === HYPHEN && (after === OPEN || AFTER_HYPHEN.has(code));
}

const DOT = 46;
const DIGITS_END = 57;
/** Line ends and spaces; a comma, semicolon or slash where the word goes on in another: `crisis-, nood- en …`. */
const AFTER_HYPHEN: ReadonlySet<number> = new Set([10, 13, 32, 0xa0, 44, 59, 47]);

/** Reads a run with all its readings; gives where the scan goes on. */
function scanRun(finder: Finder, sightings: Sightings, text: string, start: number): number {
  const run = readRun(text, start);
  const first = sightings.words;
  for (const word of run.words) {
    const written = text.slice(word.start, word.end);
    const position = addWord(sightings, word.start, word.end);
    finder.tangled?.push(position);
    scanWord(finder, sightings, written, position, written);
  }
  for (const reading of run.readings) {
    const number = sightings.readings.push({
      ...reading,
      first: first + reading.first,
      last: first + reading.last,
    });
    scanWord(finder, sightings, reading.text, ~(number - 1), text.slice(reading.start, reading.end));
  }
  noteSuspended(finder, text, run, first);
  return run.end;
}

/** Notes a hyphen that joins a word to no neighbour: at the end of the run, or at a line's end before `en` or `of`. */
function noteSuspended(finder: Finder, text: string, run: Run, first: number): void {
  run.words.forEach((word, at) => {
    const next = run.words[at + 1];
    const gap = text.slice(word.end, next === undefined ? run.end + 1 : next.start);
    const suspended =
      next === undefined
        ? (FOLD[gap.charCodeAt(gap.length - 1)] ?? SEPARATOR) === HYPHEN
        : gap.includes("\n") && JOINS.test(fold(text.slice(next.start, next.end)));
    if (suspended) finder.suspended.push(first + at);
  });
}

const JOINS = /^(?:en|of)$/;

/** Looks up the compounds that the hyphens noted in a section leave to the reader, and forgets those. */
function scanSuspended(finder: Finder, sightings: Sightings, text: string, from: number): void {
  if (finder.suspended.length === 0) return;
  const heads = new Set(finder.suspended.filter((at) => at >= 0));
  const tails = new Set(finder.suspended.filter((at) => at < 0).map((at) => ~at));
  finder.suspended.length = 0;
  for (const { parts, first, last } of suspendedIn({ sightings, text, from, heads, tails })) {
    const [start, end] = [sightings.starts[first] ?? 0, sightings.ends[last] ?? 0];
    const number = sightings.readings.push({ text: "", parts, first, last, start, end });
    scanCompound(finder, sightings, parts, ~(number - 1));
  }
}

function addWord(sightings: Sightings, start: number, end: number): number {
  const position = sightings.words++;
  sightings.starts[position] = start;
  sightings.ends[position] = end;
  return position;
}
