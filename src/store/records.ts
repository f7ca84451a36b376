import { type Citing, RELATIONS, type Reading, type RecordGraph, type SourceRecord } from "#parliament";
import type { Database } from "./database.ts";

/** What saving a record did. */
export interface SavedRecord {
  readonly before: SourceRecord | null;
  /** False where we have the same content already, or a newer version. */
  readonly changed: boolean;
}

export interface RecordTable {
  save(record: SourceRecord): SavedRecord;
  readonly graph: RecordGraph;
  /** Ids of documents, those that were first seen last before the others. */
  newestDocuments(limit: number): readonly string[];
  /** Forgets what was remembered since the last call: at the end of a transaction. */
  forget(): void;
}

interface Row {
  readonly record: number;
  readonly source: string;
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly deleted: number;
  readonly updated_at: string | null;
  readonly published_at: string | null;
  readonly body: string;
}

/** The records and their relations, with a memory for the length of one transaction. */
export function recordTable(database: Database): RecordTable {
  const find = database.prepare<[string, string], Row>("SELECT * FROM records WHERE kind = ? AND id = ?");
  const insert = database.prepare(
    `INSERT INTO records (source, kind, id, position, deleted, updated_at, published_at, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const replace = database.prepare(
    "UPDATE records SET position = ?, deleted = ?, updated_at = ?, published_at = ?, body = ? WHERE record = ?",
  );
  const move = database.prepare(
    "UPDATE records SET position = ?, updated_at = ?, published_at = ? WHERE record = ?",
  );
  const relate = database.prepare(
    "INSERT OR IGNORE INTO relations (target, kind, via, id) VALUES (?, ?, ?, ?)",
  );
  const unrelate = database.prepare(
    "DELETE FROM relations WHERE target = ? AND kind = ? AND via = ? AND id = ?",
  );
  const referring = database.prepare<[string, string, string], Row>(
    // CROSS JOIN keeps the order of the loops: the planner would rather walk through all records of the kind.
    `SELECT records.* FROM relations CROSS JOIN records ON records.kind = relations.kind AND records.id = relations.id
     WHERE relations.target = ? AND relations.kind = ? AND relations.via = ? AND records.deleted = 0
     ORDER BY relations.id`,
  );
  const newest = database.prepare<[number], { id: string }>(
    // The plus keeps the planner from sorting all documents: the newest are near the end.
    "SELECT id FROM records WHERE +kind = 'document' AND deleted = 0 ORDER BY record DESC LIMIT ?",
  );
  // While a new version waits to be read, what was read of the one before still stands.
  const reading = database.prepare<[string], Reading>(
    `SELECT CASE WHEN text_hash IS NULL THEN 'unreadable' ELSE 'read' END AS state, text_hash AS textHash, reason
     FROM files WHERE document = ? AND (text_hash IS NOT NULL OR reason IS NOT NULL)`,
  );
  const citing = database.prepare<[string], Citing>(
    `SELECT document, sentence, role FROM citations WHERE public_id IN (SELECT value FROM json_each(?))
     ORDER BY document, CASE role WHEN 'executes' THEN 1 WHEN 'replaces' THEN 2 WHEN 'amends' THEN 3 ELSE 4 END,
       place, public_id`,
  );
  const memory = new Map<string, SourceRecord | null>();

  function remember(row: Row): SourceRecord {
    const key = `${row.kind}:${row.id}`;
    const known = memory.get(key);
    if (known !== undefined && known !== null) return known;
    const record = toRecord(row);
    memory.set(key, record);
    return record;
  }

  function get(kind: string, id: string): SourceRecord | null {
    const known = memory.get(`${kind}:${id}`);
    if (known !== undefined) return known;
    const row = find.get(kind, id);
    if (row !== undefined) return remember(row);
    memory.set(`${kind}:${id}`, null);
    return null;
  }

  function save(record: SourceRecord): SavedRecord {
    const row = find.get(record.kind, record.id);
    const body = JSON.stringify({ fields: record.fields, refs: record.refs, file: record.file });
    const deleted = record.deleted ? 1 : 0;
    if (row === undefined) {
      insert.run(
        record.source,
        record.kind,
        record.id,
        record.position,
        deleted,
        record.updatedAt,
        record.publishedAt,
        body,
      );
      relateAll(record);
      memory.set(`${record.kind}:${record.id}`, record);
      return { before: null, changed: true };
    }
    const before = remember(row);
    if (record.position < row.position) return { before, changed: false };
    if (row.deleted === deleted && row.body === body) {
      if (record.position > row.position)
        move.run(record.position, record.updatedAt, record.publishedAt, row.record);
      return { before, changed: false };
    }
    replace.run(record.position, deleted, record.updatedAt, record.publishedAt, body, row.record);
    for (const [target, via] of relationsOf(before)) unrelate.run(target, before.kind, via, before.id);
    relateAll(record);
    memory.set(`${record.kind}:${record.id}`, record);
    return { before, changed: true };
  }

  function relateAll(record: SourceRecord): void {
    for (const [target, via] of relationsOf(record)) relate.run(target, record.kind, via, record.id);
  }

  return {
    save,
    newestDocuments: (limit) => newest.all(limit).map((row) => row.id),
    forget: () => memory.clear(),
    graph: {
      get,
      referring: (kind, via, id) => referring.all(id, kind, via).map(remember),
      reading: (document) => reading.get(document) ?? null,
      citing: (ids) => firstPerDocument(citing.all(JSON.stringify(ids))),
    },
  };
}

function relationsOf(record: SourceRecord): readonly (readonly [target: string, via: string])[] {
  return (RELATIONS[record.kind] ?? []).flatMap((via) =>
    (record.refs[via] ?? []).map((target) => [target, via] as const),
  );
}

function toRecord(row: Row): SourceRecord {
  const body = JSON.parse(row.body) as Pick<SourceRecord, "fields" | "refs" | "file">;
  return {
    source: row.source,
    kind: row.kind,
    id: row.id,
    position: row.position,
    deleted: row.deleted === 1,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    ...body,
  };
}

/**
 * One sentence for each document, as the query orders them: the one that says most, whether it stands in the text or in
 * the title (`t.v.v. 36600-XX-29` stands in no other place), and of equal ones that of the text.
 */
function firstPerDocument(rows: readonly Citing[]): readonly Citing[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.document) && seen.add(row.document));
}
