import { FOLD } from "./fold.ts";
import type { Unit } from "./unit.ts";

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/**
 * Whole words and the units that they satisfy. A filter of bits says of nearly every word of a text that it is not
 * in here; for the others there is a table with open addressing, and the letters are compared.
 */
export interface Lexicon {
  readonly filter: Int32Array;
  readonly filterMask: number;
  /** Number of an entry plus one by hash; 0 is free. */
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly slotMask: number;
  readonly entries: readonly LexiconEntry[];
}

export interface LexiconEntry {
  readonly word: string;
  readonly units: readonly Unit[];
}

/** Makes the lexicon of every unit that stands for whole words. */
export function buildLexicon(units: readonly Unit[]): Lexicon {
  const entries = collectEntries(units);
  const size = powerOfTwo(entries.length * 4 + 16);
  const filterBits = powerOfTwo(entries.length * 16 + 1024);
  const lexicon: Lexicon = {
    filter: new Int32Array(filterBits / 32),
    filterMask: filterBits - 1,
    slots: new Int32Array(size),
    hashes: new Int32Array(size),
    slotMask: size - 1,
    entries,
  };
  for (const [number, entry] of entries.entries()) insert(lexicon, entry.word, number);
  return lexicon;
}

/** The hash of a folded word, as the scan makes it letter by letter. */
export function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** The entry for a folded word, or null. */
export function lookup(lexicon: Lexicon, word: string): LexiconEntry | null {
  const hash = hashOf(word);
  for (let slot = spread(hash) & lexicon.slotMask; ; slot = (slot + 1) & lexicon.slotMask) {
    const number = lexicon.slots[slot] ?? 0;
    if (number === 0) return null;
    const entry = lexicon.entries[number - 1];
    if (lexicon.hashes[slot] === hash && entry?.word === word) return entry;
  }
}

/** The entry for the plain letters that stand from `start` to `end`, whose hash is known, or null. */
export function lookupUnits(
  lexicon: Lexicon,
  hash: number,
  units: Uint16Array,
  start: number,
  end: number,
): LexiconEntry | null {
  for (let slot = spread(hash) & lexicon.slotMask; ; slot = (slot + 1) & lexicon.slotMask) {
    const number = lexicon.slots[slot] ?? 0;
    if (number === 0) return null;
    const entry = lexicon.entries[number - 1];
    if (lexicon.hashes[slot] === hash && entry !== undefined && isWritten(entry.word, units, start, end))
      return entry;
  }
}

/** Mixes the high bits of a hash into the low ones, which choose the slot. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isWritten(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (FOLD[units[start + at] ?? 0] !== word.charCodeAt(at)) return false;
  }
  return true;
}

function collectEntries(units: readonly Unit[]): readonly LexiconEntry[] {
  const byWord = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.mode !== "word" && unit.mode !== "exact" && unit.mode !== "acronym") continue;
    for (const form of unit.forms) {
      const same = byWord.get(form);
      if (same === undefined) byWord.set(form, [unit]);
      else same.push(unit);
    }
  }
  return [...byWord].map(([word, list]) => ({ word, units: list }));
}

function insert(lexicon: Lexicon, word: string, number: number): void {
  const hash = hashOf(word);
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
