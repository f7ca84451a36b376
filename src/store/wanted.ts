import type { WantedRecord } from "#parliament";
import type { Database } from "./database.ts";

export interface WantedTable {
  /** Asks for a record; false where it is asked for already, or too much is. */
  want(record: { readonly id: string; readonly kind: string }, source: string, at: string): boolean;
  /** What is still missing and may be looked up now, the oldest wish first. */
  wanted(source: string, now: string, limit: number): readonly WantedRecord[];
  /** Tries again later. */
  wantLater(id: string, attempts: number, notBefore: string): void;
  /** It came, or will not come. */
  unwant(id: string): void;
  /** Dossiers that others are filed in and that were never seen. Looks at every relation: not for every poll. */
  unseenDossiers(limit: number): readonly string[];
}

/** A flood of old records may refer to thousands of others: history brings those, or nobody needs them. */
const WANTED_MAX = 2_000;

export function wantedTable(database: Database): WantedTable {
  const add = database.prepare(
    `INSERT OR IGNORE INTO wanted (id, kind, source, since) SELECT @id, @kind, @source, @at
     WHERE (SELECT count(*) FROM wanted) < ${WANTED_MAX}`,
  );
  const came = database.prepare(
    "DELETE FROM wanted WHERE EXISTS (SELECT 1 FROM records WHERE records.kind = wanted.kind AND records.id = wanted.id)",
  );
  const due = database.prepare<[string, string, number], WantedRecord>(
    `SELECT id, kind, attempts FROM wanted WHERE source = ? AND (not_before IS NULL OR not_before <= ?)
     ORDER BY since, id LIMIT ?`,
  );
  const later = database.prepare("UPDATE wanted SET attempts = ?, not_before = ? WHERE id = ?");
  const remove = database.prepare("DELETE FROM wanted WHERE id = ?");
  const unseen = database.prepare<[number], { readonly id: string }>(
    `SELECT DISTINCT target AS id FROM relations WHERE via = 'kamerstukdossier' AND NOT EXISTS
       (SELECT 1 FROM records WHERE records.kind = 'kamerstukdossier' AND records.id = relations.target)
     LIMIT ?`,
  );
  return {
    want: ({ id, kind }, source, at) => add.run({ id, kind, source, at }).changes === 1,
    wanted(source, now, limit) {
      came.run();
      return due.all(source, now, limit);
    },
    wantLater: (id, attempts, notBefore) => void later.run(attempts, notBefore, id),
    unwant: (id) => void remove.run(id),
    unseenDossiers: (limit) => unseen.all(limit).map(({ id }) => id),
  };
}
