import { unzipSync } from "fflate";
import { UnreadableError } from "#parliament";

const PARTS = /^word\/(document|footnotes|endnotes|numbering|styles)\.xml$/;
/** The mark of the list of contents, and how far before the end it may stand. */
const CONTENTS = Buffer.from("PK\u0005\u0006", "latin1");
const CONTENTS_BYTES_MAX = 65_557;

/**
 * The parts of a Word file that hold text or shape it, unpacked, by name without folder: `document`, `footnotes`.
 * Other parts are never unpacked. Throws UnreadableError when the parts grow past `unpackedBytesMax`,
 * when the zip is damaged, or when it is no Word file.
 */
export function wordParts(bytes: Uint8Array, unpackedBytesMax: number): ReadonlyMap<string, Uint8Array> {
  const names: string[] = [];
  let unpacked = 0;
  const files = unzip(bytes, (name, size) => {
    names.push(name);
    if (!PARTS.test(name)) return false;
    unpacked += size;
    if (unpacked > unpackedBytesMax)
      throw new UnreadableError("bestand is uitgepakt te groot", { retry: false });
    return true;
  });
  const parts = new Map(Object.entries(files).map(([name, data]) => [PARTS.exec(name)?.[1] ?? "", data]));
  if (!parts.has("document")) throw notWord(names);
  return parts;
}

/** Unpacks what is wanted. No part becomes larger than its entry in the list of contents says. */
function unzip(
  bytes: Uint8Array,
  wanted: (name: string, size: number) => boolean,
): Readonly<Record<string, Uint8Array>> {
  if (!Buffer.from(bytes.subarray(-CONTENTS_BYTES_MAX)).includes(CONTENTS))
    throw new UnreadableError("bestand is beschadigd", { retry: true });
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
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
