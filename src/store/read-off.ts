import type { ReadBy, TouchedDocument } from "#alert";
import type { DocumentSnapshot, SubjectId } from "#parliament";
import type { Evidence } from "#watch";
import type { Database } from "./database.ts";

/** What touched the rules and is to be read, and what was. */
export interface ReadOffTable {
  /** Documents that rules hit since then (UTC ISO), those of history left out; the last one first. */
  touchedSince(since: string): readonly TouchedDocument[];
  /** Notes that somebody of a channel read a document; false where somebody had. */
  readOff(channel: string, subject: SubjectId, by: ReadBy): boolean;
  /** False where nobody had read it. */
  putBack(channel: string, subject: SubjectId): boolean;
  readBy(channel: string, subject: SubjectId): ReadBy | null;
  /** Whether somebody found the card irrelevant. */
  isIrrelevant(card: string): boolean;
}

/** More than anybody reads. */
const ROWS_MAX = 5_000;

interface Row {
  readonly subject: SubjectId;
  readonly snapshot: string;
  readonly watch: string;
  readonly evidence: string;
  readonly at: string;
}

export function readOffTable(database: Database): ReadOffTable {
  // What came so late that it is history was held back, and is no news to read either.
  const touched = database.prepare<[string], Row>(
    `SELECT hits.subject, subjects.snapshot, hits.watch, hits.evidence, hits.at FROM hits
     JOIN subjects ON subjects.id = hits.subject
     WHERE hits.at >= +? AND hits.subject >= 'document:' AND hits.subject < 'document;' AND novelty <> 'old'
     ORDER BY hits.at DESC, hits.subject, hits.watch LIMIT ${ROWS_MAX}`,
  );
  const add = database.prepare(
    "INSERT OR IGNORE INTO read_off (channel, subject, user, at) VALUES (?, ?, ?, ?)",
  );
  const drop = database.prepare("DELETE FROM read_off WHERE channel = ? AND subject = ?");
  const find = database.prepare<[string, string], ReadBy>(
    "SELECT user AS userId, at FROM read_off WHERE channel = ? AND subject = ?",
  );
  const irrelevant = database.prepare<[string]>("SELECT 1 FROM irrelevants WHERE card = ? AND relevant = 0");
  return {
    touchedSince: (since) =>
      [...Map.groupBy(touched.all(since), ({ subject }) => subject)].map(([id, rows]) => ({
        snapshot: JSON.parse(rows[0]?.snapshot ?? "{}") as DocumentSnapshot,
        subject: id,
        hits: rows.map(({ watch, evidence, at }) => ({
          watch,
          evidence: JSON.parse(evidence) as Evidence[],
          at,
        })),
      })),
    readOff: (channel, subject, { userId, at }) => add.run(channel, subject, userId, at).changes === 1,
    putBack: (channel, subject) => drop.run(channel, subject).changes === 1,
    readBy: (channel, subject) => find.get(channel, subject) ?? null,
    isIrrelevant: (card) => irrelevant.get(card) !== undefined,
  };
}
