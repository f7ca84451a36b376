/**
 * Bytes as text: by the byte order mark, else by the encoding that the file names, else UTF-8,
 * and Windows-1252 where that is impossible. Never throws.
 */
export function decode(bytes: Uint8Array): string {
  const named = namedEncoding(bytes);
  try {
    return new TextDecoder(named ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function namedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return "utf-8";
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
