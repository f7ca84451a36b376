import type { Snapshot, SubjectId } from "#parliament";
import { changeReading } from "#pipeline";
import type { Asker } from "#slack";
import type { Transaction } from "#store";
import type { DeskParts } from "../ports.ts";
import { EVERYWHERE, unreadIn } from "./unread.ts";

/** What was ticked off or put back, and in which channels: none where it stood so already. */
export interface Marked {
  readonly snapshot: Snapshot;
  readonly channels: readonly string[];
}

/**
 * Ticks the document of a card off in its channel, or puts it back; null where the archive does not know it.
 * @param card its key, such as `card/document:…/#kanaal`
 */
export function markRead(
  deed: "read" | "put-back",
  card: string,
  { userId }: Asker,
  transaction: Transaction,
  parts: DeskParts,
): Marked | null {
  const [, subject, channel] = /^card\/(document:[^/]+)\/(.+)$/s.exec(card) ?? [];
  const stored = subject === undefined ? null : transaction.subject(subject as SubjectId);
  if (stored === null || channel === undefined) return null;
  const { context } = parts.program;
  const by = { userId, at: context.clock().toISOString() };
  const where = channel === EVERYWHERE ? touchedChannels(stored.id, transaction, parts) : [channel];
  const channels = where.filter((each) =>
    changeReading(transaction, deed, { channel: each, subject: stored.id }, by, context),
  );
  return { snapshot: stored.snapshot, channels };
}

function touchedChannels(subject: SubjectId, transaction: Transaction, parts: DeskParts): readonly string[] {
  return unreadIn(null, transaction, parts).find((entry) => entry.subject === subject)?.channels ?? [];
}
