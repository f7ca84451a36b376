import { type DocumentText, decodeText, UnreadableError } from "#parliament";
import type { TextLimits } from "./limits.ts";
import { readPlain } from "./markup/plain.ts";
import { readXmlText } from "./markup/xml.ts";
import { readPdf } from "./pdf/index.ts";
import { sniff } from "./sniff.ts";

/**
 * The text of a file, read here and now: only the worker does that, where limits of time and memory hold. In: what its
 * server says of it, of which only the encoding counts.
 * Throws UnreadableError with what to say of the file; `retry` where the file may have come in damaged.
 */
export async function readText(
  bytes: Uint8Array,
  limits: TextLimits,
  contentType: string | null = null,
): Promise<DocumentText> {
  try {
    const text = await readKind(bytes, limits, contentType);
    if (text.text === "") throw new UnreadableError("bestand bevat geen tekst", { retry: false });
    return text;
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    throw new UnreadableError("bestand is beschadigd", { retry: true, cause });
  }
}

/** Marked-up text takes a few bytes for each character that is shown. */
const MARKUP_BYTES_PER_CHAR = 5;

async function readKind(
  bytes: Uint8Array,
  limits: TextLimits,
  contentType: string | null,
): Promise<DocumentText> {
  const kind = sniff(bytes);
  if (kind !== "pdf" && kind !== "docx" && bytes.length > limits.textCharsMax * MARKUP_BYTES_PER_CHAR)
    throw new UnreadableError("tekst is te lang om te lezen", { retry: false });
  if (kind === "pdf") return await readPdf(bytes, limits);
  // Loaded where it is asked for: what reads a page of the web takes longer to load than a short letter to read.
  if (kind === "docx") return (await import("./docx/index.ts")).readDocx(bytes, limits);
  const source = decodeText(bytes, contentType);
  if (kind === "html") return (await import("./markup/html.ts")).readHtml(source, limits);
  return kind === "xml" ? readXmlText(source, limits) : readPlain(source, limits);
}
