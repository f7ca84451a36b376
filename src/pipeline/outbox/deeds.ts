import type { Deed, DeedName, Post } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

/** What is said where it was done; the rest says itself, or concerns nobody else. */
const SAID: ReadonlySet<DeedName> = new Set([
  "muted",
  "unmuted",
  "followed",
  "unfollowed",
  "narrowed",
  "widened",
  "dropped",
  "shown",
]);

/**
 * Notes who did what, in the transaction in which it is done, and says it: in the thread of the card that it is about,
 * or in the channel where there is none there.
 * @param card the key of that card, which may still be to come; null for none
 */
export function noteDeed(
  transaction: ArchiveTransaction,
  deed: Deed,
  card: string | null,
  context: PipelineContext,
): void {
  transaction.noteDeed(deed);
  context.log.info({ ...deed, title: undefined }, "somebody changed what is heard");
  if (!SAID.has(deed.deed)) return;
  const { channel, target, at } = deed;
  const post: Post = {
    key: `deed/${deed.deed}/${target}/${channel}/${at}`,
    kind: card === null ? "card" : "reply",
    channel,
    parent: card,
    broadcast: false,
    held: card !== null && transaction.post(card)?.state === "held",
    content: { type: "deed-reply", language: context.watching().rules.language, deed },
  };
  transaction.enqueue(post, card === null ? null : transaction.subjectOf(card), null, at);
}
