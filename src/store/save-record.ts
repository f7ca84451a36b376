import {
  identityOf,
  mayBeOne,
  NAMED_KINDS,
  OPEN_DATA,
  type SavedRecord,
  type SourceRecord,
} from "#parliament";
import { bodyOf, isSame, type Row, toRecord } from "./record-rows.ts";
import { type RecordTables, unite } from "./unite.ts";

/** Keeps what a source tells of a thing, and says what the thing was before and is after. */
export function saveRecord(tables: RecordTables, record: SourceRecord): SavedRecord {
  const { names, entities } = tables;
  const home = names.entityOf(record.kind, record.id);
  const rows = entities.rowsOf(record.kind, home);
  const row = rows.find(({ id, source }) => id === record.id && source === record.source) ?? null;
  const body = bodyOf(record, row);
  if (row !== null && tellsNothing(record, body, row)) {
    if (record.position > row.position) entities.move(row, record);
    const same = entities.entity(record.kind, home, rows) ?? record;
    return { before: same, after: same, changed: false, absorbed: [] };
  }
  const placed = place(tables, record, rows.length === 0 ? null : home);
  return write(tables, record, { ...placed, row, body, rows: placed.kept === home ? rows : null });
}

/** An older version than the one that is kept, or the same again. */
function tellsNothing(record: SourceRecord, body: string, row: Row): boolean {
  return record.position < row.position || (row.deleted === (record.deleted ? 1 : 0) && row.body === body);
}

interface Place {
  readonly kept: string;
  readonly absorbed: readonly string[];
}

/** The entity that a record belongs to; those that it shows to be one are united. Its own id where it is new. */
function place(tables: RecordTables, record: SourceRecord, home: string | null): Place {
  const { names, entities } = tables;
  const { kind } = record;
  const absorbed: string[] = [];
  let kept = home;
  for (const name of identityOf(record)) {
    const found = names.named(kind, name) ?? (kept === null ? assembled(tables, record, name) : null);
    if (found === null || found === kept || entities.entity(kind, found)?.deleted !== false) continue;
    if (kept === null) {
      if (mayBeOne([record], entities.rowsOf(kind, found).map(toRecord))) kept = found;
      continue;
    }
    const united = unite(tables, kind, kept, found);
    if (united === null) continue;
    kept = united.kept;
    absorbed.push(united.absorbed);
  }
  return { kept: kept ?? record.id, absorbed };
}

/** What the open data tells by parts, such as a dossier and a number in it, has its public id when it is assembled. */
function assembled({ names }: RecordTables, record: SourceRecord, name: string): string | null {
  return record.source === OPEN_DATA ? null : names.assembled(record.kind, name);
}

interface Writing extends Place {
  /** What the same source told before. */
  readonly row: Row | null;
  readonly body: string;
  /** What all sources told before of where it belongs; null where that is not at hand. */
  readonly rows: readonly Row[] | null;
}

function write(
  tables: RecordTables,
  record: SourceRecord,
  { kept, absorbed, row, body, rows }: Writing,
): SavedRecord {
  const { entities, relations } = tables;
  const { kind } = record;
  const isAlone = absorbed.length === 0 && rows !== null && rows.length === (row === null ? 0 : 1);
  const before = entities.entity(kind, kept, absorbed.length === 0 && rows !== null ? rows : undefined);
  if (row === null) entities.insert(record, body, kept === record.id ? null : kept);
  else entities.replace(row, record, body);
  entities.forgetOne(kind, kept);
  const isFound = giveNames(tables, record, kept);
  // What one source alone tells need not be read back.
  const after =
    (isAlone ? entities.told(kept, asKept(record, body, row)) : entities.entity(kind, kept)) ?? record;
  if (before !== null) relations.unrelate(before);
  relations.relate(after);
  if (isFound || absorbed.length > 0) return { before: null, after, changed: true, absorbed };
  return { before, after, changed: !isSame(before, after), absorbed };
}

/** A record as it would be read back: of a dossier that was removed stays what it was. */
function asKept(
  { source, kind, id, position, deleted, updatedAt, publishedAt, ...told }: SourceRecord,
  body: string,
  row: Row | null,
): SourceRecord {
  const { fields, refs, file } = row?.body === body ? (JSON.parse(body) as Content) : told;
  return { source, kind, id, position, deleted, updatedAt, publishedAt, fields, refs, file };
}

type Content = Pick<SourceRecord, "fields" | "refs" | "file">;

/** True where other records referred to it by one of the names: they refer to the entity now. */
function giveNames({ names, entities }: RecordTables, record: SourceRecord, kept: string): boolean {
  const { kind, id } = record;
  if (!NAMED_KINDS.has(kind)) return false;
  let isFound = false;
  for (const name of [...identityOf(record), ...(id === kept ? [] : [id])]) {
    const holder = names.named(kind, name);
    // A number that the open data gives anew leads to what has it now.
    if (holder === kept || (holder !== null && entities.entity(kind, holder)?.deleted === false)) continue;
    if (!names.give(kind, name, kept)) continue;
    isFound = true;
    entities.forget();
  }
  return isFound;
}
