import { holdPost, type Post } from "#alert";
import type { SubjectEvent, SubjectId } from "#parliament";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "./archive.ts";
import type { PipelineContext } from "./context.ts";

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
  context: PipelineContext,
): number {
  const at = occurrence.now.toISOString();
  let queued = 0;
  for (const post of posts) {
    const done =
      post.kind === "edit"
        ? queueEdit(transaction, post, occurrence, at)
        : queueMessage(transaction, post, occurrence, at);
    if (!done) continue;
    queued += 1;
    saveAlert(transaction, post, occurrence);
  }
  guardFlood(transaction, posts, occurrence, context);
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
  return transaction.enqueue({ ...post, held }, occurrence.subject, occurrence.run, at);
}

function queueEdit(transaction: ArchiveTransaction, post: Post, occurrence: Occurrence, at: string): boolean {
  const card = post.parent ?? "";
  if (JSON.stringify(transaction.lastContent(card)) === JSON.stringify(post.content)) return false;
  if (transaction.rewrite(card, post.content)) return true;
  transaction.supersedeEdits(card);
  return transaction.enqueue(post, occurrence.subject, occurrence.run, at);
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

/**
 * The flood guard: more document cards for one channel in one run than a person can read are held, those of the run
 * that were not sent yet too, and one card says so. Old documents that come past for the first time are always held.
 */
function guardFlood(
  transaction: ArchiveTransaction,
  posts: readonly Post[],
  occurrence: Occurrence,
  context: PipelineContext,
): void {
  const { run } = occurrence;
  if (run === null) return;
  const { holdAbove, rules } = context.watching();
  const cards = posts.filter((post) => post.kind === "card" && post.content.type === "document-card");
  for (const channel of new Set(cards.map((post) => post.channel))) {
    const flood = transaction.cardsOfRun(run, channel) > holdAbove;
    if (flood) transaction.holdCardsOfRun(run, channel);
    const held = transaction.heldOfRun(run, channel).map((post) => post.content);
    if (held.length === 0) continue;
    const post = holdPost(run, channel, held, flood ? "flood" : "old", rules.language);
    queueHoldCard(transaction, post, held.length, occurrence.now.toISOString());
  }
}

function queueHoldCard(transaction: ArchiveTransaction, post: Post, total: number, at: string): void {
  if (transaction.enqueue(post, null, null, at) || transaction.rewrite(post.key, post.content)) return;
  transaction.supersedeEdits(post.key);
  transaction.enqueue(
    { ...post, key: `edit/${post.key}/${total}`, kind: "edit", parent: post.key },
    null,
    null,
    at,
  );
}
