import type { PostContent, TakeUp } from "#alert";
import type { SubjectId } from "#parliament";
import type { Watch } from "#watch";
import type { Database } from "./database.ts";

/** What is muted: a subject, or all that a watch brings. */
export type MuteTarget = SubjectId | `watch:${string}`;

export interface Mute {
  readonly channel: string;
  readonly target: MuteTarget;
  /** UTC ISO; null: until something changes. */
  readonly until: string | null;
  readonly userId: string;
  readonly at: string;
}

/** A card that somebody took up. */
export interface TakenUpCard {
  readonly card: string;
  readonly channel: string;
  readonly content: PostContent;
  readonly claim: TakeUp;
}

/** A change of a rule that would have spared people a card. */
export interface Suggestion {
  readonly watch: string;
  /** A term for the rule's `not`. */
  readonly not?: string;
  /** A narrower query. */
  readonly query?: string;
}

/** Words of a rule; null for none. */
export interface RuleWords {
  readonly query: string | null;
  readonly not: string | null;
}

/** A rule that was narrowed in Slack. */
export interface Narrowing {
  readonly watch: string;
  readonly before: RuleWords;
  readonly after: RuleWords;
  readonly userId: string;
  readonly at: string;
}

/** A rule that was made in Slack. */
export interface Proposal {
  readonly watch: Watch;
  readonly userId: string;
  readonly at: string;
  readonly inForce: boolean;
}

/** What people decide in Slack. */
export interface ChoiceTable {
  /** Mutes, in place of an earlier mute of the same thing in the channel. */
  mute(mute: Mute): void;
  /** False where it was not muted. */
  unmute(channel: string, target: MuteTarget): boolean;
  /** Those that are not over yet. */
  mutes(now: string): readonly Mute[];
  /**
   * Until when a channel wants to hear nothing of a subject, which these watches bring: UTC ISO, or `change`: until
   * something changes. Null where it wants to hear. Of several watches all must be muted.
   */
  mutedUntil(
    channel: string,
    subject: SubjectId,
    watches: readonly string[],
    now: string,
  ): string | "change" | null;
  /** Takes a card up, in place of whoever did before. */
  saveTakeUp(card: string, claim: TakeUp): void;
  /** False where nobody had taken it up. */
  endTakeUp(card: string): boolean;
  takeUpOf(card: string): TakeUp | null;
  /** Cards that were taken up, the last ones first. */
  takenUp(limit: number): readonly TakenUpCard[];
  saveIrrelevant(card: string, userId: string, suggestions: readonly Suggestion[], at: string): void;
  saveRelevant(card: string, userId: string, at: string): void;
  /** Whether somebody took up a card of this subject, or called it relevant. */
  isValued(subject: SubjectId): boolean;
  /** Narrows a rule, in place of how it was narrowed before. */
  saveNarrowing(narrowing: Narrowing): void;
  /** False where it was not narrowed. */
  endNarrowing(watch: string): boolean;
  narrowings(): readonly Narrowing[];
  /** How many people found a card of this watch irrelevant. */
  countIrrelevant(watch: string): number;
  /** Saves a rule, in place of the one with its id. */
  saveProposal(proposal: Proposal): void;
  /** False where there is none in force. */
  endProposal(id: string): boolean;
  proposals(): readonly Proposal[];
  /** The subject of a card; null where there is no such card, or it has none. */
  subjectOf(card: string): SubjectId | null;
  /** The channel of the configuration by which posts reached this channel of Slack; null where none did. */
  channelOf(channelId: string): string | null;
  /** Lays a post aside that its channel does not want to hear. */
  silence(key: string): void;
  /** Lets a post go after all that was laid aside for that; false where it was not. */
  unsilence(key: string, content: PostContent): boolean;
}

/** The mark of a post that its channel does not want to hear. */
export const SILENCED = "muted";

export function choiceTable(database: Database): ChoiceTable {
  const mute = database.prepare(
    "INSERT OR REPLACE INTO mutes (channel, target, until, user, at) VALUES (?, ?, ?, ?, ?)",
  );
  const unmute = database.prepare("DELETE FROM mutes WHERE channel = ? AND target = ?");
  const mutes = database.prepare<[string], Mute>(
    `SELECT channel, target, until, user AS userId, at FROM mutes WHERE until IS NULL OR until > +?
     ORDER BY channel, target`,
  );
  const muted = database.prepare<[string, string, string], { until: string | null }>(
    "SELECT until FROM mutes WHERE channel = ? AND target = ? AND (until IS NULL OR until > ?)",
  );
  const claim = database.prepare("INSERT OR REPLACE INTO claims (card, user, at, note) VALUES (?, ?, ?, ?)");
  const release = database.prepare("DELETE FROM claims WHERE card = ?");
  const claimed = database.prepare<[string], TakeUp>(
    "SELECT user AS userId, at, note FROM claims WHERE card = ?",
  );
  const claims = database.prepare<[number], TakeUp & { card: string; channel: string; content: string }>(
    `SELECT card, user AS userId, claims.at, note, outbox.channel, outbox.content FROM claims
     JOIN outbox ON outbox.key = claims.card ORDER BY claims.at DESC, card LIMIT +?`,
  );
  const irrelevant = database.prepare(
    "INSERT OR REPLACE INTO irrelevants (card, user, at, suggestions, relevant) VALUES (?, ?, ?, ?, ?)",
  );
  const valued = database.prepare<[string], { one: number }>(
    `SELECT 1 AS one FROM outbox WHERE subject = +? AND kind = 'card' AND (
       EXISTS (SELECT 1 FROM claims WHERE card = outbox.key)
       OR EXISTS (SELECT 1 FROM irrelevants WHERE card = outbox.key AND relevant = 1)) LIMIT 1`,
  );
  const narrow = database.prepare(
    "INSERT OR REPLACE INTO narrowings (watch, before, after, user, at) VALUES (?, ?, ?, ?, ?)",
  );
  const widen = database.prepare("DELETE FROM narrowings WHERE watch = ?");
  const narrowings = database.prepare<
    [],
    { watch: string; before: string; after: string; userId: string; at: string }
  >("SELECT watch, before, after, user AS userId, at FROM narrowings ORDER BY watch");
  const countIrrelevant = database.prepare<[string], { n: number }>(
    `SELECT count(*) AS n FROM irrelevants
     WHERE relevant = 0 AND EXISTS (SELECT 1 FROM json_each(suggestions) WHERE value ->> 'watch' = ?)`,
  );
  const propose = database.prepare(
    "INSERT OR REPLACE INTO proposals (id, watch, user, at, in_force) VALUES (?, ?, ?, ?, ?)",
  );
  const end = database.prepare("UPDATE proposals SET in_force = 0 WHERE id = ? AND in_force = 1");
  const proposals = database.prepare<[], { watch: string; userId: string; at: string; inForce: number }>(
    "SELECT watch, user AS userId, at, in_force AS inForce FROM proposals ORDER BY at, id",
  );
  const subject = database.prepare<[string], { subject: SubjectId | null }>(
    "SELECT subject FROM outbox WHERE key = ?",
  );
  const channel = database.prepare<[string], { channel: string }>(
    "SELECT channel FROM outbox WHERE channel_id = +? ORDER BY seq DESC LIMIT 1",
  );
  const silence = database.prepare(
    "UPDATE outbox SET state = 'superseded', last_error = ? WHERE key = ? AND attempts = 0",
  );
  const unsilence = database.prepare(
    `UPDATE outbox SET state = 'ready', last_error = NULL, content = ?
     WHERE key = ? AND state = 'superseded' AND last_error = ?`,
  );
  const untilOf = (where: string, target: string, now: string) => {
    const row = muted.get(where, target, now);
    return row === undefined ? null : (row.until ?? "change");
  };

  return {
    mute: (one) => void mute.run(one.channel, one.target, one.until, one.userId, one.at),
    unmute: (where, target) => unmute.run(where, target).changes === 1,
    mutes: (now) => mutes.all(now),
    mutedUntil(where, id, watches, now) {
      const own = untilOf(where, id, now);
      if (own !== null || watches.length === 0) return own;
      const ends = watches.map((watch) => untilOf(where, `watch:${watch}`, now));
      if (ends.includes(null)) return null;
      const dated = ends.filter((until) => until !== "change" && until !== null).sort();
      return dated[0] ?? "change";
    },
    saveTakeUp: (card, { userId, at, note }) => void claim.run(card, userId, at, note),
    endTakeUp: (card) => release.run(card).changes === 1,
    takeUpOf: (card) => claimed.get(card) ?? null,
    takenUp: (limit) =>
      claims.all(limit).map(({ card, channel: where, content, ...rest }) => ({
        card,
        channel: where,
        content: JSON.parse(content) as PostContent,
        claim: rest,
      })),
    saveIrrelevant: (card, userId, suggestions, at) =>
      void irrelevant.run(card, userId, at, JSON.stringify(suggestions), 0),
    saveRelevant: (card, userId, at) => void irrelevant.run(card, userId, at, "[]", 1),
    isValued: (id) => valued.get(id) !== undefined,
    saveNarrowing: ({ watch, before, after, userId, at }) =>
      void narrow.run(watch, JSON.stringify(before), JSON.stringify(after), userId, at),
    endNarrowing: (watch) => widen.run(watch).changes === 1,
    narrowings: () =>
      narrowings.all().map(({ before, after, ...rest }) => ({
        ...rest,
        before: JSON.parse(before) as RuleWords,
        after: JSON.parse(after) as RuleWords,
      })),
    countIrrelevant: (watch) => countIrrelevant.get(watch)?.n ?? 0,
    saveProposal: ({ watch, userId, at, inForce }) =>
      void propose.run(watch.id, JSON.stringify(watch), userId, at, inForce ? 1 : 0),
    endProposal: (id) => end.run(id).changes === 1,
    proposals: () =>
      proposals.all().map(({ watch, userId, at, inForce }) => ({
        watch: JSON.parse(watch) as Watch,
        userId,
        at,
        inForce: inForce === 1,
      })),
    subjectOf: (card) => subject.get(card)?.subject ?? null,
    channelOf: (channelId) => channel.get(channelId)?.channel ?? null,
    silence: (key) => void silence.run(SILENCED, key),
    unsilence: (key, content) => unsilence.run(JSON.stringify(content), key, SILENCED).changes === 1,
  };
}
