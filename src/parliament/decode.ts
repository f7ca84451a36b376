/** A page says of its own encoding within so many bytes. */
const HEAD_BYTES = 4_096;
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  // Without a mark, but markup all the same.
  ["utf-16le", [0x3c, 0x00]],
  ["utf-16be", [0x00, 0x3c]],
];
const SAYS_OF_ITSELF =
  /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']|<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const IN_HEADER = /charset\s*=\s*["']?([\w.:-]{1,40})/i;

/**
 * Bytes of a feed, page or file as text, one rule for all: by the byte order mark; else UTF-8 where the bytes are that, or
 * nearly so, whatever anybody claims; else as the header says, `contentType`; else as the file says of itself; else
 * Windows-1252. The mark itself is taken off. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const utf8 = decoded(bytes, "utf-8") ?? (isNearlyUtf8(bytes) ? new TextDecoder().decode(bytes) : null);
  if (utf8 !== null) return utf8;
  for (const claim of [IN_HEADER.exec(contentType ?? "")?.[1], ownClaim(bytes)]) {
    const text = claim === undefined ? null : decoded(bytes, claim);
    if (text !== null) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function ownClaim(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
  const [, declared, meta] = SAYS_OF_ITSELF.exec(head) ?? [];
  return declared ?? meta;
}

/** The text in an encoding; null where it is not in that. UTF-16 shows itself: who claims it beside a plain claim is wrong. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  if (/^utf-?16/i.test(encoding)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether more characters of several bytes are whole than broken: a byte or two got lost on the way. In another encoding
 * a letter with an accent is followed by a plain one, which UTF-8 never allows.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length > 1) whole++;
    if (length === 0) broken++;
    at += Math.max(1, length);
  }
  return whole > broken;
}

/** Of the character at a place the number of its bytes; 0 where none begins there or it is not whole. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
