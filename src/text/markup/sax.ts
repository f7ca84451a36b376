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
 * Reads an XML text from start to end. Entities of a document type are not expanded.
 * Throws UnreadableError for invalid XML (retry: the file may have been cut short) and for nesting without end.
 */
export function readXml(xml: string, handlers: XmlHandlers): void {
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
  for (let at = 0; at < xml.length; at += CHUNK_CHARS) parser.write(xml.slice(at, at + CHUNK_CHARS));
  parser.close();
}
