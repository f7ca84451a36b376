import type { Automaton } from "./automaton.ts";
import { APOSTROPHE, CLOSE, expansion, FOLD, LETTER, OPEN, SEPARATOR, SEVERAL } from "./fold.ts";
import {
  HASH_PRIME,
  HASH_SEED,
  type Lexicon,
  type LexiconEntry,
  lookup,
  lookupAt,
  spread,
} from "./lexicon.ts";
import { readRun } from "./run.ts";
import { addSighting, GAP, growWords, type Sightings } from "./sighting.ts";
import { isCapital } from "./unit.ts";

/** What is looked for, ready to be looked for. */
export interface Finder {
  readonly lexicon: Lexicon;
  readonly automaton: Automaton;
  /** By automaton state: the word in which it was last reported, so that no state is reported twice in a word. */
  readonly reported: Float64Array;
  /** Counts the words of all documents. */
  serial: number;
}

/** One pass over the title and the text of a document; fills `sightings`, which must be cleared. */
export function scan(finder: Finder, sightings: Sightings): void {
  scanSection(finder, sightings, sightings.title);
  sightings.titleWords = sightings.words;
  sightings.textFirst = sightings.words + GAP;
  while (sightings.starts.length <= sightings.textFirst) growWords(sightings);
  sightings.words = sightings.textFirst;
  scanSection(finder, sightings, sightings.text);
}

/**
 * The loop that all speed depends on: words of plain letters are hashed and, where units have stars, led through the
 * automaton; a word that ends in anything unusual is read again by `readRun`.
 */
function scanSection(finder: Finder, sightings: Sightings, text: string): void {
  const { filter, filterMask } = finder.lexicon;
  const { symbols, next, start: initial, empty } = finder.automaton;
  const length = text.length;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let seen = FOLD[code] ?? SEPARATOR;
    if (seen < LETTER && seen !== SEVERAL) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let state = initial;
    let flags = 0;
    while (seen >= LETTER) {
      hash = Math.imul(hash ^ seen, HASH_PRIME);
      if (!empty) {
        state = next[(state >>> 1) + (symbols[code] ?? 0)] ?? 0;
        flags |= state;
      }
      if (++at === length) {
        seen = SEPARATOR;
        break;
      }
      code = text.charCodeAt(at);
      seen = FOLD[code] ?? SEPARATOR;
    }
    if (seen !== SEPARATOR && isUnusual(text, seen, at)) {
      at = scanRun(finder, sightings, text, start);
      continue;
    }
    const position = addWord(sightings, start, at);
    if ((flags & 1) !== 0) {
      scanWord(finder, sightings, text.slice(start, at), position);
      continue;
    }
    if (!empty) reportEnd(finder, sightings, state, position);
    const bit = spread(hash) & filterMask;
    if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0) {
      report(sightings, lookupAt(finder.lexicon, hash, text, start, at), text.slice(start, at), position);
    }
  }
}

/** Whether what stands after plain letters may belong to the word. */
function isUnusual(text: string, seen: number, at: number): boolean {
  if (seen !== CLOSE && seen !== OPEN && seen !== APOSTROPHE) return true;
  const after = FOLD[text.charCodeAt(at + 1)] ?? SEPARATOR;
  return after >= LETTER || after === SEVERAL;
}

/** Reads a run with all its readings; gives where the scan goes on. */
function scanRun(finder: Finder, sightings: Sightings, text: string, start: number): number {
  const run = readRun(text, start);
  const first = sightings.words;
  for (const word of run.words) {
    const written = text.slice(word.start, word.end);
    scanWord(finder, sightings, written, addWord(sightings, word.start, word.end));
  }
  for (const reading of run.readings) {
    const number = sightings.readings.push({
      ...reading,
      first: first + reading.first,
      last: first + reading.last,
    });
    scanWord(finder, sightings, reading.text, ~(number - 1));
  }
  return run.end;
}

/** Looks up one word that may have unseen characters in it. */
function scanWord(finder: Finder, sightings: Sightings, written: string, at: number): void {
  const { foldedSymbols, next } = finder.automaton;
  finder.serial++;
  let state = finder.automaton.start;
  let folded = "";
  for (let index = 0; index < written.length; index++) {
    const seen = FOLD[written.charCodeAt(index)] ?? SEPARATOR;
    if (seen < LETTER && seen !== SEVERAL) continue;
    const letters = seen === SEVERAL ? expansion(written.charCodeAt(index)) : String.fromCharCode(seen);
    for (const letter of letters) {
      state = next[(state >>> 1) + (foldedSymbols[letter.charCodeAt(0)] ?? 0)] ?? 0;
      if ((state & 1) !== 0) reportInside(finder, sightings, state, at);
    }
    folded += letters;
  }
  reportEnd(finder, sightings, state, at);
  report(sightings, lookup(finder.lexicon, folded), written, at);
}

function addWord(sightings: Sightings, start: number, end: number): number {
  const position = sightings.words++;
  if (position === sightings.starts.length) growWords(sightings);
  sightings.starts[position] = start;
  sightings.ends[position] = end;
  return position;
}

function report(sightings: Sightings, entry: LexiconEntry | null, written: string, at: number): void {
  if (entry === null) return;
  for (const unit of entry.units) {
    if (!unit.capitals || isCapital(written, unit.text.length)) addSighting(sightings, unit, at);
  }
}

function reportInside(finder: Finder, sightings: Sightings, encoded: number, at: number): void {
  const { width, inside, insideLink } = finder.automaton;
  for (let state = (encoded >>> 1) / width; state !== 0; state = insideLink[state] ?? 0) {
    if (finder.reported[state] === finder.serial) return;
    finder.reported[state] = finder.serial;
    for (const unit of inside[state] ?? []) addSighting(sightings, unit, at);
  }
}

function reportEnd(finder: Finder, sightings: Sightings, encoded: number, at: number): void {
  const { width, atEnd, endLink } = finder.automaton;
  for (let state = (encoded >>> 1) / width; state !== 0; state = endLink[state] ?? 0) {
    for (const unit of atEnd[state] ?? []) addSighting(sightings, unit, at);
  }
}
