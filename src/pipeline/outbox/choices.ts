import type { Post, PostContent, TakeUp, TakeUpReply } from "#alert";
import { EVENTS, type SubjectEvent, type SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteDeed } from "./deeds.ts";
import { queueEdit } from "./queue-edit.ts";

/**
 * Whether the channel of a post asked not to hear of it, in the caller's transaction. Cards that stand there are kept
 * true all the same: an edit disturbs nobody. A silence until something changes ends with the step that changes it.
 */
export function isMuted(
  transaction: ArchiveTransaction,
  post: Post,
  {
    subject,
    events,
    now,
  }: { readonly subject: SubjectId; readonly events: readonly SubjectEvent[]; readonly now: Date },
): boolean {
  if (post.kind === "edit") return false;
  const card = post.parent === null ? null : transaction.lastContent(post.parent);
  const watches = watchesOf(card ?? post.content);
  const about = (post.parent === null ? null : transaction.subjectOf(post.parent)) ?? subject;
  const until = transaction.mutedUntil(post.channel, about, watches, now.toISOString());
  if (until !== "change") return until !== null;
  if (!events.some(({ type }) => EVENTS[type].endsMute)) return true;
  transaction.unmute(post.channel, about);
  return false;
}

function watchesOf(content: PostContent): readonly string[] {
  return "hits" in content ? content.hits.map(({ watch }) => watch) : [];
}

/** What a card says, with who took it up. */
export function withTakeUp(transaction: ArchiveTransaction, content: PostContent, card: string): PostContent {
  if (content.type !== "subject-card" && content.type !== "document-card") return content;
  const claim = transaction.takeUpOf(card);
  const { claim: _before, ...bare } = content;
  return claim === null ? bare : { ...bare, claim };
}

/**
 * Notes that somebody takes a card up, shows it on the card and says it in the thread. False where there is no such
 * card, or where it is claimed by them in these words already.
 */
export function takeUpCard(
  transaction: ArchiveTransaction,
  card: string,
  claim: TakeUp,
  context: PipelineContext,
): boolean {
  const before = transaction.takeUpOf(card);
  if (before !== null && before.userId === claim.userId && before.note === claim.note) return false;
  if (transaction.post(card) === null) return false;
  transaction.saveTakeUp(card, claim);
  return tellTakeUp(transaction, card, claim, false, context);
}

/** Lets go of a card that somebody took up; false where nobody did. */
export function releaseCard(
  transaction: ArchiveTransaction,
  card: string,
  userId: string,
  context: PipelineContext,
): boolean {
  if (!transaction.endTakeUp(card)) return false;
  const claim = { userId, at: context.clock().toISOString(), note: null };
  return tellTakeUp(transaction, card, claim, true, context);
}

function tellTakeUp(
  transaction: ArchiveTransaction,
  card: string,
  claim: TakeUp,
  released: boolean,
  context: PipelineContext,
): boolean {
  const post = transaction.post(card);
  const content = transaction.lastContent(card);
  if (post === null || content === null || !("snapshot" in content)) return false;
  const at = context.clock().toISOString();
  const deed = released ? "let-go" : "taken-up";
  const title = content.snapshot.title;
  const target = transaction.subjectOf(card) ?? card;
  noteDeed(
    transaction,
    { deed, userId: claim.userId, at, channel: post.channel, target, title },
    card,
    context,
  );
  const base = { channel: post.channel, parent: card, broadcast: false, held: false };
  const word = released ? "release" : "claim";
  const edit: Post = {
    ...base,
    key: `edit/${word}/${card}/${claim.at}`,
    kind: "edit",
    content: withTakeUp(transaction, content, card),
  };
  queueEdit(transaction, edit, { subject: transaction.subjectOf(card), run: null }, at);
  const said: TakeUpReply = {
    type: "claim-reply",
    language: content.language,
    snapshot: content.snapshot,
    claim,
    released,
  };
  const reply: Post = {
    ...base,
    key: `reply/${word}/${card}/${claim.userId}/${claim.at}`,
    kind: "reply",
    held: post.state === "held",
    content: said,
  };
  return transaction.enqueue(reply, transaction.subjectOf(card), null, at);
}
