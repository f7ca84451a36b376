import { amsterdamToUtc, type FieldValue, type RecordFile, type SourceRecord } from "#parliament";
import { attributeOfName, childrenOf, textOf, type XmlElement } from "../xml-element.ts";
import { type KindSchema, schemaOf, XSI } from "./schema.ts";

/** What the feed's entry around an entity says about it. */
export interface EntryFacts {
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly publishedAt: string | null;
  /** The link to the entity's file, where the entry has one. */
  readonly enclosure: string | null;
}

export interface ParsedRecord {
  readonly record: SourceRecord;
  /** `zaak.iets`: what the schema does not name. Kept in the record all the same. */
  readonly unknownFields: readonly string[];
}

export const SOURCE_NAME = "gegevensmagazijn";

/** Attributes of an entity that the record tells in other words. */
const OWN_ATTRIBUTES = new Set(["id", "bijgewerkt", "verwijderd", "contentType", "contentLength"]);
/** Kinds that have their file at the address of their own id, whether or not the entry links to it. */
const KINDS_WITH_FILE = new Set(["document", "verslag"]);

/**
 * An entity as a record: everything that stands in it is in `fields`, `refs` or `file`.
 * In: the entity's element, what its entry says, the base URL of the feed (for the address of the file).
 */
export function recordOf(entity: XmlElement, facts: EntryFacts, base: string): ParsedRecord {
  const schema = schemaOf(facts.kind);
  const file = fileOf(entity, facts, base);
  const content = collect(entity, schema, file === null);
  const updated = attributeOfName(entity, "bijgewerkt");
  return {
    record: {
      source: SOURCE_NAME,
      kind: facts.kind,
      id: facts.id,
      position: facts.position,
      deleted: isTrue(attributeOfName(entity, "verwijderd")),
      updatedAt: updated === null ? null : amsterdamToUtc(updated),
      publishedAt: facts.publishedAt,
      fields: objectOf(content.fields),
      refs: objectOf(content.refs),
      file,
    },
    unknownFields: unknownFields(facts.kind, schema, content),
  };
}

/** As `Object.fromEntries`, without a pair for each: there are ten in a record. */
function objectOf<T>(named: ReadonlyMap<string, T>): Record<string, T> {
  const object: Record<string, T> = {};
  named.forEach((value, name) => {
    if (name === "__proto__") Object.defineProperty(object, name, { value, ...ORDINARY });
    else object[name] = value;
  });
  return object;
}

const ORDINARY = { writable: true, enumerable: true, configurable: true };

interface Content {
  readonly fields: Map<string, FieldValue>;
  readonly refs: Map<string, string[]>;
}

function collect(entity: XmlElement, schema: KindSchema | null, fileAttributes: boolean): Content {
  const content: Content = { fields: new Map(), refs: new Map() };
  for (const { local, value } of entity.attributes) {
    const told = OWN_ATTRIBUTES.has(local) && !(fileAttributes && local.startsWith("content"));
    if (!told && value.trim() !== "") addField(content, `@${local}`, value.trim());
  }
  for (const child of childrenOf(entity)) addElement(content, child, child.local, schema);
  return content;
}

function addElement(content: Content, element: XmlElement, name: string, schema: KindSchema | null): void {
  const ref = addAttributes(content, element, name);
  const inside = childrenOf(element);
  const parts =
    inside.length === 0 ? inside : inside.filter((child) => schema?.fields.has(`${name}.${child.local}`));
  for (const part of parts) addElement(content, part, `${name}.${part.local}`, schema);
  const text = textOf(element);
  const isRelation = ref !== null || schema?.relations.has(name) === true;
  if (isRelation) addRef(content, name, ref);
  // Text in a relation is not in the schema; what is there is kept.
  if (parts.length === 0 && (!isRelation || text !== null)) addField(content, name, text);
}

/** Keeps an element's attributes as `name@attribute`, and gives back the one that refers. */
function addAttributes(content: Content, element: XmlElement, name: string): string | null {
  let ref: string | null = null;
  for (const { uri, local, value } of element.attributes) {
    const text = value.trim();
    if (uri === XSI || text === "") continue;
    if (local === "ref") ref = text.toLowerCase();
    else addField(content, `${name}@${local}`, text);
  }
  return ref;
}

function addField({ fields }: Content, name: string, value: string | null): void {
  const before = fields.get(name);
  if (before === undefined || before === null) fields.set(name, value);
  else if (value !== null) fields.set(name, [...(typeof before === "string" ? [before] : before), value]);
}

function addRef({ refs }: Content, name: string, ref: string | null): void {
  const before = refs.get(name);
  if (before === undefined) refs.set(name, ref === null ? [] : [ref]);
  else if (ref !== null && !before.includes(ref)) before.push(ref);
}

function unknownFields(
  kind: string,
  schema: KindSchema | null,
  { fields, refs }: Content,
): readonly string[] {
  if (schema === null) return NOTHING_UNKNOWN;
  const names = new Set<string>();
  for (const name of fields.keys())
    if (!schema.fields.has(name) && !schema.relations.has(name)) names.add(name);
  for (const name of refs.keys()) if (!schema.relations.has(name)) names.add(name);
  return names.size === 0 ? NOTHING_UNKNOWN : [...names].map((name) => `${kind}.${name}`);
}

const NOTHING_UNKNOWN: readonly string[] = [];

/** xs:boolean, and the `True` that some entities carry. */
function isTrue(value: string | null): boolean {
  return value !== null && /^(true|1)$/i.test(value);
}

function fileOf(entity: XmlElement, facts: EntryFacts, base: string): RecordFile | null {
  const contentType = attributeOfName(entity, "contentType");
  const bytes = wholeNumber(attributeOfName(entity, "contentLength"));
  const announced = KINDS_WITH_FILE.has(facts.kind) && (contentType !== null || bytes !== null);
  if (facts.enclosure !== null) return { url: fileUrl(facts.enclosure, base), contentType, bytes };
  return announced ? { url: `${base}/Resources/${facts.id}`, contentType, bytes } : null;
}

/** The link as published; from another host (a copy of the feed), the same file at our own base. */
function fileUrl(enclosure: string, base: string): string {
  const url = URL.parse(enclosure, `${base}/Feed`);
  if (url === null || url.host === new URL(base).host) return url?.href ?? enclosure;
  const resource = /\/Resources\/([\w.-]+)$/i.exec(url.pathname)?.[1];
  return resource === undefined ? url.href : `${base}/Resources/${resource}`;
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null;
}
