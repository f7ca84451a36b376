import { FOLD } from "./fold.ts";
import type { Unit } from "./unit.ts";

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/**
 * Whole words and the units that they satisfy. A filter of bits says of nearly every word of a text that it is not
 * in here; for the others there is a table with open addressing, and the letters are compared.
 */
export interface Lexicon {
  readonly byWord: ReadonlyMap<string, readonly Unit[]>;
  readonly filter: Int32Array;
  readonly filterMask: number;
  /** Bits by `shapeOf`: what a word without one of these shapes is, need not be known. */
  readonly shapes: Int32Array;
  /** Number of an entry plus one, by hash; 0 is free. */
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly slotMask: number;
  /** By number of an entry: its units, and where its letters begin in `letters`. */
  readonly units: readonly (readonly Unit[])[];
  readonly offsets: Int32Array;
  readonly letters: Uint16Array;
}

const NO_UNITS: readonly Unit[] = [];

/** Makes the lexicon of every unit that stands for whole words. */
export function buildLexicon(units: readonly Unit[]): Lexicon {
  const byWord = groupByWord(units);
  const slots = powerOfTwo(byWord.size * 4 + 16);
  const filterBits = powerOfTwo(byWord.size * 16 + 1_024);
  const lexicon: Lexicon = {
    byWord,
    filter: new Int32Array(filterBits / 32),
    filterMask: filterBits - 1,
    shapes: new Int32Array(SHAPES / 32),
    slots: new Int32Array(slots),
    hashes: new Int32Array(slots),
    slotMask: slots - 1,
    units: [...byWord.values()],
    offsets: new Int32Array(byWord.size + 1),
    letters: new Uint16Array([...byWord.keys()].reduce((sum, word) => sum + word.length, 0)),
  };
  let number = 0;
  for (const word of byWord.keys()) insert(lexicon, word, number++);
  return lexicon;
}

/** The units of a folded word. */
export function unitsOfWord(lexicon: Lexicon, word: string): readonly Unit[] {
  return lexicon.byWord.get(word) ?? NO_UNITS;
}

/** A hash that goes on over a stretch of folded letters. */
export function hashOf(letters: string, start: number, end: number, from: number): number {
  let hash = from;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** Whether a word with this hash may be in here: false is certain. */
export function mayHold({ filter, filterMask }: Lexicon, hash: number): boolean {
  const bit = spread(hash) & filterMask;
  return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
}

/** The units of the word whose plain letters stand from `start` to `end` of a text, and whose hash is known. */
export function unitsOfLetters(
  lexicon: Lexicon,
  hash: number,
  text: Uint16Array,
  start: number,
  end: number,
): readonly Unit[] {
  for (let slot = spread(hash) & lexicon.slotMask; ; slot = (slot + 1) & lexicon.slotMask) {
    const number = (lexicon.slots[slot] ?? 0) - 1;
    if (number < 0) return NO_UNITS;
    if (lexicon.hashes[slot] === hash && isWritten(lexicon, number, text, start, end)) {
      return lexicon.units[number] ?? NO_UNITS;
    }
  }
}

const SHAPES = 1 << 15;

/** The first letter, the last and the length of a word as one number: many words have the same. */
export function shapeOf(first: number, last: number, length: number): number {
  return ((first << 10) ^ (last << 5) ^ length) & (SHAPES - 1);
}

/** Mixes the high bits of a hash into the low ones, which choose the slot. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isWritten(lexicon: Lexicon, number: number, text: Uint16Array, start: number, end: number): boolean {
  const { letters, offsets } = lexicon;
  const offset = offsets[number] ?? 0;
  if ((offsets[number + 1] ?? 0) - offset !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (FOLD[text[at] ?? 0] !== letters[offset + at - start]) return false;
  }
  return true;
}

function groupByWord(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const byWord = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.mode !== "word" && unit.mode !== "exact" && unit.mode !== "acronym") continue;
    for (const form of unit.forms) {
      const same = byWord.get(form);
      if (same === undefined) byWord.set(form, [unit]);
      else same.push(unit);
    }
  }
  return byWord;
}

function insert(lexicon: Lexicon, word: string, number: number): void {
  const offset = lexicon.offsets[number] ?? 0;
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    lexicon.letters[offset + at] = letter;
    hash = Math.imul(hash ^ letter, HASH_PRIME);
  }
  lexicon.offsets[number + 1] = offset + word.length;
  const shape = shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
  lexicon.shapes[shape >>> 5] = (lexicon.shapes[shape >>> 5] ?? 0) | (1 << (shape & 31));
  const bit = spread(hash) & lexicon.filterMask;
  lexicon.filter[bit >>> 5] = (lexicon.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  let slot = spread(hash) & lexicon.slotMask;
  while (lexicon.slots[slot] !== 0) slot = (slot + 1) & lexicon.slotMask;
  lexicon.slots[slot] = number + 1;
  lexicon.hashes[slot] = hash;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}
