import {
  identityOf,
  mayBeOne,
  mergeRecords,
  NAMED_KINDS,
  namedTarget,
  OPEN_DATA,
  type Reading,
  type RecordGraph,
  type SavedRecord,
  type SourceRecord,
  type United,
} from "#parliament";
import type { Database } from "./database.ts";
import { nameTable } from "./names.ts";
import {
  bodyOf,
  type CitationRow,
  firstPerDocument,
  firstSeen,
  isSame,
  type Row,
  relationsOf,
  toRecord,
} from "./record-rows.ts";

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
  const own = database.prepare<[string, string], Row>(
    "SELECT * FROM records WHERE kind = ? AND id = ? AND entity IS NULL",
  );
  const joined = database.prepare<[string, string], Row>(
    "SELECT * FROM records WHERE kind = ? AND entity = ?",
  );
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
  const forgetPositions = database.prepare("UPDATE records SET position = 0 WHERE source = ?");
  const join = database.prepare("UPDATE records SET entity = ? WHERE record = ?");
  const relate = database.prepare(
    "INSERT OR IGNORE INTO relations (target, kind, via, id) VALUES (?, ?, ?, ?)",
  );
  const unrelate = database.prepare(
    "DELETE FROM relations WHERE target = ? AND kind = ? AND via = ? AND id = ?",
  );
  const referring = database.prepare<[string, string, string], { id: string }>(
    "SELECT id FROM relations WHERE target = ? AND kind = ? AND via = ? ORDER BY id",
  );
  const newest = database.prepare<[number], { id: string }>(
    // The plus keeps the planner from sorting all documents: the newest are near the end.
    `SELECT coalesce(entity, id) AS id FROM records WHERE +kind = 'document' AND deleted = 0
     ORDER BY record DESC LIMIT ?`,
  );
  // While a new version waits to be read, what was read of the one before still stands.
  const reading = database.prepare<[string], Reading & { readonly source: string | null }>(
    `SELECT CASE WHEN text_hash IS NULL THEN 'unreadable' ELSE 'read' END AS state,
       nullif(text_source, '${OPEN_DATA}') AS source, text_hash AS textHash, reason
     FROM files WHERE document = ? AND (text_hash IS NOT NULL OR reason IS NOT NULL)`,
  );
  const citing = database.prepare<[string], CitationRow>(
    `SELECT document, sentence, role, said FROM citations WHERE public_id IN (SELECT value FROM json_each(?))
     ORDER BY document, CASE role WHEN 'executes' THEN 1 WHEN 'replaces' THEN 2 WHEN 'amends' THEN 3 ELSE 4 END,
       place, public_id`,
  );
  const memory = new Map<string, SourceRecord | null>();

  /** The rows of an entity: those with its own id, and those that were found to be it. */
  function rowsOf(kind: string, entity: string): readonly Row[] {
    const rows = own.all(kind, entity);
    return NAMED_KINDS.has(kind) ? [...rows, ...joined.all(kind, entity)] : rows;
  }

  function merged(kind: string, entity: string, rows: readonly Row[]): SourceRecord | null {
    const key = `${kind}:${entity}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const record =
      rows.length === 0
        ? null
        : mergeRecords(
            entity,
            rows.map((row) => names.mapped(toRecord(row))),
          );
    memory.set(key, record);
    return record;
  }

  function entity(kind: string, id: string): SourceRecord | null {
    const known = memory.get(`${kind}:${id}`);
    return known === undefined ? merged(kind, id, rowsOf(kind, id)) : known;
  }

  function get(kind: string, id: string): SourceRecord | null {
    return entity(kind, names.entityOf(kind, id));
  }

  function save(record: SourceRecord): SavedRecord {
    const { kind } = record;
    const home = names.entityOf(kind, record.id);
    const rows = rowsOf(kind, home);
    const row = rows.find(({ id, source }) => id === record.id && source === record.source);
    const body = bodyOf(record, row ?? null);
    const deleted = record.deleted ? 1 : 0;
    if (
      row !== undefined &&
      (record.position < row.position || (row.deleted === deleted && row.body === body))
    ) {
      if (record.position > row.position)
        move.run(record.position, record.updatedAt, record.publishedAt, row.record);
      const same = merged(kind, home, rows) ?? record;
      return { before: same, after: same, changed: false, absorbed: [] };
    }
    const { kept, absorbed } = place(record, rows.length === 0 ? null : home);
    const before = entity(kind, kept);
    if (row === undefined) {
      const other = kept === record.id ? null : kept;
      const { source, id, position, updatedAt, publishedAt } = record;
      insert.run(source, kind, id, position, deleted, updatedAt, publishedAt, body, other);
    } else {
      replace.run(record.position, deleted, record.updatedAt, record.publishedAt, body, row.record);
    }
    memory.delete(`${kind}:${kept}`);
    const isFound = giveNames(record, kept);
    const after = entity(kind, kept) ?? record;
    if (before !== null) unrelateAll(before);
    relateAll(after);
    if (isFound || absorbed.length > 0) return { before: null, after, changed: true, absorbed };
    return { before, after, changed: !isSame(before, after), absorbed };
  }

  /** The entity that a record belongs to; those that it shows to be one are united. Its own id where it is new. */
  function place(
    record: SourceRecord,
    home: string | null,
  ): { readonly kept: string; readonly absorbed: readonly string[] } {
    const absorbed: string[] = [];
    let kept = home;
    for (const name of identityOf(record)) {
      const found = names.named(record.kind, name) ?? (kept === null ? assembled(record, name) : null);
      if (found === null || found === kept || entity(record.kind, found)?.deleted !== false) continue;
      if (kept === null) {
        if (mayBeOne([record], rowsOf(record.kind, found).map(toRecord))) kept = found;
        continue;
      }
      const united = unite(record.kind, kept, found);
      if (united === null) continue;
      kept = united.kept;
      absorbed.push(united.absorbed);
    }
    return { kept: kept ?? record.id, absorbed };
  }

  /** What the open data tells by parts, such as a dossier and a number in it, has its public id when it is assembled. */
  function assembled(record: SourceRecord, name: string): string | null {
    return record.source === OPEN_DATA ? null : names.assembled(record.kind, name);
  }

  /** True where other records referred to it by one of the names: they refer to the entity now. */
  function giveNames(record: SourceRecord, kept: string): boolean {
    if (!NAMED_KINDS.has(record.kind)) return false;
    let isFound = false;
    for (const name of [...identityOf(record), ...(record.id === kept ? [] : [record.id])]) {
      const holder = names.named(record.kind, name);
      // A number that the open data gives anew leads to what has it now.
      if (holder === kept || (holder !== null && entity(record.kind, holder)?.deleted === false)) continue;
      if (!names.give(record.kind, name, kept)) continue;
      isFound = true;
      memory.clear();
    }
    return isFound;
  }

  function unite(kind: string, one: string, other: string): United | null {
    const [a, b] = [rowsOf(kind, one), rowsOf(kind, other)];
    if (one === other || a.length === 0 || b.length === 0) return null;
    if (!mayBeOne(a.map(toRecord), b.map(toRecord))) return null;
    const isOlder = firstSeen(a) < firstSeen(b);
    const [kept, absorbed] = isOlder ? [one, other] : [other, one];
    for (const name of [kept, absorbed]) {
      const record = entity(kind, name);
      if (record !== null) unrelateAll(record);
    }
    for (const row of isOlder ? b : a) join.run(row.id === kept ? null : kept, row.record);
    names.give(kind, absorbed, kept);
    memory.clear();
    const after = entity(kind, kept);
    if (after === null) throw new TypeError("what was united is there");
    relateAll(after);
    return { kept, absorbed, after };
  }

  function relateAll(record: SourceRecord): void {
    for (const [target, via] of relationsOf(record)) relate.run(target, record.kind, via, record.id);
  }

  function unrelateAll(record: SourceRecord): void {
    for (const [target, via] of relationsOf(record)) unrelate.run(target, record.kind, via, record.id);
  }

  return {
    save,
    unite: (kind, one, other) => unite(kind, names.entityOf(kind, one), names.entityOf(kind, other)),
    newestDocuments: (limit) => [...new Set(newest.all(limit).map((row) => row.id))],
    forgetPositions: (source) => void forgetPositions.run(source),
    forget() {
      memory.clear();
      names.forget();
    },
    graph: {
      get,
      referring: (kind, via, id) =>
        referring
          .all(names.entityOf(namedTarget(kind, via) ?? "", id), kind, via)
          .flatMap((row) => entity(kind, row.id) ?? [])
          .filter(({ deleted }) => !deleted),
      reading(document) {
        const row = reading.get(document);
        if (row === undefined) return null;
        const { source, ...rest } = row;
        return source === null ? rest : { ...row, source };
      },
      citing: (ids) => firstPerDocument(citing.all(JSON.stringify(ids))),
    },
  };
}
