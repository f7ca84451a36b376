import { UnreadableError } from "#parliament";

export type FileKind = "pdf" | "docx" | "xml" | "html" | "text";

interface Signature {
  readonly bytes: readonly number[];
  readonly reason: string;
}

/** Files that hold no text for us, by their first bytes, with what to say of them. */
const REFUSED: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: "bestand is een afbeelding" },
  { bytes: [0xff, 0xd8, 0xff], reason: "bestand is een afbeelding" },
  { bytes: [0x47, 0x49, 0x46, 0x38], reason: "bestand is een afbeelding" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], reason: "bestand is een afbeelding" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], reason: "bestand is een afbeelding" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], reason: "oud Word-formaat (.rtf)" },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * What a file is, by its bytes; what its sender calls it is not asked.
 * Throws UnreadableError for an empty file and for kinds that cannot be read, each with its reason.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableError("bestand is leeg", { retry: true });
  if (startsWith(bytes, ZIP)) return "docx";
  if (startsWith(bytes, OLE)) throw oleError(bytes);
  const refused = REFUSED.find((signature) => startsWith(bytes, signature.bytes));
  if (refused !== undefined) throw new UnreadableError(refused.reason, { retry: false });
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  return sniffText(bytes, head);
}

function sniffText(bytes: Uint8Array, head: string): FileKind {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const start = head.replace(utf16 ? /\0|^../g : /^\u00EF\u00BB\u00BF/, "").trimStart();
  if (start === "") throw new UnreadableError("bestand is leeg", { retry: true });
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype html|<html\b)/is.test(start)) return "html";
  if (/^<(\?xml|[\w:.-]+[\s>/]|!doctype|!--)/i.test(start)) {
    return /^<(head|body|div|p|span|table|h\d)\b/i.test(start) ? "html" : "xml";
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters betray a file that is not text
  const controls = start.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  if (controls > start.length * 0.01) throw new UnreadableError("onbekend soort bestand", { retry: false });
  return "text";
}

/** An encrypted Word file hides in the old container. */
function oleError(bytes: Uint8Array): UnreadableError {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
  return new UnreadableError(encrypted ? "bestand is versleuteld" : "oud Word-formaat (.doc)", {
    retry: false,
  });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
