import { AT_END, type Automaton, INSIDE } from "./automaton.ts";
import { CLOSE, expansion, FOLD, HYPHEN, LETTER, OPEN, SEPARATOR, SEVERAL, UNSEEN } from "./fold.ts";
import { HASH_PRIME, HASH_SEED, type Lexicon, spread, unitsOfLetters, unitsOfWord } from "./lexicon.ts";
import { readRun } from "./run.ts";
import { addSighting, GAP, reserveWords, type Sightings } from "./sighting.ts";
import { isCapital, type Unit } from "./unit.ts";

/** UTF-16 units for which room is kept from one document to the next. */
const KEPT_MAX = 1 << 21;

/** What is looked for, ready to be looked for. */
export interface Finder {
  readonly lexicon: Lexicon;
  readonly automaton: Automaton;
  /** By automaton state: the word in which it was last reported, so that no state is reported twice in a word. */
  readonly reported: Float64Array;
  /** Counts the words of all documents. */
  serial: number;
  /** Room for the units of a text. */
  units: Uint16Array;
}

/** One pass over the title and the text of a document; fills `sightings`, which must be cleared. */
export function scan(finder: Finder, sightings: Sightings): void {
  scanSection(finder, sightings, sightings.title);
  sightings.titleWords = sightings.words;
  sightings.textFirst = sightings.words + GAP;
  sightings.words = sightings.textFirst;
  scanSection(finder, sightings, sightings.text);
  if (finder.units.length > KEPT_MAX) finder.units = new Uint16Array(0);
}

/**
 * The loop that all speed depends on: words of plain letters are hashed and, where units have stars, led through the
 * automaton; a word with a hit, or beside anything unusual, is left to a function that is right before it is fast.
 */
function scanSection(finder: Finder, sightings: Sightings, text: string): void {
  const { filter, filterMask } = finder.lexicon;
  const { symbols, next, start: initial, empty } = finder.automaton;
  const units = unitsOf(finder, text);
  const length = text.length;
  reserveWords(sightings, length);
  const { starts, ends } = sightings;
  for (let at = 0; at < length; ) {
    let code = units[at] ?? 0;
    let seen = FOLD[code] ?? SEPARATOR;
    if (seen < SEVERAL) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let state = initial;
    let flags = 0;
    if (empty) {
      while (seen >= LETTER) {
        hash = Math.imul(hash ^ seen, HASH_PRIME);
        seen = FOLD[units[++at] ?? 0] ?? SEPARATOR;
      }
    } else {
      while (seen >= LETTER) {
        hash = Math.imul(hash ^ seen, HASH_PRIME);
        state = next[(state >>> 2) + (symbols[code] ?? 0)] ?? 0;
        flags |= state;
        code = units[++at] ?? 0;
        seen = FOLD[code] ?? SEPARATOR;
      }
    }
    if (seen === SEPARATOR ? isMarked(units, start, at) : belongs(units, seen, start, at)) {
      at = scanRun(finder, sightings, text, start);
      continue;
    }
    if (at === start) {
      at++;
      continue;
    }
    const position = sightings.words++;
    starts[position] = start;
    ends[position] = at;
    if (((flags & INSIDE) | (state & AT_END)) !== 0) {
      const written = text.slice(start, at);
      scanWord(finder, sightings, written, position, written);
      continue;
    }
    const bit = spread(hash) & filterMask;
    if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0) {
      report(sightings, unitsOfLetters(finder.lexicon, hash, units, start, at), text, start, position);
    }
  }
}

/** The UTF-16 units of a text with a zero after them: reading these is three times as fast as reading the string. */
function unitsOf(finder: Finder, text: string): Uint16Array {
  if (finder.units.length <= text.length) finder.units = new Uint16Array(text.length * 1.5 + 4_096);
  const { buffer, byteLength } = finder.units;
  Buffer.from(buffer, 0, byteLength).write(text, "utf16le");
  finder.units[text.length] = 0;
  return finder.units;
}

/** Whether a word of letters ends in a figure: that may be the mark of a note. */
function isMarked(units: Uint16Array, start: number, at: number): boolean {
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
  return seen === HYPHEN && (after === OPEN || code === 10 || code === 13 || code === 32);
}

/** Reads a run with all its readings; gives where the scan goes on. */
function scanRun(finder: Finder, sightings: Sightings, text: string, start: number): number {
  const run = readRun(text, start);
  const first = sightings.words;
  for (const word of run.words) {
    const written = text.slice(word.start, word.end);
    scanWord(finder, sightings, written, addWord(sightings, word.start, word.end), written);
  }
  for (const reading of run.readings) {
    const number = sightings.readings.push({
      ...reading,
      first: first + reading.first,
      last: first + reading.last,
    });
    scanWord(finder, sightings, reading.text, ~(number - 1), text.slice(reading.start, reading.end));
  }
  return run.end;
}

/** Looks up one word that may have unseen characters in it. In: the word, where it is, and how it is written there. */
function scanWord(finder: Finder, sightings: Sightings, word: string, at: number, written: string): void {
  const { foldedSymbols, next } = finder.automaton;
  finder.serial++;
  let state = finder.automaton.start;
  let folded = "";
  for (let index = 0; index < word.length; index++) {
    const seen = FOLD[word.charCodeAt(index)] ?? SEPARATOR;
    if (seen < LETTER && seen !== SEVERAL) continue;
    const letters = seen === SEVERAL ? expansion(word.charCodeAt(index)) : String.fromCharCode(seen);
    for (const letter of letters) {
      state = next[(state >>> 2) + (foldedSymbols[letter.charCodeAt(0)] ?? 0)] ?? 0;
      if ((state & INSIDE) !== 0) reportInside(finder, sightings, state, at);
    }
    folded += letters;
  }
  if ((state & AT_END) !== 0) reportEnd(finder, sightings, state, at);
  report(sightings, unitsOfWord(finder.lexicon, folded), written, 0, at);
}

function addWord(sightings: Sightings, start: number, end: number): number {
  const position = sightings.words++;
  sightings.starts[position] = start;
  sightings.ends[position] = end;
  return position;
}

function report(
  sightings: Sightings,
  units: readonly Unit[],
  written: string,
  start: number,
  at: number,
): void {
  for (const unit of units) {
    const length = unit.text.length;
    if (!unit.capitals || isCapital(written.slice(start, start + length))) addSighting(sightings, unit, at);
  }
}

function reportInside(finder: Finder, sightings: Sightings, encoded: number, at: number): void {
  const { width, inside, insideLink } = finder.automaton;
  for (let state = (encoded >>> 2) / width; state !== 0; state = insideLink[state] ?? 0) {
    if (finder.reported[state] === finder.serial) return;
    finder.reported[state] = finder.serial;
    for (const unit of inside[state] ?? []) addSighting(sightings, unit, at);
  }
}

function reportEnd(finder: Finder, sightings: Sightings, encoded: number, at: number): void {
  const { width, atEnd, endLink } = finder.automaton;
  for (let state = (encoded >>> 2) / width; state !== 0; state = endLink[state] ?? 0) {
    for (const unit of atEnd[state] ?? []) addSighting(sightings, unit, at);
  }
}
