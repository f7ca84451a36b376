import type { Database } from "./database.ts";

/** The channels that posts go to, as the configuration writes them. */
export interface ChannelTable {
  /** The id by which Slack took the newest post for a channel; null where it took none. */
  channelIdOf(channel: string): string | null;
  /** Channels with posts of any kind. */
  channelsWithPosts(): readonly string[];
  /** Where the posts of every rule went when that was last noted. */
  ruleChannels(): ReadonlyMap<string, string>;
  setRuleChannel(watch: string, channel: string): void;
  /** Lets all that is kept under one channel belong to another. What that has already is not told again. */
  renameChannel(from: string, into: string): void;
  /** Lets what waits in a channel go at once. */
  hurryChannel(channel: string): void;
  /** What goes next in a channel and was first tried before then. */
  stuckHeads(before: string): readonly StuckHead[];
}

export interface StuckHead {
  readonly key: string;
  readonly channel: string;
  readonly since: string;
  readonly reason: string;
}

export function channelTable(database: Database): ChannelTable {
  const id = database.prepare<[string], { channelId: string }>(
    `SELECT channel_id AS channelId FROM outbox WHERE channel = +? AND kind <> 'edit' AND channel_id IS NOT NULL
     ORDER BY created_at DESC LIMIT 1`,
  );
  const used = database.prepare<[], { channel: string }>(
    "SELECT DISTINCT channel FROM outbox ORDER BY channel",
  );
  const rules = database.prepare<[], { watch: string; channel: string }>(
    "SELECT watch, channel FROM rule_channels",
  );
  const setRule = database.prepare("INSERT OR REPLACE INTO rule_channels (watch, channel) VALUES (?, ?)");
  // What the other channel has a card of was told there: what waits here about it would be told twice.
  const overtaken = database.prepare<[string, string]>(
    `UPDATE outbox SET state = 'superseded' WHERE channel = ? AND state IN ('ready', 'unknown') AND (
       subject IN (SELECT subject FROM outbox WHERE channel = ? AND kind = 'card' AND state <> 'superseded')
       AND kind = 'card')`,
  );
  const orphans = database.prepare<[string]>(
    `UPDATE outbox SET state = 'superseded' WHERE channel = ? AND state IN ('ready', 'unknown') AND kind <> 'card'
       AND parent IN (SELECT key FROM outbox WHERE state = 'superseded' AND kind = 'card')`,
  );
  const moves = ["outbox", "mutes", "read_off", "day_votes", "alerts", "rule_channels"].map((table) =>
    database.prepare<[string, string]>(`UPDATE OR REPLACE ${table} SET channel = ? WHERE channel = ?`),
  );
  const unpark = database.prepare<[string]>("DELETE FROM parked WHERE channel = ?");
  const hurry = database.prepare<[string]>(
    "UPDATE outbox SET not_before = NULL WHERE channel = ? AND state IN ('ready', 'unknown')",
  );
  const stuck = database.prepare<[string], StuckHead>(
    `SELECT key, channel, first_attempt_at AS since, coalesce(last_error, '') AS reason FROM outbox JOIN (
       SELECT min(seq) AS head FROM outbox WHERE state IN ('ready', 'sending', 'unknown') GROUP BY channel
     ) AS heads ON heads.head = outbox.seq WHERE first_attempt_at <= +? ORDER BY first_attempt_at`,
  );
  return {
    channelIdOf: (channel) => id.get(channel)?.channelId ?? null,
    channelsWithPosts: () => used.all().map(({ channel }) => channel),
    ruleChannels: () => new Map(rules.all().map(({ watch, channel }) => [watch, channel])),
    setRuleChannel: (watch, channel) => void setRule.run(watch, channel),
    renameChannel(from, into) {
      overtaken.run(from, into);
      orphans.run(from);
      for (const move of moves) move.run(into, from);
      unpark.run(from);
      hurry.run(into);
    },
    hurryChannel: (channel) => void hurry.run(channel),
    stuckHeads: (before) => stuck.all(before),
  };
}
