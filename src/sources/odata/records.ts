import type { FieldValue, RecordFile, SourceRecord } from "#parliament";
import { schemaOf } from "../gegevensmagazijn/schema.ts";
import { mendCharacters } from "../mend.ts";
import { fieldOf, lowerFirst, type Version } from "./versions.ts";

export const SOURCE_NAME = "odata";

/** A row as the service gives it: properties, and the rows that were asked for along with it. */
export type Row = Readonly<Record<string, unknown>>;

/** What an expansion holds, where it is not called after its kind. */
const KIND_OF: Readonly<Record<string, string>> = {
  huidigeDocumentVersie: "documentVersie",
  bronDocument: "document",
  bijlageDocument: "document",
  vervangenVanuit: "zaak",
  vervangenDoor: "zaak",
};
/** The same relation seen from the other end. */
const INVERSE: Readonly<Record<string, string>> = {
  bijlageDocument: "bronDocument",
  vervangenDoor: "vervangenVanuit",
};
const OWN = new Set(["Id", "GewijzigdOp", "ApiGewijzigdOp", "Verwijderd", "ContentType", "ContentLength"]);
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * A row and the rows within it as records in the vocabulary of the feed, under the same ids: they are the same
 * entities. A row without an id, or one that is withdrawn, is left out. In: the kind of the row, the service's base.
 */
export function recordsOfRow(
  kind: string,
  row: Row,
  version: Version,
  base: string,
): readonly SourceRecord[] {
  const records = new Map<string, MutableRecord>();
  collect({ records, version, base }, kind, row);
  return [...records.values()];
}

/** Records of several rows, in which one entity may stand several times, each time with other relations. */
export function united(records: readonly SourceRecord[]): readonly SourceRecord[] {
  const known = new Map<string, MutableRecord>();
  for (const record of records) unite(known, record);
  return [...known.values()];
}

type MutableRecord = SourceRecord & { refs: Record<string, readonly string[]> };

interface Collecting {
  readonly records: Map<string, MutableRecord>;
  readonly version: Version;
  readonly base: string;
}

function collect(collecting: Collecting, kind: string, row: Row): string | null {
  const id = idOf(row.Id);
  if (id === null || row.Verwijderd === true) return null;
  const fields: Record<string, FieldValue> = {};
  const refs: Record<string, string[]> = {};
  const known = schemaOf(kind);
  for (const [property, value] of Object.entries(row)) {
    const relation = /^(.+)_Id$/.exec(property)?.[1];
    if (OWN.has(property) || property.startsWith("@") || property.includes("@odata")) continue;
    if (relation !== undefined) {
      const target = idOf(value);
      if (known?.relations.has(lowerFirst(relation)) && target !== null)
        add(refs, lowerFirst(relation), target);
    } else if (typeof value === "object" && value !== null)
      expand(collecting, { kind, id, refs }, property, value);
    else fields[fieldOf(collecting.version, kind, property)] = textOf(value);
  }
  unite(collecting.records, {
    source: SOURCE_NAME,
    kind,
    id,
    position: Date.parse(String(row.ApiGewijzigdOp ?? row.GewijzigdOp)) || 0,
    deleted: false,
    updatedAt: isoOf(row.GewijzigdOp),
    publishedAt: isoOf(row.ApiGewijzigdOp),
    fields,
    refs,
    file: kind === "document" ? fileOf(collecting.base, id, row) : null,
  });
  return id;
}

interface Parent {
  readonly kind: string;
  readonly id: string;
  readonly refs: Record<string, string[]>;
}

/** Rows within a row: whichever of the two refers to the other in the feed does so here. */
function expand(collecting: Collecting, parent: Parent, property: string, value: object): void {
  const name = lowerFirst(property);
  const kind = KIND_OF[name] ?? name;
  const own = schemaOf(parent.kind)?.relations.has(name) === true;
  const back = INVERSE[name] ?? parent.kind;
  for (const row of Array.isArray(value) ? value : [value]) {
    if (typeof row !== "object" || row === null) continue;
    const id = collect(collecting, kind, row as Row);
    if (id === null) continue;
    if (own) add(parent.refs, name, id);
    const child = collecting.records.get(`${kind}:${id}`);
    if (child === undefined || !schemaOf(kind)?.relations.has(back)) continue;
    if (own && kind !== "documentVersie") continue;
    child.refs = { ...child.refs, [back]: [...new Set([...(child.refs[back] ?? []), parent.id])] };
  }
}

function add(refs: Record<string, string[]>, name: string, id: string): void {
  const before = refs[name] ?? [];
  if (!before.includes(id)) refs[name] = [...before, id];
}

function unite(records: Map<string, MutableRecord>, record: SourceRecord): void {
  const key = `${record.kind}:${record.id}`;
  const before = records.get(key);
  const refs = { ...before?.refs };
  for (const [name, ids] of Object.entries(record.refs))
    refs[name] = [...new Set([...(refs[name] ?? []), ...ids])];
  records.set(key, { ...record, fields: { ...before?.fields, ...record.fields }, refs });
}

/** As the feed writes it: the time in Amsterdam without its distance from UTC. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = mendCharacters(String(value)).trim();
  return text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)[+-]\d\d:\d\d$/, "$1");
}

function idOf(value: unknown): string | null {
  return typeof value === "string" && GUID.test(value) ? value.toLowerCase() : null;
}

function isoOf(value: unknown): string | null {
  const ms = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function fileOf(base: string, id: string, row: Row): RecordFile | null {
  const contentType = typeof row.ContentType === "string" ? row.ContentType : null;
  const bytes = typeof row.ContentLength === "number" ? row.ContentLength : null;
  if (contentType === null && bytes === null) return null;
  return { url: `${base}/Document(${id})/resource`, contentType, bytes };
}
