import type { FieldValue, RecordFile, SourceRecord } from "../record.ts";
import { NAMED_KINDS } from "./identity.ts";
import { bySource, OPEN_DATA } from "./sources.ts";

/**
 * What all sources together tell of one thing: of each field what the source says that is believed first, and of the
 * relations all. The same for the same records, whatever their order.
 * @param entity the id of the thing, which the record gets
 * @param records of one kind, at least one; their `refs` name entities
 */
export function mergeRecords(entity: string, records: readonly SourceRecord[]): SourceRecord {
  const [top, ...others] = records.length === 1 ? records : records.toSorted(byWeight);
  if (top === undefined) throw new TypeError("nothing to merge");
  // What the open data withdraws is withdrawn, although others still show it.
  if (others.length === 0 || (top.deleted && top.source === OPEN_DATA)) return alone(entity, top);
  const live = [top, ...others].filter(({ deleted }) => !deleted);
  const first = live[0] ?? top;
  if (live.length < 2 || !NAMED_KINDS.has(top.kind)) return alone(entity, first);
  return {
    ...first,
    id: entity,
    fields: fieldsOf(live),
    refs: refsOf(live),
    file: fileOf(live),
    tellings: live,
  };
}

/** Of one source that tells twice (a stuk under a passing number, then under its own) the newest first. */
function byWeight(a: SourceRecord, b: SourceRecord): number {
  return (
    bySource(a.source, b.source) ||
    byCode(a.source, b.source) ||
    b.position - a.position ||
    byCode(a.id, b.id)
  );
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A record of the open data under its own id is itself. */
function alone(entity: string, record: SourceRecord): SourceRecord {
  const file = record.file === null ? null : withSource(record.file, record.source);
  return record.id === entity && file === record.file ? record : { ...record, id: entity, file };
}

function fieldsOf(records: readonly SourceRecord[]): SourceRecord["fields"] {
  const fields: Record<string, FieldValue> = {};
  for (const record of records) {
    for (const [name, value] of Object.entries(record.fields)) {
      if (isEmpty(fields[name])) fields[name] = value;
    }
  }
  const identifiers = records.flatMap(({ fields: { identifier = [] } }) => identifier ?? []);
  return identifiers.length === 0 ? fields : { ...fields, identifier: [...new Set(identifiers)] };
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value.length === 0;
}

function refsOf(records: readonly SourceRecord[]): SourceRecord["refs"] {
  const refs: Record<string, string[]> = {};
  for (const record of records) {
    for (const [name, ids] of Object.entries(record.refs)) {
      const known = refs[name] ?? [];
      refs[name] = [...known, ...ids.filter((id) => !known.includes(id))];
    }
  }
  return refs;
}

/** The official text in XML has its structure and no page headers: better than any PDF. */
function fileOf(records: readonly SourceRecord[]): RecordFile | null {
  const withFile = records.flatMap(({ file, source }) => (file === null ? [] : [{ file, source }]));
  const chosen =
    withFile.find(({ file, source }) => source === "officielebekendmakingen" && isXml(file)) ?? withFile[0];
  return chosen === undefined ? null : withSource(chosen.file, chosen.source);
}

function isXml({ contentType, url }: RecordFile): boolean {
  return /\bxml\b/i.test(contentType ?? "") || /\.xml$/i.test(url);
}

function withSource(file: RecordFile, source: string): RecordFile {
  return source === OPEN_DATA || file.source === source ? file : { ...file, source };
}
