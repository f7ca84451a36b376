import type { RecordGraph, SavedRecord, SourceRecord, United } from "#parliament";
import type { Database } from "./database.ts";
import { entityTable } from "./entities.ts";
import { nameTable } from "./names.ts";
import { recordGraph } from "./record-graph.ts";
import { relationTable } from "./relations.ts";
import { saveRecord } from "./save-record.ts";
import { type RecordTables, unite } from "./unite.ts";

export interface RecordTable {
  save(record: SourceRecord): SavedRecord;
  /** Makes one of two entities, the older one; null where they cannot be one. */
  unite(kind: string, one: string, other: string): United | null;
  readonly graph: RecordGraph;
  /** Ids of documents, those that were first seen last before the others. */
  newestDocuments(limit: number): readonly string[];
  /** After a source began to number anew: what it publishes now is newer than all that it did. */
  forgetPositions(source: string): void;
  /** Forgets what was remembered since the last call: at the end of a transaction. */
  forget(): void;
}

/** The records, what they come to together, and their relations, with a memory for the length of one transaction. */
export function recordTable(database: Database): RecordTable {
  const names = nameTable(database);
  const entities = entityTable(database, names);
  const tables: RecordTables = { names, entities, relations: relationTable(database) };
  const forgetPositions = database.prepare("UPDATE records SET position = 0 WHERE source = ?");
  const newest = database.prepare<[number], { id: string }>(
    // The plus keeps the planner from sorting all documents: the newest are near the end.
    `SELECT coalesce(entity, id) AS id FROM records WHERE +kind = 'document' AND deleted = 0
     ORDER BY record DESC LIMIT +?`,
  );
  return {
    save: (record) => saveRecord(tables, record),
    unite: (kind, one, other) => unite(tables, kind, names.entityOf(kind, one), names.entityOf(kind, other)),
    graph: recordGraph(database, tables),
    newestDocuments: (limit) => [...new Set(newest.all(limit).map((row) => row.id))],
    forgetPositions: (source) => void forgetPositions.run(source),
    forget() {
      entities.forget();
      names.forget();
    },
  };
}
