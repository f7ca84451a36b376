import { type DocumentText, UnreadableError } from "#parliament";
import { readDocx } from "./docx/index.ts";
import type { TextLimits } from "./limits.ts";
import { readHtml } from "./markup/html.ts";
import { readPlain } from "./markup/plain.ts";
import { readXmlText } from "./markup/xml.ts";
import { readPdf } from "./pdf/index.ts";
import { sniff } from "./sniff.ts";

/**
 * The text of a file, read here and now: only the worker does that, where limits of time and memory hold.
 * Throws UnreadableError with what to say of the file; `retry` where the file may have come in damaged.
 */
export async function readText(bytes: Uint8Array, limits: TextLimits): Promise<DocumentText> {
  try {
    const text = await readKind(bytes, limits);
    if (text.text === "") throw new UnreadableError("bestand bevat geen tekst", { retry: false });
    return text;
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    throw new UnreadableError("bestand is beschadigd", { retry: true, cause });
  }
}

/** Marked-up text takes a few bytes for each character that is shown. */
const MARKUP_BYTES_PER_CHAR = 5;

async function readKind(bytes: Uint8Array, limits: TextLimits): Promise<DocumentText> {
  const kind = sniff(bytes);
  if (kind !== "pdf" && kind !== "docx" && bytes.length > limits.textCharsMax * MARKUP_BYTES_PER_CHAR)
    throw new UnreadableError("tekst is te lang om te lezen", { retry: false });
  if (kind === "pdf") return await readPdf(bytes, limits);
  if (kind === "docx") return readDocx(bytes, limits);
  if (kind === "html") return readHtml(bytes, limits);
  return kind === "xml" ? readXmlText(bytes, limits) : readPlain(bytes, limits);
}
