import type { WantedRecord, Wish } from "#parliament";
import type { Database } from "./database.ts";

export interface WantedTable {
  /** Asks for a record; false where it is asked for already, or too much is. */
  want(record: Wish, source: string, at: string): boolean;
  /** What is still missing and may be looked up now, the oldest wish first. */
  wanted(source: string, now: string, limit: number): readonly WantedRecord[];
  /** Tries again later. */
  wantLater(id: string, attempts: number, notBefore: string): void;
  /** It came, or will not come. */
  unwant(id: string): void;
  /** What was brought and could not be read, and has not come since, the oldest first. */
  unread(limit: number): readonly (Wish & { readonly source: string; readonly since: string })[];
  /** Dossiers that others are filed in and that were never seen. Looks at every relation: not for every poll. */
  unseenDossiers(limit: number): readonly string[];
}

/** A flood of old records may refer to thousands of others: history brings those, or nobody needs them. */
const WANTED_MAX = 2_000;

export function wantedTable(database: Database): WantedTable {
  const add = database.prepare(
    `INSERT INTO wanted (id, kind, source, since, position, place) SELECT @id, @kind, @source, @at, @position, @place
     WHERE (SELECT count(*) FROM wanted) < ${WANTED_MAX}
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, place = excluded.place, attempts = 0, not_before = NULL
     WHERE excluded.position > position`,
  );
  const came = database.prepare(
    `DELETE FROM wanted WHERE EXISTS (SELECT 1 FROM records WHERE records.kind = wanted.kind AND records.id = wanted.id
       AND records.position >= wanted.position)`,
  );
  const due = database.prepare<[string, string, number], WantedRecord>(
    `SELECT id, kind, position, attempts FROM wanted WHERE source = +? AND (not_before IS NULL OR not_before <= +?)
     ORDER BY since, id LIMIT +?`,
  );
  const later = database.prepare("UPDATE wanted SET attempts = ?, not_before = ? WHERE id = ?");
  const remove = database.prepare("DELETE FROM wanted WHERE id = ?");
  const unseen = database.prepare<[number], { readonly id: string }>(
    `SELECT DISTINCT target AS id FROM relations WHERE via = 'kamerstukdossier' AND NOT EXISTS
       (SELECT 1 FROM records WHERE records.kind = 'kamerstukdossier' AND records.id = relations.target)
     LIMIT +?`,
  );
  const unread = database.prepare<[number], Wish & { readonly source: string; readonly since: string }>(
    `SELECT id, kind, position, place, source, since FROM wanted WHERE position > 0 AND NOT EXISTS (SELECT 1 FROM records
       WHERE records.kind = wanted.kind AND records.id = wanted.id AND records.position >= wanted.position)
     ORDER BY since, id LIMIT +?`,
  );
  return {
    want: (record, source, at) => add.run({ place: null, ...record, source, at }).changes === 1,
    wanted(source, now, limit) {
      came.run();
      return due.all(source, now, limit);
    },
    wantLater: (id, attempts, notBefore) => void later.run(attempts, notBefore, id),
    unwant: (id) => void remove.run(id),
    unread: (limit) => unread.all(limit),
    unseenDossiers: (limit) => unseen.all(limit).map(({ id }) => id),
  };
}
