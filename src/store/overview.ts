import type { PostContent, Told } from "#alert";
import type { Database } from "./database.ts";

/**
 * What a digest looks back on, in the order in which it came about: clocks are set, and what is told by the time that
 * it bears is then told twice or never.
 */
export interface OverviewTable {
  /**
   * The messages of a channel that no digest told of yet and that were made since an instant (UTC ISO), the oldest
   * first: not what is held or was laid aside.
   */
  untoldIn(channel: string, from: string): readonly Told[];
  /** What a digest with this key told of. */
  toldBy(digest: string): readonly Told[];
  /** From now on a digest told of all that; the empty key: it was before the channel had any. */
  markTold(channel: string, digest: string): void;
  /** How many documents were first seen: a place in their order. */
  seenSoFar(): number;
  /** Keys of the documents that were first seen behind one place and up to another, those of history left out. */
  seenBetween(after: number, until: number): readonly string[];
}

type Row = Omit<Told, "content"> & { readonly content: string };

/** More than anyone reads: a channel that gets so much has other worries than its digest. */
const TOLD_MAX = 2_000;
const TOLD = "SELECT key, kind, parent, content, created_at AS createdAt FROM outbox";
const STANDING = "kind <> 'edit' AND state NOT IN ('held', 'superseded', 'dead')";

export function overviewTable(database: Database): OverviewTable {
  const untold = database.prepare<[string, string], Row>(
    `${TOLD} WHERE channel = +? AND digest IS NULL AND ${STANDING} AND created_at >= +? ORDER BY seq LIMIT ${TOLD_MAX}`,
  );
  const told = database.prepare<[string], Row>(
    `${TOLD} WHERE digest = +? AND digest > '' ORDER BY seq LIMIT ${TOLD_MAX}`,
  );
  // What is let go later is told then.
  const mark = database.prepare<[string, string]>(
    `UPDATE outbox SET digest = ? WHERE channel = ? AND digest IS NULL AND ${STANDING}`,
  );
  const newest = database.prepare<[], { seq: number }>(
    "SELECT coalesce(max(seq), 0) AS seq FROM events WHERE type = 'document.published'",
  );
  const seen = database.prepare<[number, number], { subject: string }>(
    `SELECT subject FROM events WHERE type = 'document.published' AND seq > +? AND seq <= +?
       AND novelty <> 'baseline' ORDER BY seq`,
  );
  const read = (row: Row): Told => ({ ...row, content: JSON.parse(row.content) as PostContent });
  return {
    untoldIn: (channel, from) => untold.all(channel, from).map(read),
    toldBy: (digest) => told.all(digest).map(read),
    markTold: (channel, digest) => void mark.run(digest, channel),
    seenSoFar: () => newest.get()?.seq ?? 0,
    seenBetween: (after, until) =>
      seen.all(after, until).map(({ subject }) => subject.slice("document:".length)),
  };
}
