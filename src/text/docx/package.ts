import { Unzip, UnzipInflate } from "fflate";
import { UnreadableError } from "#parliament";

const CHUNK_BYTES = 65_536;
const PARTS = /^word\/(document|footnotes|endnotes|numbering|styles)\.xml$/;

/**
 * The parts of a Word file that hold text or shape it, unpacked, by name without folder: `document`, `footnotes`.
 * Other parts are never unpacked. Throws UnreadableError when the parts grow past `unpackedBytesMax`,
 * when the zip is damaged, or when it is no Word file.
 */
export function wordParts(bytes: Uint8Array, unpackedBytesMax: number): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const seen: string[] = [];
  let unpacked = 0;
  const zip = new Unzip((file) => {
    seen.push(file.name);
    const name = PARTS.exec(file.name)?.[1];
    if (name === undefined) return;
    const chunks: Uint8Array[] = [];
    parts.set(name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      unpacked += chunk.length;
      if (unpacked > unpackedBytesMax)
        throw new UnreadableError("bestand is uitgepakt te groot", { retry: false });
      chunks.push(chunk);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  pushAll(zip, bytes);
  if (!parts.has("document")) throw notWord(seen);
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

function pushAll(zip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      zip.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
    }
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    throw new UnreadableError("bestand is beschadigd", { retry: true, cause });
  }
}

function notWord(names: readonly string[]): UnreadableError {
  const kind = names.some((name) => name.startsWith("xl/"))
    ? "bestand is een rekenblad"
    : names.some((name) => name.startsWith("ppt/"))
      ? "bestand is een presentatie"
      : "bestand is een zip zonder Word-document";
  return new UnreadableError(kind, { retry: false });
}
