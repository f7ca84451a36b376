import type { DocumentText } from "#parliament";
import { type TextRow, unpack } from "./packed.ts";

/** Of the texts that are kept unpacked: so much they took packed, which is a fifth to a third. */
const PACKED_BYTES_MAX = 256 * 1024;

/**
 * Unpacks texts, and keeps those that were asked for last: while what is kept of a document is the same, who asks again
 * gets the very same text.
 */
export function createTextMemory(): (document: string, row: TextRow) => DocumentText {
  const texts = new Map<string, { readonly packed: Buffer; readonly text: DocumentText }>();
  let bytes = 0;

  function forget(document: string): void {
    bytes -= texts.get(document)?.packed.length ?? 0;
    texts.delete(document);
  }

  return (document, row) => {
    const known = texts.get(document);
    const isSame = known !== undefined && row.packed?.equals(known.packed) === true;
    forget(document);
    const text = isSame ? known.text : unpack(row);
    if (row.packed === null || row.packed.length > PACKED_BYTES_MAX) return text;
    texts.set(document, { packed: row.packed, text });
    bytes += row.packed.length;
    for (const oldest of texts.keys()) {
      if (bytes <= PACKED_BYTES_MAX) break;
      forget(oldest);
    }
    return text;
  };
}
