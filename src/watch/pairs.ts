import { HASH_PRIME, HASH_SEED, hashOf } from "./lexicon.ts";

/**
 * Which words stand behind which others in a document: a filter of bits (after Bloom) that says of a pair that it is not
 * there, or that it may be. It errs on less than one of a hundred that are not, and a word that has several forms asks for
 * several pairs.
 */
const BITS = 12;
const LOOKS = 4;

/** Collects the pairs of a document. */
export interface Pairs {
  add(left: string, right: string): void;
  /** The filter; empty where there is no pair. */
  filter(): Uint8Array;
}

export function collectPairs(): Pairs {
  const hashes = new Set<number>();
  const known = new Map<string, number>();
  const hash = (word: string) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = hashOf(word, 0, word.length, HASH_SEED);
    known.set(word, made);
    return made;
  };
  return {
    add: (left, right) => void hashes.add(pairHash(hash(left), hash(right))),
    filter() {
      const bits = new Uint8Array(Math.ceil((hashes.size * BITS) / 8));
      for (const one of hashes) for (const bit of bitsOf(one, bits.length * 8)) set(bits, bit);
      return bits;
    },
  };
}

/** Whether one of some words may stand before one of others: false is certain. */
export function mayFollow(filter: Uint8Array, lefts: readonly string[], rights: readonly string[]): boolean {
  const size = filter.length * 8;
  if (size === 0) return false;
  const second = rights.map((word) => hashOf(word, 0, word.length, HASH_SEED));
  return lefts.some((left) => {
    const first = hashOf(left, 0, left.length, HASH_SEED);
    return second.some((hash) => bitsOf(pairHash(first, hash), size).every((bit) => isSet(filter, bit)));
  });
}

function pairHash(left: number, right: number): number {
  const mixed = Math.imul(left ^ (left >>> 15), HASH_PRIME) ^ right;
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b);
}

/** By two halves of a hash that was mixed once more: as good as three hashes. */
function bitsOf(hash: number, size: number): readonly number[] {
  const step = (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) | 1) >>> 0;
  return Array.from({ length: LOOKS }, (_, look) => ((hash >>> 0) + look * step) % size);
}

function set(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return (((bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1;
}
