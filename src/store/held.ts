import type { Flood, PostContent } from "#alert";
import { SILENCED } from "./choices.ts";
import type { Database } from "./database.ts";

/** What the flood guard holds back, and what humans do with it. */
export interface HeldTable {
  /** The channels for which a run has queued document cards, and how many. */
  floodsOf(run: number): readonly Flood[];
  /** Holds the document cards of a run that were not attempted yet. Returns how many. */
  holdCards(run: number, channel: string): number;
  /** Lets go what a run held back in a channel, with what hangs under it. Returns how many cards. */
  releaseHeld(run: number, channel: string): number;
  /** Lays aside for good what a run held back in a channel, with what hangs under it. Returns how many cards. */
  dropHeld(run: number, channel: string): number;
  /** How many cards a human dropped, of a channel and made since then. */
  countDropped(channel: string, since: string): number;
  /** The first held document cards of a run. */
  heldCards(run: number, channel: string, limit: number): readonly PostContent[];
}

/** Why a post was laid aside: a human did not want it. */
const DROPPED = "dropped";

export function heldTable(database: Database): HeldTable {
  const floods = database.prepare<[number], Flood>(
    `SELECT channel, count(*) AS cards, sum(state = 'held') AS held FROM outbox
     WHERE run = +? AND type = 'document-card' AND kind = 'card' AND last_error IS NOT '${SILENCED}'
     GROUP BY channel`,
  );
  const holdRun = database.prepare<[number, string]>(
    `UPDATE outbox SET state = 'held' WHERE run = ? AND channel = ? AND type = 'document-card' AND kind = 'card'
       AND state = 'ready' AND attempts = 0`,
  );
  const holdReplies = database.prepare<[number, string]>(
    `UPDATE outbox SET state = 'held' WHERE kind = 'reply' AND state = 'ready' AND attempts = 0 AND parent IN (
       SELECT key FROM outbox WHERE run = ? AND channel = ? AND type = 'document-card' AND state = 'held')`,
  );
  // Without their run they are no part of its flood any more, and are not held again; who lets them go wants to see
  // them, and not in the thread of a group that they were in before.
  const release = database.prepare<[number, string]>(
    `UPDATE outbox SET state = 'ready', run = NULL, parent = NULL WHERE run = ? AND channel = ? AND type = 'document-card'
       AND kind = 'card' AND state = 'held'`,
  );
  const drop = database.prepare<[number, string]>(
    `UPDATE outbox SET state = 'superseded', last_error = '${DROPPED}' WHERE run = ? AND channel = ?
       AND type = 'document-card' AND kind = 'card' AND state = 'held'`,
  );
  const endHeldReplies = database.prepare<[string, string | null, string]>(
    `UPDATE outbox SET state = ?, last_error = ? WHERE state = 'held' AND kind = 'reply' AND channel = ?
       AND parent NOT IN (SELECT key FROM outbox WHERE state = 'held')`,
  );
  const dropped = database.prepare<[string, string], { n: number }>(
    `SELECT count(*) AS n FROM outbox WHERE channel = ? AND created_at >= ? AND kind = 'card'
       AND state = 'superseded' AND last_error = '${DROPPED}'`,
  );
  const heldRun = database.prepare<[number, string, number], { content: string }>(
    `SELECT content FROM outbox WHERE run = +? AND channel = +? AND type = 'document-card' AND kind = 'card'
       AND state = 'held' ORDER BY seq LIMIT +?`,
  );

  return {
    floodsOf: (run) => floods.all(run),
    holdCards(run, channel) {
      const cards = holdRun.run(run, channel).changes;
      if (cards > 0) holdReplies.run(run, channel);
      return cards;
    },
    releaseHeld(run, channel) {
      const cards = release.run(run, channel).changes;
      if (cards > 0) endHeldReplies.run("ready", null, channel);
      return cards;
    },
    dropHeld(run, channel) {
      const cards = drop.run(run, channel).changes;
      if (cards > 0) endHeldReplies.run("superseded", DROPPED, channel);
      return cards;
    },
    countDropped: (channel, since) => dropped.get(channel, since)?.n ?? 0,
    heldCards: (run, channel, limit) =>
      heldRun.all(run, channel, limit).map((row) => JSON.parse(row.content) as PostContent),
  };
}
