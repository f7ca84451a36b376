import { type DeedName, type HoldCard, heldItem, holdKey, type Post } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteDeed } from "./deeds.ts";
import { queueEdit } from "./queue-edit.ts";

/** More than anyone reads in one message. */
const LISTED_MAX = 200;

/** What a run held back in a channel and nobody let go or dropped yet, the oldest first. */
export function heldList(run: number, channel: string, context: PipelineContext): HoldCard["held"] {
  return context.archive.transaction((transaction) =>
    transaction.heldCards(run, channel, LISTED_MAX).flatMap(heldItem),
  );
}

/**
 * Lets go the cards that a run held back in a channel, with what hangs under them; their hold card says so from then
 * on. Returns how many cards: 0 where that was done before.
 */
export function releaseHeld(run: number, channel: string, userId: string, context: PipelineContext): number {
  return end("released", { run, channel, userId }, context);
}

/**
 * Lays aside for good the cards that a run held back in a channel, with what hangs under them; they are kept, and
 * counted as not posted. Returns how many cards: 0 where that was done before.
 */
export function dropHeld(run: number, channel: string, userId: string, context: PipelineContext): number {
  return end("dropped", { run, channel, userId }, context);
}

interface Ended {
  readonly run: number;
  readonly channel: string;
  readonly userId: string;
}

const DEEDS: Readonly<Record<"released" | "dropped", DeedName>> = { released: "shown", dropped: "dropped" };

function end(
  what: "released" | "dropped",
  { run, channel, userId }: Ended,
  context: PipelineContext,
): number {
  const at = context.clock().toISOString();
  const total = context.archive.transaction((transaction) => {
    const cards =
      what === "released" ? transaction.releaseHeld(run, channel) : transaction.dropHeld(run, channel);
    if (cards === 0) return 0;
    sayDone(transaction, { run, channel, what, total: cards }, at);
    const card = holdKey(run, channel);
    const deed = { deed: DEEDS[what], userId, at, channel, target: card, title: card, count: cards };
    noteDeed(transaction, deed, transaction.post(card) === null ? null : card, context);
    return cards;
  });
  if (total > 0) context.log.info({ run, channel, total }, `held cards ${what}`);
  return total;
}

interface Done {
  readonly run: number;
  readonly channel: string;
  readonly what: "released" | "dropped";
  readonly total: number;
}

function sayDone(transaction: ArchiveTransaction, { run, channel, what, total }: Done, at: string): void {
  const card = holdKey(run, channel);
  const content = transaction.lastContent(card);
  if (content?.type !== "hold-card") return;
  const post: Post = {
    key: `edit/${card}/${what}`,
    kind: "edit",
    channel,
    parent: card,
    broadcast: false,
    held: false,
    content: { ...content, done: { what, total } },
  };
  queueEdit(transaction, post, { subject: null, run: null }, at);
}
