import { bitsFor, mayBeIn } from "./bits.ts";
import { HASH_PRIME, HASH_SEED, hashOf } from "./lexicon.ts";

/** Collects which words stand behind which others in a document. A word that has several forms asks for several pairs. */
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
    filter: () => bitsFor(hashes),
  };
}

/** Whether one of some words may stand before one of others: false is certain. */
export function mayFollow(filter: Uint8Array, lefts: readonly string[], rights: readonly string[]): boolean {
  const second = rights.map((word) => hashOf(word, 0, word.length, HASH_SEED));
  return lefts.some((left) => {
    const first = hashOf(left, 0, left.length, HASH_SEED);
    return second.some((hash) => mayBeIn(filter, pairHash(first, hash)));
  });
}

function pairHash(left: number, right: number): number {
  const mixed = Math.imul(left ^ (left >>> 15), HASH_PRIME) ^ right;
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b);
}
