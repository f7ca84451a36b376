import { isAllowed } from "./mend.ts";
import type { XmlAttribute, XmlElement, XmlHandlers } from "./xml-element.ts";

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
    const tag = tags.at(less + 1, inside?.scope ?? OUTSIDE);
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

/** What the prefixes stand for, the empty one among them. */
type Scope = ReadonlyMap<string, string>;
const OUTSIDE: Scope = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

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

interface Name {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
}

interface Tags {
  /** The start tag whose name begins there; null where it is not plain. */
  at(start: number, scope: Scope): Tag | null;
}

function createTags(text: string): Tags {
  const nameAt = createNames(text);
  return {
    at(start, outer) {
      const tag = nameAt(start);
      if (tag === null || tag.prefix === "xmlns") return null;
      const names: Name[] = [];
      const values: string[] = [];
      let at = start + tag.name.length;
      for (;;) {
        const before = at;
        at = behindBlanks(text, at);
        const sign = text.charCodeAt(at);
        const isEmpty = sign === SLASH;
        if (isEmpty || sign === GREATER) {
          if (isEmpty && text.charCodeAt(at + 1) !== GREATER) return null;
          const end = isEmpty ? at + 2 : at + 1;
          const scope = scopeOf(outer, names, values);
          const element = scope === null ? null : elementOf(tag, scope, names, values);
          return scope === null || element === null ? null : { element, tag, scope, end, isEmpty };
        }
        const name = at === before ? null : nameAt(at);
        if (name === null || names.length === PLAIN_MAX) return null;
        const equals = at + name.name.length;
        const quote = text.charCodeAt(equals + 1);
        if (text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return null;
        const end = valueEnd(text, equals + 2, quote);
        const value = end < 0 ? null : unescaped(text.slice(equals + 2, end));
        if (value === null) return null;
        names.push(name);
        values.push(value);
        at = end + 1;
      }
    },
  };
}

/** So many names are remembered; there are some hundred in a page. */
const NAMES_KEPT = 512;

/** Reads names; the same name is the same string each time, of which the hash is known. */
function createNames(text: string): (start: number) => Name | null {
  const known: (Name | undefined)[] = new Array(NAMES_KEPT).fill(undefined);
  return (start) => {
    let end = start;
    let mixed = 0;
    for (let sign = text.charCodeAt(end); isOfName(sign); sign = text.charCodeAt(++end))
      mixed = (mixed * 31 + sign) | 0;
    const place = mixed & (NAMES_KEPT - 1);
    const before = known[place];
    if (before?.name.length === end - start && text.startsWith(before.name, start)) return before;
    const found = nameOf(text.slice(start, end));
    if (found !== null) known[place] = found;
    return found;
  };
}

const NAME = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/;
/** Of prefixes that begin like this only these have a meaning here. */
const RESERVED = /^xml(?!:|ns:)[^:]*:/i;

function nameOf(name: string): Name | null {
  const parts = RESERVED.test(name) ? null : NAME.exec(name);
  return parts === null ? null : { name, prefix: parts[1] ?? "", local: parts[2] ?? "" };
}

function isOfName(sign: number): boolean {
  return (
    (sign >= 0x61 && sign <= 0x7a) ||
    (sign >= 0x41 && sign <= 0x5a) ||
    (sign >= 0x2d && sign <= 0x3a && sign !== SLASH) ||
    sign === 0x5f
  );
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
function scopeOf(outer: Scope, names: readonly Name[], values: readonly string[]): Scope | null {
  let own: Map<string, string> | null = null;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (name === undefined || !isDeclaration(name)) continue;
    const declared = name.prefix === "" ? "" : name.local;
    const uri = values[index] ?? "";
    if (isReserved(declared, uri) || uri === "" || uri !== uri.trim()) return null;
    own ??= new Map(outer);
    own.set(declared, uri);
    if (own.size > PLAIN_MAX) return null;
  }
  return own ?? outer;
}

function isDeclaration({ name, prefix }: Name): boolean {
  return prefix === "xmlns" || name === "xmlns";
}

function isReserved(prefix: string, uri: string): boolean {
  return (
    prefix.startsWith("xml") ||
    uri.startsWith("http://www.w3.org/XML/") ||
    uri.startsWith("http://www.w3.org/2000/")
  );
}

/** Null where an attribute is there twice, or a name stands for something else than it looks. */
function elementOf(
  { prefix, local }: Name,
  scope: Scope,
  names: readonly Name[],
  values: readonly string[],
): XmlElement | null {
  const attributes: XmlAttribute[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (name === undefined || isSaidBefore(names, index)) return null;
    if (isDeclaration(name)) continue;
    const uri = name.prefix === "" ? "" : uriOf(scope, name.prefix);
    for (const other of attributes) if (other.local === name.local && other.uri === uri) return null;
    attributes.push({ uri, local: name.local, value: values[index] ?? "" });
  }
  return { uri: uriOf(scope, prefix), local, attributes, content: [] };
}

function isSaidBefore(names: readonly Name[], index: number): boolean {
  for (let before = 0; before < index; before += 1)
    if (names[before]?.name === names[index]?.name) return true;
  return false;
}

function uriOf(scope: Scope, prefix: string): string {
  return scope.get(prefix) ?? undeclared(prefix);
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
