import type { Head } from "./heads.ts";

const BESIDE =
  /(?:^|\P{L})(?:naast|behalve|buiten|anders dan|los van)(?: (?:de|het|deze|die|dit|dat))?\s*$/iu;
const BESIDE_CHARS = 20;

/** `naast de motie … lopen andere trajecten`: what comes next is of those. */
export function isBeside(text: string, { start }: Head): boolean {
  return BESIDE.test(text.slice(Math.max(0, start - BESIDE_CHARS), start));
}
