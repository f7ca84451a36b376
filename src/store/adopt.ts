import { keyOf, type SubjectId } from "#parliament";
import type { Database, Statement } from "./database.ts";

/** Moves what is kept of one subject to another, when the two turn out to be one. */
export interface AdoptionTable {
  /**
   * Lets everything that is kept under one subject belong to the other: its numbers, hits, cards, mutes, deadlines
   * told, and for a document its file, text and citations. Where both have one, the other's stands.
   */
  adopt(from: SubjectId, into: SubjectId): void;
  /** Writes a key anew in the snapshots of subjects that name it: what they show has not changed by that. */
  renameIn(subjects: readonly SubjectId[], from: string, into: string): void;
  /** Parts a card from its subject: another one stands for it. What was to hang under it hangs under that one. */
  giveUpCard(card: string, inFavourOf: string): void;
}

/** Tables with a column that names a subject, to be moved as they are; what the other has already is left out. */
const BY_SUBJECT: readonly (readonly [table: string, column: string])[] = [
  ["hits", "subject"],
  ["motion_names", "subject"],
  ["mutes", "target"],
  ["read_off", "subject"],
  ["day_votes", "subject"],
  ["past_candidates", "thing"],
];

interface Row {
  readonly revision: number;
  readonly snapshot: string;
  /** 1 where it has a card. */
  readonly told: number;
}

const BY_DOCUMENT = ["files", "texts", "citations", "past_texts", "past_candidates", "confirmed"];

export function adoptionTable(database: Database): AdoptionTable {
  const find = database.prepare<[string], Row>(
    `SELECT revision, snapshot,
       EXISTS (SELECT 1 FROM outbox WHERE subject = subjects.id AND kind = 'card' AND state <> 'superseded') AS told
     FROM subjects WHERE id = ?`,
  );
  const renameSubject = database.prepare("UPDATE subjects SET id = ? WHERE id = ?");
  const amend = database.prepare(
    "UPDATE subjects SET revision = max(revision, ?), snapshot = json_set(snapshot, '$.ids', json(?)) WHERE id = ?",
  );
  const dropSubject = database.prepare("DELETE FROM subjects WHERE id = ?");
  const rewrite = database.prepare(
    "UPDATE subjects SET snapshot = replace(snapshot, @from, @into) WHERE id = @id AND instr(snapshot, @from) > 0",
  );
  const dropId = database.prepare("DELETE FROM subject_ids WHERE public_id = ? AND subject = ?");
  const addId = database.prepare("INSERT OR IGNORE INTO subject_ids (public_id, subject) VALUES (?, ?)");
  // What was said of a deadline is not said again. Other steps are of the snapshots that they led to.
  const deadlines = database.prepare(
    `INSERT OR IGNORE INTO events (id, subject, revision, type, at, novelty, changes)
     SELECT @into || substr(id, length(@from) + 1), @into, revision, type, at, novelty, changes FROM events
     WHERE subject = @from AND instr(id, @from || '/') = 1`,
  );
  const cards = database.prepare("UPDATE outbox SET subject = ? WHERE subject = ? AND kind = 'card'");
  const part = database.prepare("UPDATE outbox SET subject = NULL, type = 'pointer-card' WHERE key = ?");
  const rehang = database.prepare(
    `UPDATE outbox SET parent = ? WHERE parent = ? AND kind = 'reply' AND state = 'ready' AND attempts = 0`,
  );
  // A file that was read is worth more than one that waits.
  const dropUnread = database.prepare(
    `DELETE FROM files WHERE document = @into AND text_hash IS NULL
       AND EXISTS (SELECT 1 FROM files WHERE document = @from AND text_hash IS NOT NULL)`,
  );
  // The title of both is cited anew; of a text only where the other has none.
  const dropCited = database.prepare(
    `DELETE FROM citations WHERE document = @from
       AND (place = 'title' OR EXISTS (SELECT 1 FROM texts WHERE document = @into))`,
  );
  const moves = new Map<string, readonly [Statement, Statement]>();

  function move(table: string, column: string, from: string, into: string): void {
    const [take, drop] = moves.get(table) ?? [
      database.prepare(`UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${column} = ?`),
      database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`),
    ];
    moves.set(table, [take, drop]);
    take.run(into, from);
    drop.run(from);
  }

  /**
   * Of two states of one subject the one that stays is what people were told: what is said next is said against that.
   * The number of its revisions never falls, because steps are named by it, and it bears the ids of both.
   */
  function joinRows(row: Row, from: SubjectId, into: SubjectId): void {
    const other = find.get(into);
    const isTold = other === undefined || row.told > other.told;
    const isLater = row.told === other?.told && row.revision > other.revision;
    dropSubject.run(isTold || isLater ? into : from);
    if (isTold || isLater) renameSubject.run(into, from);
    const ids = new Set([row, ...(other === undefined ? [] : [other])].flatMap(idsOf));
    amend.run(Math.max(row.revision, other?.revision ?? 0), JSON.stringify([...ids]), into);
    for (const id of idsOf(row)) {
      dropId.run(id, from);
      addId.run(id, into);
    }
  }

  return {
    adopt(from, into) {
      const row = find.get(from);
      if (row !== undefined) {
        joinRows(row, from, into);
        deadlines.run({ from, into });
        for (const [table, column] of BY_SUBJECT) move(table, column, from, into);
        cards.run(into, from);
      }
      if (!from.startsWith("document:")) return;
      const [fromKey, intoKey] = [keyOf(from), keyOf(into)];
      dropUnread.run({ from: fromKey, into: intoKey });
      dropCited.run({ from: fromKey, into: intoKey });
      for (const table of BY_DOCUMENT) move(table, "document", fromKey, intoKey);
    },
    renameIn(subjects, from, into) {
      // As a key alone: the id of a record may be a public id of it, too.
      const names = { from: `"key":${JSON.stringify(from)}`, into: `"key":${JSON.stringify(into)}` };
      for (const id of subjects) rewrite.run({ id, ...names });
    },
    giveUpCard(card, inFavourOf) {
      part.run(card);
      rehang.run(inFavourOf, card);
    },
  };
}

function idsOf({ snapshot }: Row): readonly string[] {
  return (JSON.parse(snapshot) as { readonly ids: readonly string[] }).ids;
}
