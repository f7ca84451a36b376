import { mayBeOne, type United } from "#parliament";
import type { EntityTable } from "./entities.ts";
import type { NameTable } from "./names.ts";
import { firstSeen, toRecord } from "./record-rows.ts";
import type { RelationTable } from "./relations.ts";

/** What is known of records, in three tables that know nothing of each other. */
export interface RecordTables {
  readonly names: NameTable;
  readonly entities: EntityTable;
  readonly relations: RelationTable;
}

/** Makes one of two entities, the older one; null where they cannot be one. */
export function unite(tables: RecordTables, kind: string, one: string, other: string): United | null {
  const { names, entities, relations } = tables;
  const [a, b] = [entities.rowsOf(kind, one), entities.rowsOf(kind, other)];
  if (one === other || a.length === 0 || b.length === 0) return null;
  if (!mayBeOne(a.map(toRecord), b.map(toRecord))) return null;
  const isOlder = firstSeen(a) < firstSeen(b);
  const [kept, absorbed] = isOlder ? [one, other] : [other, one];
  for (const name of [kept, absorbed]) {
    const record = entities.entity(kind, name);
    if (record !== null) relations.unrelate(record);
  }
  for (const row of isOlder ? b : a) entities.join(row, row.id === kept ? null : kept);
  names.give(kind, absorbed, kept);
  entities.forget();
  const after = entities.entity(kind, kept);
  if (after === null) throw new TypeError("what was united is there");
  relations.relate(after);
  return { kept, absorbed, after };
}
