import type { PostContent, Told } from "#alert";
import type { Database } from "./database.ts";

/** What a digest looks back on. A period begins with `from` and ends before `until`, both UTC ISO. */
export interface OverviewTable {
  /** The messages of a channel that were made in a period, the oldest first: not what is held or was laid aside. */
  toldIn(channel: string, from: string, until: string): readonly Told[];
  /** Keys of the documents that were first seen in a period, those of history left out. */
  seenIn(from: string, until: string): readonly string[];
}

/** More than anyone reads: a channel that gets so much has other worries than its digest. */
const TOLD_MAX = 2_000;

export function overviewTable(database: Database): OverviewTable {
  const told = database.prepare<[string, string, string], Omit<Told, "content"> & { content: string }>(
    `SELECT key, kind, parent, content, created_at AS createdAt FROM outbox
     WHERE channel = ? AND created_at >= ? AND created_at < ? AND kind <> 'edit'
       AND state NOT IN ('held', 'superseded', 'dead') ORDER BY seq LIMIT ${TOLD_MAX}`,
  );
  const seen = database.prepare<[string, string], { subject: string }>(
    `SELECT subject FROM events WHERE type = 'document.published' AND at >= ? AND at < ?
       AND novelty <> 'baseline'`,
  );
  return {
    toldIn: (channel, from, until) =>
      told
        .all(channel, from, until)
        .map((row) => ({ ...row, content: JSON.parse(row.content) as PostContent })),
    seenIn: (from, until) => seen.all(from, until).map(({ subject }) => subject.slice("document:".length)),
  };
}
