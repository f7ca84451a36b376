/** An element with its names resolved; prefixes are forgotten. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  /** Text and elements in the order of the document. */
  readonly content: (string | XmlElement)[];
}

export interface XmlAttribute {
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

/** The value of an attribute by its local name, in any namespace; null where it is absent or empty. */
export function attributeOfName(element: XmlElement, local: string): string | null {
  const value = element.attributes.find((attribute) => attribute.local === local)?.value.trim();
  return value === undefined || value === "" ? null : value;
}

/** The elements directly inside one. */
export function childrenOf({ content }: XmlElement): readonly XmlElement[] {
  // Most have a text and nothing else.
  if (content.length === 0 || (content.length === 1 && typeof content[0] === "string")) return NONE;
  return content.filter((part) => typeof part !== "string");
}

const NONE: readonly XmlElement[] = [];

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
