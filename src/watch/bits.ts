/**
 * A set of hashes as a filter of bits (after Bloom): it says of one that it is not in there, or that it may be. It errs on
 * less than one of a hundred that are not.
 */
const BITS = 12;
const LOOKS = 4;

/** The filter of some hashes; empty where there is none. */
export function bitsFor(hashes: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array(Math.ceil((hashes.size * BITS) / 8));
  for (const one of hashes) for (const bit of placesOf(one, bits.length * 8)) set(bits, bit);
  return bits;
}

/** Whether a hash may be in the set: false is certain. */
export function mayBeIn(bits: Uint8Array, hash: number): boolean {
  const size = bits.length * 8;
  return size > 0 && placesOf(hash, size).every((bit) => isSet(bits, bit));
}

/** By two halves of a hash that was mixed once more: as good as three hashes. */
function placesOf(hash: number, size: number): readonly number[] {
  const step = (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) | 1) >>> 0;
  return Array.from({ length: LOOKS }, (_, look) => ((hash >>> 0) + look * step) % size);
}

function set(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return (((bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1;
}
