import { SaxesParser, type SaxesTagNS } from "saxes";
import { UnexpectedShapeError } from "#parliament";
import { assertSmallMarkup } from "./markup-size.ts";
import { mendXml } from "./mend.ts";

/** An element with its names resolved; prefixes are forgotten. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  /** Text and elements in the order of the document. */
  readonly content: (string | XmlElement)[];
}

interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlHandlers {
  /** The start of the root element; its content is still empty. May throw to stop. */
  readonly onRoot: (root: XmlElement) => void;
  /** A child of the root, whole. It is not kept. May throw to stop. */
  readonly onChild: (child: XmlElement) => void;
}

/** Given to the parser at once. */
const SLICE_CHARS = 65_536;
const DEPTH_MAX = 64;
const XMLNS_URI = "http://www.w3.org/2000/xmlns/";

/**
 * Reads a document and hands out the children of its root one by one, so that memory holds one at a time. In: its text,
 * and what it should be, for the message: `a page of the feed`. What can be mended is (see `mendXml`), and a prefix that is
 * not declared stands for nothing. Throws UnexpectedShapeError: invalid XML, a DOCTYPE, more than 64 levels, 100,000
 * tags or 200,000 attributes.
 */
export function readXml(text: string, what: string, handlers: XmlHandlers): void {
  const fail = (why: string, cause?: unknown): never => {
    throw new UnexpectedShapeError(`not ${what}: ${why}`, { cause });
  };
  assertSmallMarkup(text, what);
  const parser = new SaxesParser({ xmlns: true, position: false, resolvePrefix });
  build(parser, handlers, fail);
  const mended = mendXml(text);
  for (let at = 0; at < mended.length; at += SLICE_CHARS) parser.write(mended.slice(at, at + SLICE_CHARS));
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

/** The namespace of a prefix that nobody declared. */
function resolvePrefix(prefix: string): string {
  return `urn:undeclared:${prefix}`;
}

/** Throws UnexpectedShapeError. In: what is wrong with the document. */
type Fail = (why: string, cause?: unknown) => never;

function build(
  parser: SaxesParser<{ xmlns: true; position: false; resolvePrefix: typeof resolvePrefix }>,
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

/** The value of an attribute by its local name, in any namespace; null where it is absent or empty. */
export function attributeOfName(element: XmlElement, local: string): string | null {
  const value = element.attributes.find((attribute) => attribute.local === local)?.value.trim();
  return value === undefined || value === "" ? null : value;
}

/** The elements directly inside one. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.content.filter((part) => typeof part !== "string");
}

const BLOCKS = new Set(["p", "div", "br", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4"]);

/** All text inside an element, trimmed, elements of HTML blocks on lines of their own; null where there is none. */
export function textOf(element: XmlElement): string | null {
  const [only] = element.content;
  const simple = element.content.length === 1 && typeof only === "string";
  const text = (simple ? only : pieces(element).join("")).trim();
  return text === "" ? null : text;
}

function pieces(element: XmlElement): string[] {
  return element.content.flatMap((part) => {
    if (typeof part === "string") return [part];
    return BLOCKS.has(part.local.toLowerCase()) ? [...pieces(part), "\n"] : pieces(part);
  });
}
