import type { Interest, PastCount, PastText } from "#parliament";
import type { Database } from "./database.ts";

/** The documents of history whose texts may tell of what is followed: which are read next, and how many were. */
export interface PastTable {
  /** Notes a document of history, or what is known of it by now. */
  notePast(document: string, about: PastText): void;
  /** Documents that are likely to name a thing. */
  addCandidates(thing: string, documents: readonly string[]): void;
  /** Takes a document out of those that wait; false where it was taken already. */
  takePast(document: string): boolean;
  /** What is likely to name a followed thing and waits: candidates, then what is filed in its dossier since. */
  likelyPast(interests: readonly Interest[], limit: number): readonly string[];
  /** The rest that waits and is no older than what is followed: of the same ministers and committees, then all. Looks through all of it. */
  otherPast(interests: readonly Interest[], limit: number): readonly string[];
  /** Of the documents that are likely to name a thing, but for its own. */
  countPast(interest: Interest, own: readonly string[]): PastCount;
  /** How many documents wait in all, of this civil date or later. */
  countWaitingPast(since: string): number;
}

export function pastTable(database: Database): PastTable {
  const note = database.prepare(
    `INSERT INTO past_texts (document, dossier, date, telling, names, state)
     VALUES (@document, @dossier, @date, @telling, @names,
       CASE WHEN EXISTS (SELECT 1 FROM files WHERE document = @document) THEN 'taken' ELSE 'waiting' END)
     ON CONFLICT (document) DO UPDATE SET dossier = excluded.dossier, date = excluded.date,
       telling = excluded.telling, names = excluded.names`,
  );
  const add = database.prepare("INSERT OR IGNORE INTO past_candidates (thing, document) VALUES (?, ?)");
  const take = database.prepare(
    "UPDATE past_texts SET state = 'taken' WHERE document = ? AND state = 'waiting'",
  );
  const likely = database.prepare<[{ interests: string; limit: number }], { document: string }>(
    `WITH wanted AS (${WANTED})
     SELECT document FROM (
       SELECT texts.document, date, 0 AS rank FROM past_candidates JOIN past_texts AS texts USING (document)
         WHERE state = 'waiting' AND thing IN (SELECT thing FROM wanted)
       UNION ALL
       SELECT texts.document, date, 2 - telling FROM wanted JOIN past_texts AS texts ON texts.dossier = wanted.dossier
         WHERE state = 'waiting' AND coalesce(date, '9') >= since
     ) GROUP BY document ORDER BY min(rank), date, document LIMIT +@limit`,
  );
  const other = database.prepare<[{ interests: string; limit: number }], { document: string }>(
    `WITH wanted AS (${WANTED}),
       near AS (SELECT DISTINCT value FROM past_texts, json_each(names) WHERE dossier IN (SELECT dossier FROM wanted))
     SELECT document FROM past_texts
     WHERE state = 'waiting' AND coalesce(date, '9') >= (SELECT min(since) FROM wanted)
     ORDER BY NOT EXISTS (SELECT 1 FROM json_each(names) WHERE value IN (SELECT value FROM near)), NOT telling,
       date, document LIMIT +@limit`,
  );
  const count = database.prepare<[Interest & { own: string }], PastCount>(
    `SELECT count(*) AS total, coalesce(sum(files.state = 'read'), 0) AS read,
       coalesce(sum(files.state = 'unreadable' OR files.state = 'due' AND files.attempts > 0), 0) AS unread
     FROM past_texts LEFT JOIN files USING (document)
     WHERE past_texts.document IN (
       SELECT document FROM past_texts WHERE dossier = +@dossier AND coalesce(date, '9') >= coalesce(@since, '')
       UNION SELECT document FROM past_candidates WHERE thing = +@thing
       EXCEPT SELECT value FROM json_each(@own))`,
  );
  const waiting = database.prepare<[string], { n: number }>(
    "SELECT count(*) AS n FROM past_texts WHERE state = 'waiting' AND coalesce(date, '9') >= ?",
  );
  return {
    notePast(document, { dossier, date, telling, names }) {
      note.run({ document, dossier, date, telling: telling ? 1 : 0, names: JSON.stringify(names) });
    },
    addCandidates(thing, documents) {
      for (const document of documents) add.run(thing, document);
    },
    takePast: (document) => take.run(document).changes > 0,
    likelyPast: (interests, limit) => documents(likely.all({ interests: JSON.stringify(interests), limit })),
    otherPast: (interests, limit) => documents(other.all({ interests: JSON.stringify(interests), limit })),
    countPast: ({ thing, dossier, since }, own) =>
      count.get({ thing, dossier, since, own: JSON.stringify(own) }) ?? { total: 0, read: 0, unread: 0 },
    countWaitingPast: (since) => waiting.get(since)?.n ?? 0,
  };
}

const WANTED = `SELECT value ->> '$.thing' AS thing, value ->> '$.dossier' AS dossier,
         coalesce(value ->> '$.since', '') AS since FROM json_each(@interests)`;

function documents(rows: readonly { readonly document: string }[]): readonly string[] {
  return rows.map(({ document }) => document);
}
