import { isAllowed } from "./mend.ts";
import type { XmlAttribute, XmlElement, XmlHandlers } from "./xml-element.ts";
import { createNames, type Name } from "./xml-names.ts";

/** No reader of ours goes deeper. */
export const DEPTH_MAX = 64;
/** More attributes in one tag, or prefixes in force, are not plain: they are compared one by one, and copied. */
const PLAIN_MAX = 40;

/**
 * Reads XML as machines write it: elements, attributes, text and the references that everybody knows. That is nearly all
 * that is read here, and takes a third of the time of a parser that knows all of XML. Whatever is not plain, or wrong, is
 * left to that parser: what is read here is what it would have read, which a test holds to it.
 * @param text what can be mended is
 * @returns null when all is read; else how many calls the handlers had so far, of the same calls that are to be made
 */
export function readPlainXml(text: string, handlers: XmlHandlers): number | null {
  const begin = beginOf(text);
  if (begin === null) return 0;
  const tags = createTags(text);
  const open: OpenElement[] = [];
  let calls = 0;
  for (let at = begin; ; ) {
    const less = text.indexOf("<", at);
    if (less < 0) return open.length === 0 && calls > 0 && isBlank(text, at, text.length) ? null : calls;
    const inside = open.at(-1);
    if (inside === undefined ? !isBlank(text, at, less) : !addText(inside, text, at, less, open.length > 1))
      return calls;
    if (text.charCodeAt(less + 1) === SLASH) {
      const end = inside === undefined ? -1 : less + 2 + inside.tag.name.length;
      if (inside === undefined || !text.startsWith(inside.tag.name, less + 2)) return calls;
      if (text.charCodeAt(end) !== GREATER) return calls;
      open.pop();
      at = end + 1;
      if (open.length === 1) {
        calls += 1;
        handlers.onChild(inside.element);
      }
      continue;
    }
    // A second root, or one level too many.
    if ((inside === undefined && calls > 0) || open.length >= DEPTH_MAX) return calls;
    const tag = tags.at(less + 1, inside);
    if (tag === null) return calls;
    at = tag.end;
    if (inside === undefined) {
      calls += 1;
      handlers.onRoot(tag.element);
    } else if (open.length > 1) inside.element.content.push(tag.element);
    if (!tag.isEmpty) open.push(tag);
    else if (open.length === 1) {
      calls += 1;
      handlers.onChild(tag.element);
    }
  }
}

const [LESS, GREATER, SLASH, EQUALS] = [0x3c, 0x3e, 0x2f, 0x3d];
const [SPACE, TAB, LINE_END, QUOTE, APOSTROPHE] = [0x20, 0x09, 0x0a, 0x22, 0x27];
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?[ \t\n]*\?>/;

/** Where the elements begin; null for what is certainly not plain. */
function beginOf(text: string): number | null {
  // The end of what is quoted whole, and line ends that count as others.
  if (text.includes("]]>") || text.includes("\r")) return null;
  return DECLARATION.exec(text)?.[0].length ?? 0;
}

/** What a prefix stands for, the empty one too, and what the others do. */
interface Scope {
  readonly prefix: string;
  readonly uri: string;
  readonly outer: Scope | null;
  /** So many, with those outside. */
  readonly size: number;
}

const OUTSIDE: Scope = {
  prefix: "xml",
  uri: "http://www.w3.org/XML/1998/namespace",
  outer: null,
  size: 1,
};

interface OpenElement {
  readonly element: XmlElement;
  readonly tag: Name;
  readonly scope: Scope;
}

interface Tag extends OpenElement {
  /** Behind it. */
  readonly end: number;
  readonly isEmpty: boolean;
}

interface Tags {
  /** The start tag whose name begins there; null where it is not plain. */
  at(start: number, outer: OpenElement | undefined): Tag | null;
}

function createTags(text: string): Tags {
  const nameAt = createNames(text);
  // Of the tag in hand: kept from tag to tag, since there are ten thousand in a page.
  const names: Name[] = [];
  const values: string[] = [];

  function attributeAt(start: number, place: number): number {
    const name = nameAt(start);
    if (name === null || place === PLAIN_MAX) return -1;
    const equals = start + name.name.length;
    const quote = text.charCodeAt(equals + 1);
    if (text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return -1;
    const end = valueEnd(text, equals + 2, quote);
    const value = end < 0 ? null : unescaped(text.slice(equals + 2, end));
    if (value === null) return -1;
    names[place] = name;
    values[place] = value;
    return end + 1;
  }

  return {
    at(start, outer) {
      const tag = nameAt(start);
      if (tag === null || tag.prefix === "xmlns") return null;
      let count = 0;
      let at = start + tag.name.length;
      for (;;) {
        const before = at;
        at = behindBlanks(text, at);
        const sign = text.charCodeAt(at);
        if (sign === SLASH || sign === GREATER) break;
        at = at === before ? -1 : attributeAt(at, count);
        if (at < 0) return null;
        count += 1;
      }
      const isEmpty = text.charCodeAt(at) === SLASH;
      if (isEmpty && text.charCodeAt(at + 1) !== GREATER) return null;
      const end = isEmpty ? at + 2 : at + 1;
      const scope = scopeOf(outer?.scope ?? OUTSIDE, names, values, count);
      const attributes = scope === null ? null : attributesOf(scope, names, values, count);
      const less = isEmpty || outer === undefined ? -1 : leafEnd(text, tag.name, end);
      const content = less < 0 ? "" : unescaped(text.slice(end, less));
      if (scope === null || attributes === null || content === null) return null;
      const uri = uriOf(scope, tag.prefix);
      const element = { uri, local: tag.local, attributes, content: content === "" ? [] : [content] };
      if (less < 0) return { element, tag, scope, end, isEmpty };
      return { element, tag, scope, end: less + tag.name.length + 3, isEmpty: true };
    },
  };
}

/** Where the end tag of an element begins that has nothing but text in it, as most have; -1 for any other. */
function leafEnd(text: string, name: string, start: number): number {
  const less = text.indexOf("<", start);
  if (less < 0 || text.charCodeAt(less + 1) !== SLASH) return -1;
  return text.startsWith(name, less + 2) && text.charCodeAt(less + 2 + name.length) === GREATER ? less : -1;
}

/** Where a quoted value ends; -1 where it is not plain. */
function valueEnd(text: string, start: number, quote: number): number {
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) return at;
    if (sign === LESS || sign === TAB || sign === LINE_END) return -1;
  }
  return -1;
}

/** Adds the text between two tags to the element that it stands in; false where it is not plain. */
function addText({ element }: OpenElement, text: string, from: number, to: number, isKept: boolean): boolean {
  if (from === to) return true;
  const plain = unescaped(text.slice(from, to));
  if (plain !== null && isKept) element.content.push(plain);
  return plain !== null;
}

const REFERENCE = /&([^&;]*)(;?)/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** With what the references stand for; null where one is unknown. */
function unescaped(text: string): string | null {
  if (!text.includes("&")) return text;
  let isPlain = true;
  const plain = text.replace(REFERENCE, (_written, name: string, end: string) => {
    const sign = end === "" ? undefined : (ENTITIES.get(name) ?? characterOf(name));
    isPlain &&= sign !== undefined;
    return sign ?? "";
  });
  return isPlain ? plain : null;
}

/** `#233`, `#xE9` */
function characterOf(reference: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\dA-Fa-f]{1,6})|(\d{1,7}))$/.exec(reference) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isAllowed(code) ? String.fromCodePoint(code) : undefined;
}

/** What prefixes stand for in an element; null where that is not plain. */
function scopeOf(
  outer: Scope,
  names: readonly Name[],
  values: readonly string[],
  count: number,
): Scope | null {
  let scope = outer;
  for (let index = 0; index < count; index += 1) {
    const name = names[index];
    if (name === undefined || !isDeclaration(name)) continue;
    const declared = name.prefix === "" ? "" : name.local;
    const uri = values[index] ?? "";
    if (isReserved(declared, uri) || uri === "" || uri !== uri.trim()) return null;
    if (scope.size === PLAIN_MAX) return null;
    scope = { prefix: declared, uri, outer: scope, size: scope.size + 1 };
  }
  return scope;
}

function isDeclaration(name: Name | undefined): boolean {
  return name !== undefined && (name.prefix === "xmlns" || name.name === "xmlns");
}

function isReserved(prefix: string, uri: string): boolean {
  return (
    prefix.startsWith("xml") ||
    uri.startsWith("http://www.w3.org/XML/") ||
    uri.startsWith("http://www.w3.org/2000/")
  );
}

const NONE: readonly XmlAttribute[] = [];

/** Null where an attribute is there twice. */
function attributesOf(
  scope: Scope,
  names: readonly Name[],
  values: readonly string[],
  count: number,
): readonly XmlAttribute[] | null {
  let kept = 0;
  for (let index = 0; index < count; index += 1) if (!isDeclaration(names[index])) kept += 1;
  // One that grows takes room for seventeen, which would be a third of all that reading a page takes.
  const attributes = kept === 0 ? NONE : new Array<XmlAttribute>(kept);
  for (let index = 0, place = 0; index < count; index += 1) {
    const name = names[index];
    if (name === undefined || isSaidBefore(names, index)) return null;
    if (isDeclaration(name)) continue;
    const uri = name.prefix === "" ? "" : uriOf(scope, name.prefix);
    for (let other = 0; other < place; other += 1)
      if (attributes[other]?.local === name.local && attributes[other]?.uri === uri) return null;
    (attributes as XmlAttribute[])[place] = { uri, local: name.local, value: values[index] ?? "" };
    place += 1;
  }
  return attributes;
}

function isSaidBefore(names: readonly Name[], index: number): boolean {
  for (let before = 0; before < index; before += 1)
    if (names[before]?.name === names[index]?.name) return true;
  return false;
}

function uriOf(scope: Scope, prefix: string): string {
  for (let each: Scope | null = scope; each !== null; each = each.outer)
    if (each.prefix === prefix) return each.uri;
  return undeclared(prefix);
}

/** The namespace of a prefix that nobody declared. */
export function undeclared(prefix: string): string {
  return `urn:undeclared:${prefix}`;
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (isBlankSign(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(text: string, from: number, to: number): boolean {
  return from === to || behindBlanks(text, from) >= to;
}

function isBlankSign(sign: number): boolean {
  return sign === SPACE || sign === LINE_END || sign === TAB;
}
