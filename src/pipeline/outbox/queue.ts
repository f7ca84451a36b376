import type { Post } from "#alert";
import type { SubjectEvent, SubjectId } from "#parliament";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import { isMuted, withTakeUp } from "./choices.ts";
import { joinTally } from "./join-tally.ts";
import { queueEdit } from "./queue-edit.ts";
import { withReader } from "./read-off.ts";

export interface Occurrence {
  readonly subject: SubjectId;
  readonly events: readonly SubjectEvent[];
  readonly hits: readonly Hit[];
  readonly run: number | null;
  readonly now: Date;
}

/**
 * Puts posts into the outbox, in the caller's transaction. An edit that changes nothing is left out; one of a card
 * that was not attempted yet becomes the card. Returns how many rows were added or rewritten.
 */
export function queuePosts(
  transaction: ArchiveTransaction,
  posts: readonly Post[],
  occurrence: Occurrence,
): number {
  const at = occurrence.now.toISOString();
  let queued = 0;
  for (const planned of posts) {
    const card = planned.parent ?? planned.key;
    const about = transaction.subjectOf(card) ?? occurrence.subject;
    const taken = withTakeUp(transaction, planned.content, card);
    const post = { ...planned, content: withReader(transaction, taken, planned.channel, about) };
    const done =
      post.kind === "edit"
        ? queueEdit(transaction, post, occurrence, at)
        : queueMessage(transaction, post, occurrence, at);
    if (!done) continue;
    queued += 1;
    saveAlert(transaction, post, occurrence);
  }
  return queued;
}

function queueMessage(
  transaction: ArchiveTransaction,
  post: Post,
  occurrence: Occurrence,
  at: string,
): boolean {
  const parent = post.parent === null ? null : transaction.post(post.parent);
  // Who was spared the card is spared what hangs under it, until a human lets both go.
  const held = post.held || parent?.state === "held";
  if (isMuted(transaction, post, occurrence)) {
    // Kept in the outbox and laid aside: it was seen, and deliberately not posted.
    if (transaction.enqueue(post, occurrence.subject, occurrence.run, at)) transaction.silence(post.key);
    return false;
  }
  if (joinTally(transaction, post, occurrence)) return true;
  return (
    transaction.enqueue({ ...post, held }, occurrence.subject, occurrence.run, at) ||
    transaction.unsilence(post.key, post.content)
  );
}

function saveAlert(transaction: ArchiveTransaction, post: Post, occurrence: Occurrence): void {
  const event = occurrence.events.at(-1);
  if (event === undefined) return;
  transaction.saveAlert(
    event.id,
    post.channel,
    occurrence.hits.map((hit) => hit.watch),
  );
}
