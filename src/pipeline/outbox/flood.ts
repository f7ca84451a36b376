import { holdKey, holdPost, type Post } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queueEdit } from "./queue-edit.ts";

/** So many titles stand on a hold card. */
const TITLES_SHOWN = 50;

/**
 * The flood guard, once for each page or document that a run brings: more document cards for one channel than a person
 * can read are held, those of the run that were not sent yet too, and one card says so. Old documents that come past
 * for the first time are held from the start.
 */
export function guardFlood(
  transaction: ArchiveTransaction,
  run: number,
  now: Date,
  context: PipelineContext,
): void {
  const { holdAbove, rules } = context.watching();
  for (const { channel, cards, held } of transaction.floodsOf(run)) {
    const flood = cards > holdAbove;
    const total = held + (flood ? transaction.holdCards(run, channel) : 0);
    if (total === 0 || total === heldBefore(transaction, run, channel)) continue;
    const shown = transaction.heldCards(run, channel, TITLES_SHOWN);
    const post = holdPost(run, channel, shown, total, flood ? "flood" : "old", rules.language);
    queueHoldCard(transaction, post, total, now.toISOString());
  }
}

function heldBefore(transaction: ArchiveTransaction, run: number, channel: string): number {
  const content = transaction.lastContent(holdKey(run, channel));
  return content?.type === "hold-card" ? content.total : 0;
}

function queueHoldCard(transaction: ArchiveTransaction, post: Post, total: number, at: string): void {
  if (transaction.enqueue(post, null, null, at)) return;
  const edit: Post = { ...post, key: `edit/${post.key}/${total}`, kind: "edit", parent: post.key };
  queueEdit(transaction, edit, { subject: null, run: null }, at);
}
