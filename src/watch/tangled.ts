import { bitsFor, mayBeIn } from "./bits.ts";
import { HASH_SEED, hashOf } from "./lexicon.ts";

/**
 * Words of a document that stand somewhere otherwise than as bare letters with nothing against them, as a filter of bits:
 * joined by hyphens, with brackets or soft hyphens in them, with a note's mark, or filled in. All that a quick look for bare
 * letters would miss.
 */
export function tangledBits(words: readonly string[]): Uint8Array {
  return bitsFor(new Set(words.map(wordHash)));
}

/** Whether a folded word may stand so in the document: false is certain. */
export function mayBeTangled(bits: Uint8Array, word: string): boolean {
  return mayBeIn(bits, wordHash(word));
}

function wordHash(word: string): number {
  const hash = hashOf(word, 0, word.length, HASH_SEED);
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
}
