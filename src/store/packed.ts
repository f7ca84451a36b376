import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { DocumentText } from "#parliament";

/** A text as a row of the database holds it: `packed`, or `text` as JSON where an older version wrote it. */
export interface TextRow {
  readonly text: string;
  readonly packed: Buffer | null;
}

/** A text in a fifth to a third of its bytes; reading it back costs less than reading the rest from the disk would. */
export function pack(text: DocumentText): Buffer {
  return packJson(JSON.stringify(text));
}

/** The same of what an older version wrote. */
export function packJson(json: string): Buffer {
  return zstdCompressSync(json, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
}

/** The text of a row, packed or not. Throws where what was packed is damaged. */
export function unpack({ text, packed }: TextRow): DocumentText {
  return JSON.parse(packed === null ? text : unpacked(packed)) as DocumentText;
}

/** Nearly always in one piece: otherwise it comes out in small ones, which takes a third longer. */
function unpacked(packed: Buffer): string {
  return zstdDecompressSync(packed, { chunkSize: Math.max(packed.length * TIMES, CHUNK_MIN) }).toString();
}

/** So much longer a text is than its packing, at most, but for a few. */
const TIMES = 4;
/** As little as zlib takes. */
const CHUNK_MIN = 64;

/** Higher levels take several times as long for some percents. */
const LEVEL = 6;
