/**
 * The bytes of a feed as text. Feeds are served with wrong encodings so often that what they say of it comes last:
 * a byte order mark, then UTF-8 where the bytes are that, then what the file names, then what the header names, and
 * Windows-1252 where all fails. In: the content type of the answer. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const named = [
    byMark(bytes),
    "utf-8",
    /encoding\s*=\s*["']([\w.-]{1,40})["']/i.exec(head)?.[1],
    /charset\s*=\s*"?([\w.-]{1,40})/i.exec(contentType ?? "")?.[1],
  ];
  for (const encoding of named) {
    const text = encoding === undefined || encoding === null ? null : decoded(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
