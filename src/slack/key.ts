import { createHash } from "node:crypto";

/**
 * The form in which a post's key travels with its message (block_id, metadata) and is found again: the key itself, or
 * its hash where the key is longer than a block_id may be (255) or holds more than printable ASCII.
 */
export function messageKey(key: string): string {
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,255}$/.test(key)
    ? key
    : `sha256:${createHash("sha256").update(key).digest("hex")}`;
}

/** Whether a button may carry the key as its value, so that the app gets it back as it is: at most 2000 characters. */
export function fitsButton(key: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,2000}$/.test(key);
}
