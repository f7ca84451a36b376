import type { SourceRecord } from "#parliament";
import type { Database } from "./database.ts";
import { relationsOf } from "./record-rows.ts";

/** Which records refer to which, by what: kept so that they are found from the other side. */
export interface RelationTable {
  relate(record: SourceRecord): void;
  unrelate(record: SourceRecord): void;
  /** Ids of the records of a kind that refer to this entity. */
  referring(target: string, kind: string, via: string): readonly string[];
}

export function relationTable(database: Database): RelationTable {
  const relate = database.prepare(
    "INSERT OR IGNORE INTO relations (target, kind, via, id) VALUES (?, ?, ?, ?)",
  );
  const unrelate = database.prepare(
    "DELETE FROM relations WHERE target = ? AND kind = ? AND via = ? AND id = ?",
  );
  const referring = database.prepare<[string, string, string], { id: string }>(
    "SELECT id FROM relations WHERE target = +? AND kind = +? AND via = +? ORDER BY id",
  );
  return {
    relate(record) {
      for (const [target, via] of relationsOf(record)) relate.run(target, record.kind, via, record.id);
    },
    unrelate(record) {
      for (const [target, via] of relationsOf(record)) unrelate.run(target, record.kind, via, record.id);
    },
    referring: (target, kind, via) => referring.all(target, kind, via).map(({ id }) => id),
  };
}
