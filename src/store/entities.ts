import { mergeRecords, NAMED_KINDS, type SourceRecord } from "#parliament";
import type { Database } from "./database.ts";
import { createMemory } from "./memory.ts";
import type { NameTable } from "./names.ts";
import { type Row, toRecord } from "./record-rows.ts";

/**
 * What sources told of things, a row for each source, and what the rows of one thing come to together, with a memory for
 * the length of one transaction.
 */
export interface EntityTable {
  /** The rows of an entity: those with its own id, and those that were found to be it. */
  rowsOf(kind: string, entity: string): readonly Row[];
  /** All entities of a kind that has no public ids, ordered by id. */
  idsOf(kind: string): readonly string[];
  /** What the rows of an entity come to, null where it has none. In: the rows, where they are at hand. */
  entity(kind: string, entity: string, rows?: readonly Row[]): SourceRecord | null;
  /** The same of an entity of which one row tells alone, which was just written. In: what it tells. */
  told(entity: string, record: SourceRecord): SourceRecord;
  /** In: the entity that it belongs to, null where that is its own id. */
  insert(record: SourceRecord, body: string, entity: string | null): void;
  replace(row: Row, record: SourceRecord, body: string): void;
  /** Said again, later and the same. */
  move(row: Row, record: SourceRecord): void;
  /** Lets a row belong to another entity; null to the one of its own id. */
  join(row: Row, entity: string | null): void;
  /** Forgets what one entity came to. */
  forgetOne(kind: string, entity: string): void;
  forget(): void;
}

export function entityTable(database: Database, names: NameTable): EntityTable {
  const own = database.prepare<[string, string], Row>(
    "SELECT * FROM records WHERE kind = ? AND id = ? AND entity IS NULL",
  );
  const joined = database.prepare<[string, string], Row>(
    "SELECT * FROM records WHERE kind = ? AND entity = ?",
  );
  const ids = database.prepare<[string], { readonly id: string }>(
    "SELECT DISTINCT id FROM records WHERE kind = +? ORDER BY id",
  );
  const memory = createMemory<SourceRecord | null>();

  function rowsOf(kind: string, entity: string): readonly Row[] {
    const rows = own.all(kind, entity);
    return NAMED_KINDS.has(kind) ? [...rows, ...joined.all(kind, entity)] : rows;
  }

  return {
    ...writing(database),
    rowsOf,
    idsOf: (kind) => ids.all(kind).map(({ id }) => id),
    entity(kind, entity, rows) {
      const known = memory.of(kind).get(entity);
      if (known !== undefined) return known;
      const told = (rows ?? rowsOf(kind, entity)).map((row) => names.mapped(toRecord(row)));
      const record = told.length === 0 ? null : mergeRecords(entity, told);
      memory.of(kind).set(entity, record);
      return record;
    },
    told(entity, record) {
      const merged = mergeRecords(entity, [names.mapped(record)]);
      memory.of(record.kind).set(entity, merged);
      return merged;
    },
    forgetOne: (kind, entity) => void memory.of(kind).delete(entity),
    forget: () => memory.clear(),
  };
}

function writing(database: Database): Pick<EntityTable, "insert" | "replace" | "move" | "join"> {
  const insert = database.prepare(
    `INSERT INTO records (source, kind, id, position, deleted, updated_at, published_at, body, entity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const replace = database.prepare(
    "UPDATE records SET position = ?, deleted = ?, updated_at = ?, published_at = ?, body = ? WHERE record = ?",
  );
  const move = database.prepare(
    "UPDATE records SET position = ?, updated_at = ?, published_at = ? WHERE record = ?",
  );
  const join = database.prepare("UPDATE records SET entity = ? WHERE record = ?");
  return {
    insert(record, body, entity) {
      const { source, kind, id, position, updatedAt, publishedAt } = record;
      const deleted = record.deleted ? 1 : 0;
      insert.run(source, kind, id, position, deleted, updatedAt, publishedAt, body, entity);
    },
    replace({ record: row }, { position, deleted, updatedAt, publishedAt }, body) {
      replace.run(position, deleted ? 1 : 0, updatedAt, publishedAt, body, row);
    },
    move: ({ record: row }, { position, updatedAt, publishedAt }) =>
      void move.run(position, updatedAt, publishedAt, row),
    join: ({ record: row }, entity) => void join.run(entity, row),
  };
}
