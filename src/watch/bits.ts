/**
 * A set of hashes as a filter of bits (after Bloom): it says of one that it is not in there, or that it may be. It errs on
 * less than one of a hundred that are not.
 */
const BITS = 12;
const LOOKS = 4;

/** The filter of some hashes; empty where there is none. */
export function bitsFor(hashes: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array(Math.ceil((hashes.size * BITS) / 8));
  const size = bits.length * 8;
  for (const hash of hashes) {
    for (let look = 0; look < LOOKS; look++) {
      const bit = bitOf(hash, look, size);
      bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return bits;
}

/** Whether a hash may be in the set: false is certain. */
export function mayBeIn(bits: Uint8Array, hash: number): boolean {
  const size = bits.length * 8;
  for (let look = 0; look < LOOKS && size > 0; look++) {
    const bit = bitOf(hash, look, size);
    if ((((bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) return false;
  }
  return size > 0;
}

/** By two halves of a hash that was mixed once more: as good as three hashes. */
function bitOf(hash: number, look: number, size: number): number {
  const step = (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) | 1) >>> 0;
  return ((hash >>> 0) + look * step) % size;
}
