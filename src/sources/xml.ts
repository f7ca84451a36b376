import { SaxesParser, type SaxesTagNS } from "saxes";
import { UnexpectedShapeError } from "#parliament";
import { assertSmallMarkup } from "./markup-size.ts";
import { mendXml } from "./mend.ts";
import { DEPTH_MAX, readPlainXml, undeclared } from "./plain-xml.ts";
import type { XmlAttribute, XmlElement, XmlHandlers } from "./xml-element.ts";

/** Given to the parser at once. */
const SLICE_CHARS = 65_536;
const XMLNS_URI = "http://www.w3.org/2000/xmlns/";

/**
 * Reads a document and hands out the children of its root one by one, so that memory holds one at a time. In: its text,
 * and what it should be, for the message: `a page of the feed`. What can be mended is (see `mendXml`), and a prefix that is
 * not declared stands for nothing. Throws UnexpectedShapeError: invalid XML, a DOCTYPE, more than 64 levels, 100,000
 * tags or 200,000 attributes.
 */
export function readXml(text: string, what: string, handlers: XmlHandlers): void {
  assertSmallMarkup(text, what);
  const mended = mendXml(text);
  const calls = readPlainXml(mended, handlers);
  if (calls !== null) readAnyXml(mended, what, after(calls, handlers));
}

/** The same with a parser that knows all of XML, of a text that is mended and not too large. */
export function readAnyXml(text: string, what: string, handlers: XmlHandlers): void {
  const fail = (why: string, cause?: unknown): never => {
    throw new UnexpectedShapeError(`not ${what}: ${why}`, { cause });
  };
  const parser = new SaxesParser({ xmlns: true, position: false, resolvePrefix: undeclared });
  build(parser, handlers, fail);
  for (let at = 0; at < text.length; at += SLICE_CHARS) parser.write(text.slice(at, at + SLICE_CHARS));
  parser.close();
}

/** Whether a text is XML, once what can be mended is. */
export function isWellFormed(text: string): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", () => {
    depth += 1;
    if (depth > FORM_DEPTH_MAX) throw new RangeError(`it is nested deeper than ${FORM_DEPTH_MAX} levels`);
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  try {
    parser.write(mendXml(text)).close();
    return true;
  } catch {
    return false;
  }
}

const FORM_DEPTH_MAX = 500;

/** Handlers that had so many of their calls already. */
function after(calls: number, { onRoot, onChild }: XmlHandlers): XmlHandlers {
  let made = 0;
  const isNew = () => ++made > calls;
  return {
    onRoot: (root) => void (isNew() && onRoot(root)),
    onChild: (child) => void (isNew() && onChild(child)),
  };
}

/** Throws UnexpectedShapeError. In: what is wrong with the document. */
type Fail = (why: string, cause?: unknown) => never;

function build(
  parser: SaxesParser<{ xmlns: true; position: false; resolvePrefix: typeof undeclared }>,
  handlers: XmlHandlers,
  fail: Fail,
): void {
  /** The open elements, the root first. */
  const open: XmlElement[] = [];
  const addText = (text: string) => {
    if (open.length > 1) open.at(-1)?.content.push(text);
  };
  parser.on("doctype", () => fail("it has a DOCTYPE: a web page, or something that we do not read"));
  parser.on("error", (error) => fail(`it is not valid XML (${error.message})`, error));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    if (open.length >= DEPTH_MAX) fail(`it is nested deeper than ${DEPTH_MAX} levels`);
    const element = elementOf(tag);
    if (open.length === 0) handlers.onRoot(element);
    else if (open.length > 1) open.at(-1)?.content.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (open.length === 1 && element !== undefined) handlers.onChild(element);
  });
}

function elementOf({ uri, local, attributes }: SaxesTagNS): XmlElement {
  // A loop, not a chain of array functions: this is the hottest place of a page.
  const kept: XmlAttribute[] = [];
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute !== undefined && attribute.uri !== XMLNS_URI) kept.push(attribute);
  }
  return { uri, local, attributes: kept, content: [] };
}
