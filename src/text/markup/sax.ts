import { SaxesParser } from "saxes";
import { UnreadableError } from "#parliament";

/** What happens while an XML text is read; names as written, prefix included. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Deeper than any document of parliament or of Word, and far from the end of a stack. */
const DEPTH_MAX = 512;
const CHUNK_CHARS = 65_536;

/**
 * Reads an XML text, or UTF-8 bytes, from start to end. Entities of a document type are not expanded.
 * Throws UnreadableError for invalid XML (retry: the file may have been cut short) and for nesting without end.
 */
export function readXml(xml: string | Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on("error", (cause) => {
    throw new UnreadableError("bestand is geen geldige XML", { retry: true, cause });
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEPTH_MAX) throw new UnreadableError("bestand is te diep genest", { retry: false });
    handlers.open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handlers.close(tag.name);
  });
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  for (const chunk of typeof xml === "string" ? slices(xml) : decoded(xml)) parser.write(chunk);
  parser.close();
}

function* slices(xml: string): Generator<string> {
  for (let at = 0; at < xml.length; at += CHUNK_CHARS) yield xml.slice(at, at + CHUNK_CHARS);
}

/** UTF-8 piece by piece: the whole of it as one string would cost its size again. */
function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += CHUNK_CHARS)
    yield decoder.decode(bytes.subarray(at, at + CHUNK_CHARS), { stream: true });
}
