import type { ConfirmedPlace } from "#parliament";
import type { Database } from "./database.ts";

/** Which things people said that documents mean, where those name them without a number. */
export interface ConfirmedTable {
  /** False where it was said before. */
  saveConfirmed(document: string, place: ConfirmedPlace): boolean;
  /** Public ids that a document was said to mean. */
  confirmedIn(document: string): readonly string[];
}

export function confirmedTable(database: Database): ConfirmedTable {
  const add = database.prepare(
    "INSERT OR IGNORE INTO confirmed (public_id, document, sentence, said, user, at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const find = database.prepare<[string], { id: string }>(
    "SELECT public_id AS id FROM confirmed WHERE document = +? ORDER BY public_id",
  );
  return {
    saveConfirmed: (document, { id, sentence, claims, userId, at }) =>
      add.run(id, document, sentence, JSON.stringify(claims), userId, at).changes === 1,
    confirmedIn: (document) => find.all(document).map((row) => row.id),
  };
}
