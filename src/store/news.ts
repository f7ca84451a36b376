import type { PostContent } from "#alert";
import type { SubjectId } from "#parliament";
import type { Database } from "./database.ts";

/** A message that was told, as a feed tells it again. */
export interface NewsPost {
  readonly key: string;
  readonly channel: string;
  readonly content: PostContent;
  /** UTC ISO. */
  readonly at: string;
}

/** What was told, the last first: cards and replies, not their edits, and nothing that is for the operators. */
export interface NewsTable {
  newsIn(channel: string, limit: number): readonly NewsPost[];
  newsOf(subjects: readonly SubjectId[], limit: number): readonly NewsPost[];
  /** What a watch hit last. Looks through all hits. */
  subjectsHit(watch: string, limit: number): readonly SubjectId[];
}

type Row = Omit<NewsPost, "content"> & { readonly content: string };

const NEWS = "SELECT key, channel, content, created_at AS at FROM outbox";
const TOLD = "kind <> 'edit' AND state = 'sent' AND type NOT IN ('notice', 'pointer-card')";

export function newsTable(database: Database): NewsTable {
  const inChannel = database.prepare<[string, number], Row>(
    `${NEWS} WHERE channel = +? AND ${TOLD} ORDER BY seq DESC LIMIT +?`,
  );
  // Replies are of a subject by the card that they hang under.
  const of = database.prepare<[{ subjects: string; limit: number }], Row>(
    `WITH cards AS (SELECT key FROM outbox WHERE kind = 'card' AND subject IN (SELECT value FROM json_each(@subjects)))
     ${NEWS} WHERE (key IN cards OR parent IN cards) AND ${TOLD} ORDER BY seq DESC LIMIT +@limit`,
  );
  const hit = database
    .prepare<[string, number], SubjectId>(
      "SELECT subject FROM hits WHERE watch = +? ORDER BY at DESC LIMIT +?",
    )
    .pluck();
  const read = (row: Row): NewsPost => ({ ...row, content: JSON.parse(row.content) as PostContent });
  return {
    newsIn: (channel, limit) => inChannel.all(channel, limit).map(read),
    newsOf: (subjects, limit) => of.all({ subjects: JSON.stringify(subjects), limit }).map(read),
    subjectsHit: (watch, limit) => hit.all(watch, limit),
  };
}
