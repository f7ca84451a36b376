import type { MessagePlace, StoredPost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Outcome } from "./outcome.ts";

/** What a post met: the message that it hangs under or changes is gone. */
export interface Gone {
  readonly reason: string;
  /** Where the reply stands instead. */
  readonly loose?: MessagePlace;
  /** Nothing can hang under any message there. */
  readonly unthreaded?: true;
}

/**
 * The card that a post hangs on is gone: it is posted anew as it is now, the thread moves to it, and a reply that fell
 * loose is taken away. Once for each post: where the new card goes too, somebody does not want it, and the reply stands
 * by itself; the next news tries again.
 */
export function cardGone(
  post: StoredPost,
  target: string | null,
  gone: Gone,
  context: PipelineContext,
): Outcome {
  const now = context.clock().toISOString();
  const outcome = context.archive.transaction((transaction) => {
    const isLast = post.revived || gone.unthreaded === true;
    if (isLast) return without(post, gone, transaction, now);
    revive(post, target, transaction);
    if (gone.loose !== undefined) transaction.addStray(gone.loose.channelId, gone.loose.ts, now);
    return "waiting";
  });
  const { key, channel } = post;
  context.log.warn({ key, channel, reason: gone.reason }, "the message of a card is gone");
  return outcome;
}

function revive(post: StoredPost, target: string | null, transaction: ArchiveTransaction): void {
  const card = target === null ? null : cardAt(post, target, transaction);
  const isAnew = card !== null && target !== null && transaction.postAnew(card.key, target);
  // What an edit says stands on the new card.
  const isOvertaken = post.kind === "edit" && isAnew;
  transaction.update(post.key, {
    state: isOvertaken ? "superseded" : "ready",
    revived: true,
    notBefore: null,
  });
}

/** The card itself, or the group in whose thread it stands: whichever is the message that is gone. */
function cardAt(post: StoredPost, target: string, transaction: ArchiveTransaction): StoredPost | null {
  const parent = post.parent === null ? null : transaction.post(post.parent);
  const group = parent?.parent == null ? null : transaction.post(parent.parent);
  return [parent, group].find((each) => each?.ts === target) ?? null;
}

/** The post without the card: an edit has nothing to change, and a reply stands in the channel. */
function without(post: StoredPost, gone: Gone, transaction: ArchiveTransaction, now: string): Outcome {
  const { reason, loose } = gone;
  if (post.kind === "edit") {
    transaction.update(post.key, { state: "superseded", lastError: reason });
    return "waiting";
  }
  if (loose === undefined) {
    transaction.update(post.key, { state: "ready", alone: true, notBefore: null, lastError: reason });
    return "waiting";
  }
  const { ts, channelId } = loose;
  transaction.update(post.key, { state: "sent", ts, channelId, sentAt: now, lastError: null });
  return "sent";
}
