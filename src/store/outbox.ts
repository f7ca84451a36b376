import type {
  NextPost,
  Parked,
  Post,
  PostChange,
  PostContent,
  PostState,
  StoredPost,
  WaitingPost,
} from "#alert";
import type { SubjectId } from "#parliament";
import type { Database, Statement } from "./database.ts";
import { type HeldTable, heldTable } from "./held.ts";

export interface OutboxTable extends HeldTable {
  /** Queues a post; false where its key is there already. */
  enqueue(post: Post, subject: SubjectId | null, run: number | null, at: string): boolean;
  post(key: string): StoredPost | null;
  /** Whether a message in a channel is one of its posts. */
  isPost(channel: string, ts: string): boolean;
  /** The card of a subject in a channel, or of all channels. */
  cardsOf(subject: SubjectId): readonly StoredPost[];
  /** The cards that were made last, the newest first; what is told to the operators is none. */
  newestCards(limit: number): readonly StoredPost[];
  /** The channels in which a subject has a card: cheaper than the cards. */
  channelsWithCard(subject: SubjectId): readonly string[];
  /** Followed subjects that have a card of their own. */
  subjectsWithCard(): readonly SubjectId[];
  /** Replaces what a post says that was never attempted; false where it was. */
  rewrite(key: string, content: PostContent): boolean;
  /** What a card says by its newest edit, sent or not; null when there is no such card. */
  lastContent(card: string): PostContent | null;
  /** Edits of a card that were not attempted are overtaken by a newer one. */
  supersedeEdits(card: string): void;
  /** The oldest open post of every channel, in order of age. */
  heads(): readonly NextPost[];
  /** The oldest open post of one channel. */
  headOf(channel: string): StoredPost | null;
  /**
   * Lets a card that is gone be posted anew, as it was last to be shown; false where it is no longer that message. Its
   * edits that wait are overtaken.
   */
  postAnew(card: string, goneTs: string): boolean;
  /** The newest edit of a card that was dropped since the card was not there goes after all. */
  redoLastEdit(card: string): void;
  /** The open posts of a channel. */
  waiting(channel: string): readonly WaitingPost[];
  update(key: string, change: PostChange): void;
  /** Takes a post in hand: changes it only where it still stands as it was read; false where it does not. */
  take(seen: Pick<StoredPost, "key" | "state" | "attempts">, change: PostChange): boolean;
  /** After a start: what was being sent may have arrived; what was put off may go at once, unless Slack set the time. */
  recover(): void;
  countSentSince(since: string): number;
  /** When the oldest post was made that is still to be sent; null where none waits. */
  oldestOpenAt(): string | null;
  countByState(): Readonly<Record<PostState, number>>;
  park(channel: string, until: string, reason: string, at: string): boolean;
  unpark(channel: string): boolean;
  parked(): readonly Parked[];
}

const COLUMNS: Readonly<Record<keyof PostChange, string>> = {
  state: "state",
  attempts: "attempts",
  plain: "plain",
  mayBeDouble: "may_be_double",
  firstAttemptAt: "first_attempt_at",
  lastAttemptAt: "last_attempt_at",
  notBefore: "not_before",
  lastError: "last_error",
  ts: "ts",
  channelId: "channel_id",
  alone: "alone",
  revived: "revived",
  strange: "strange",
  firstAttemptTheirs: "first_attempt_theirs",
  sentAt: "sent_at",
};

type Row = Readonly<Record<string, string | number | null>>;

/** @param taken hears of every post that is taken in hand, in its transaction */
export function outboxTable(database: Database, taken: () => void): OutboxTable {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO outbox (key, kind, channel, parent, subject, broadcast, type, content, state, created_at, run)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const byKey = database.prepare<[string], Row>("SELECT * FROM outbox WHERE key = ?");
  const byMessage = database.prepare<[string, string], Row>(
    "SELECT 1 FROM outbox WHERE channel = ? AND ts = ? AND kind <> 'edit'",
  );
  const cards = database.prepare<[string], Row>(
    "SELECT * FROM outbox WHERE subject = +? AND kind = 'card' AND state <> 'superseded' ORDER BY seq",
  );
  const newestCards = database.prepare<[number], Row>(
    `SELECT * FROM outbox WHERE kind = 'card' AND type <> 'notice' AND state <> 'superseded' ORDER BY seq DESC LIMIT +?`,
  );
  const cardChannels = database.prepare<[string], { channel: string }>(
    "SELECT channel FROM outbox WHERE subject = +? AND kind = 'card' AND state <> 'superseded' ORDER BY seq",
  );
  const withCard = database.prepare<[], { subject: SubjectId }>(
    "SELECT DISTINCT subject FROM outbox WHERE type = 'subject-card' AND kind = 'card' AND subject IS NOT NULL ORDER BY subject",
  );
  const rewrite = database.prepare(
    "UPDATE outbox SET content = ? WHERE key = ? AND state IN ('ready', 'held') AND attempts = 0",
  );
  const last = database.prepare<[string, string], { content: string }>(
    "SELECT content FROM outbox WHERE key = +? OR (parent = +? AND kind = 'edit') ORDER BY seq DESC LIMIT 1",
  );
  const supersede = database.prepare(
    `UPDATE outbox SET state = 'superseded' WHERE parent = ? AND kind = 'edit' AND state = 'ready' AND attempts = 0`,
  );
  const heads = database.prepare<[], NextPost>(
    `SELECT outbox.seq, key, kind, channel, state, not_before AS notBefore, last_attempt_at AS lastAttemptAt
     FROM outbox JOIN (
       SELECT min(seq) AS seq FROM outbox WHERE state IN ('ready', 'sending', 'unknown') GROUP BY channel
     ) AS head ON head.seq = outbox.seq ORDER BY outbox.seq`,
  );
  const headOf = database.prepare<[string], Row>(
    `SELECT * FROM outbox WHERE channel = +? AND state IN ('ready', 'sending', 'unknown') ORDER BY seq LIMIT 1`,
  );
  const anew = database.prepare<[string | null, string, string]>(
    `UPDATE outbox SET state = 'ready', content = coalesce(?, content), gone_ts = ts, ts = NULL, attempts = 0, plain = 0,
       may_be_double = 0, strange = 0, first_attempt_at = NULL, first_attempt_theirs = NULL, last_attempt_at = NULL,
       not_before = NULL, last_error = NULL
     WHERE key = ? AND state = 'sent' AND ts = ?`,
  );
  const redo = database.prepare<[string]>(
    `UPDATE outbox SET state = 'ready' WHERE state = 'superseded' AND seq = (
       SELECT max(seq) FROM outbox WHERE parent = +? AND kind = 'edit')`,
  );
  const waiting = database.prepare<[string], Omit<WaitingPost, "broadcast" | "begun"> & Row>(
    `SELECT seq, key, kind, parent, type, state <> 'ready' OR attempts > 0 AS begun,
       broadcast OR (kind = 'edit' AND EXISTS (
         SELECT 1 FROM outbox AS said WHERE said.parent = outbox.parent AND said.broadcast
           AND said.created_at = outbox.created_at)) AS broadcast
     FROM outbox WHERE channel = +? AND state IN ('ready', 'sending', 'unknown') ORDER BY seq`,
  );
  /** By the columns that they set, of which there are few ways: a statement made anew each time is memory until long after. */
  const updates = new Map<string, Statement>();
  const doubt = database.prepare("UPDATE outbox SET state = 'unknown' WHERE state = 'sending'");
  const hurry = database.prepare(
    "UPDATE outbox SET not_before = NULL WHERE state = 'ready' AND last_error IS NOT 'ratelimited'",
  );
  const counts = database.prepare<[], { state: PostState; n: number }>(
    "SELECT state, count(*) AS n FROM outbox GROUP BY state",
  );
  const oldest = database.prepare<[], { at: string | null }>(
    "SELECT min(created_at) AS at FROM outbox WHERE state IN ('ready', 'sending', 'unknown')",
  );
  const sentSince = database.prepare<[string], { n: number }>(
    "SELECT count(*) AS n FROM outbox WHERE state = 'sent' AND sent_at >= ?",
  );
  const park = database.prepare(
    `INSERT INTO parked (channel, until, reason, since) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET until = excluded.until, reason = excluded.reason`,
  );
  const isParked = database.prepare<[string], Row>("SELECT 1 FROM parked WHERE channel = ?");
  const unpark = database.prepare("DELETE FROM parked WHERE channel = ?");
  const parked = database.prepare<[], Parked>(
    "SELECT channel, until, reason, since FROM parked ORDER BY channel",
  );

  function set(change: PostChange, where: string, of: readonly (string | number)[]): number {
    const names = Object.keys(change) as (keyof PostChange)[];
    const values = names.map((name) => {
      const value = change[name];
      return typeof value === "boolean" ? Number(value) : (value ?? null);
    });
    const sql = `UPDATE outbox SET ${names.map((name) => `${COLUMNS[name]} = ?`).join(", ")} WHERE ${where}`;
    const statement = updates.get(sql) ?? database.prepare(sql);
    updates.set(sql, statement);
    return statement.run(...values, ...of).changes;
  }

  return {
    enqueue(post, subject, run, at) {
      const state: PostState = post.held ? "held" : "ready";
      const content = JSON.stringify(post.content);
      const broadcast = post.broadcast ? 1 : 0;
      return (
        insert.run(
          post.key,
          post.kind,
          post.channel,
          post.parent,
          subject,
          broadcast,
          post.content.type,
          content,
          state,
          at,
          run,
        ).changes === 1
      );
    },
    post: (key) => toPost(byKey.get(key)),
    isPost: (channel, ts) => byMessage.get(channel, ts) !== undefined,
    subjectsWithCard: () => withCard.all().map((row) => row.subject),
    cardsOf: (subject) => cards.all(subject).map(mustPost),
    newestCards: (limit) => newestCards.all(limit).map(mustPost),
    channelsWithCard: (subject) => cardChannels.all(subject).map((row) => row.channel),
    rewrite: (key, content) => rewrite.run(JSON.stringify(content), key).changes === 1,
    lastContent(card) {
      const row = last.get(card, card);
      return row === undefined ? null : (JSON.parse(row.content) as PostContent);
    },
    supersedeEdits: (card) => void supersede.run(card),
    ...heldTable(database),
    heads: () => heads.all(),
    redoLastEdit: (card) => void redo.run(card),
    headOf: (channel) => toPost(headOf.get(channel)),
    postAnew(card, goneTs) {
      const content = last.get(card, card)?.content ?? null;
      if (anew.run(content, card, goneTs).changes !== 1) return false;
      supersede.run(card);
      return true;
    },
    waiting: (channel) =>
      waiting.all(channel).map((row) => ({ ...row, broadcast: row.broadcast === 1, begun: row.begun === 1 })),
    update: (key, change) => void set(change, "key = ?", [key]),
    take({ key, state, attempts }, change) {
      const isTaken = set(change, "key = ? AND state = ? AND attempts = ?", [key, state, attempts]) === 1;
      if (isTaken) taken();
      return isTaken;
    },
    recover() {
      doubt.run();
      hurry.run();
    },
    oldestOpenAt: () => oldest.get()?.at ?? null,
    countSentSince: (since) => sentSince.get(since)?.n ?? 0,
    countByState() {
      const all = { ready: 0, sending: 0, unknown: 0, sent: 0, held: 0, superseded: 0, dead: 0 };
      for (const { state, n } of counts.all()) all[state] = n;
      return all;
    },
    park(channel, until, reason, at) {
      const known = isParked.get(channel) !== undefined;
      park.run(channel, until, reason, at);
      return !known;
    },
    unpark: (channel) => unpark.run(channel).changes === 1,
    parked: () => parked.all(),
  };
}

/** What it says is only read where somebody asks: most want to know no more than where and when it was posted. */
function mustPost(row: Row): StoredPost {
  let content: PostContent | null = null;
  return {
    seq: Number(row.seq),
    key: String(row.key),
    kind: row.kind as StoredPost["kind"],
    channel: String(row.channel),
    parent: row.parent as string | null,
    broadcast: row.broadcast === 1,
    get content() {
      content ??= JSON.parse(String(row.content)) as PostContent;
      return content;
    },
    state: row.state as PostState,
    attempts: Number(row.attempts),
    plain: row.plain === 1,
    mayBeDouble: row.may_be_double === 1,
    createdAt: String(row.created_at),
    firstAttemptAt: row.first_attempt_at as string | null,
    lastAttemptAt: row.last_attempt_at as string | null,
    notBefore: row.not_before as string | null,
    lastError: row.last_error as string | null,
    ts: row.ts as string | null,
    channelId: row.channel_id as string | null,
    goneTs: row.gone_ts as string | null,
    alone: row.alone === 1,
    revived: row.revived === 1,
    strange: Number(row.strange),
    firstAttemptTheirs: row.first_attempt_theirs as string | null,
  };
}

function toPost(row: Row | undefined): StoredPost | null {
  return row === undefined ? null : mustPost(row);
}
