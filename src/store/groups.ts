import type { GroupableCard, PostContent } from "#alert";
import type { Database } from "./database.ts";

export interface GroupTable {
  /** The cards of documents of a channel that were made since then and are sent or will be, in order. */
  cardsSince(channel: string, since: string): readonly GroupableCard[];
  /** The cards of a group that are sent or will be, in order. */
  membersOf(group: string): readonly GroupableCard[];
  groupOf(card: string): string | null;
  /** Keys of the groups of a channel that were made since then and are sent or will be. */
  groupsSince(channel: string, since: string): readonly string[];
  /**
   * Puts a card in a group. One that was not attempted yet goes in the group's thread, behind the group's own card and
   * in order; one that was sent stays where it is.
   */
  joinGroup(card: string, group: string): void;
}

type Row = Omit<GroupableCard, "content"> & { readonly content: string };

const COLUMNS = 'key, content, group_key AS "group"';
const STANDING = "kind = 'card' AND type = 'document-card' AND state NOT IN ('held', 'superseded', 'dead')";

export function groupTable(database: Database): GroupTable {
  const since = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM outbox LEFT JOIN group_members ON card = key
     WHERE channel = +? AND created_at >= +? AND kind <> 'edit' AND ${STANDING} ORDER BY seq`,
  );
  const members = database.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM group_members JOIN outbox ON key = card WHERE group_key = +? AND ${STANDING}
     ORDER BY created_at, seq`,
  );
  const groups = database.prepare<[string, string], { key: string }>(
    `SELECT key FROM outbox WHERE channel = +? AND created_at >= +? AND kind <> 'edit' AND type = 'group-card'
       AND state NOT IN ('superseded', 'dead') ORDER BY seq`,
  );
  const group = database.prepare<[string], { group_key: string }>(
    "SELECT group_key FROM group_members WHERE card = ?",
  );
  const join = database.prepare("INSERT OR IGNORE INTO group_members (card, group_key) VALUES (?, ?)");
  const hang = database.prepare(
    "UPDATE outbox SET parent = ? WHERE key = ? AND state = 'ready' AND attempts = 0",
  );
  const waiting = database.prepare<[string, string], { key: string }>(
    `SELECT key FROM outbox WHERE (key = +? OR parent = +?) AND state IN ('ready', 'held') AND attempts = 0
     ORDER BY seq`,
  );
  const moveLast = database.prepare(
    "UPDATE outbox SET seq = (SELECT max(seq) + 1 FROM outbox) WHERE key = ?",
  );
  const cardOf = (row: Row): GroupableCard => ({ ...row, content: JSON.parse(row.content) as PostContent });
  return {
    cardsSince: (channel, at) => since.all(channel, at).map(cardOf),
    membersOf: (key) => members.all(key).map(cardOf),
    groupsSince: (channel, at) => groups.all(channel, at).map(({ key }) => key),
    groupOf: (card) => group.get(card)?.group_key ?? null,
    joinGroup(card, key) {
      join.run(card, key);
      if (hang.run(key, card).changes === 0) return;
      for (const post of waiting.all(card, card)) moveLast.run(post.key);
    },
  };
}
