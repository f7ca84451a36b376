import type { Post, PostContent, ReadBy } from "#alert";
import type { SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteDeed } from "./deeds.ts";
import { queueEdit } from "./queue-edit.ts";

/** What the card of a document says in a channel, with who read it there. */
export function withReader(
  transaction: ArchiveTransaction,
  content: PostContent,
  channel: string,
  subject: SubjectId | null,
): PostContent {
  if (content.type !== "document-card") return content;
  const { read: _before, ...bare } = content;
  const read = subject === null ? null : transaction.readBy(channel, subject);
  return read === null ? bare : { ...bare, read };
}

/**
 * Ticks a document off in a channel, for all who are there, or puts it among what is to be read again; in the caller's
 * transaction: its card says by whom. False where somebody had read it already, or nobody had.
 */
export function changeReading(
  transaction: ArchiveTransaction,
  deed: "read" | "put-back",
  { channel, subject }: { readonly channel: string; readonly subject: SubjectId },
  by: ReadBy,
  context: PipelineContext,
): boolean {
  const isChanged =
    deed === "read" ? transaction.readOff(channel, subject, by) : transaction.putBack(channel, subject);
  if (isChanged) showReader(transaction, deed, channel, subject, by, context);
  return isChanged;
}

function showReader(
  transaction: ArchiveTransaction,
  deed: "read" | "put-back",
  channel: string,
  subject: SubjectId,
  { userId, at }: ReadBy,
  context: PipelineContext,
): void {
  const title = transaction.subject(subject)?.snapshot.title ?? "";
  noteDeed(transaction, { deed, userId, at, channel, target: subject, title }, null, context);
  const card = transaction.cardsOf(subject).find((each) => each.channel === channel)?.key ?? null;
  const content = card === null ? null : transaction.lastContent(card);
  if (card === null || content === null) return;
  const edit: Post = {
    key: `edit/${deed}/${card}/${at}`,
    kind: "edit",
    channel,
    parent: card,
    broadcast: false,
    held: false,
    content: withReader(transaction, content, channel, subject),
  };
  queueEdit(transaction, edit, { subject, run: null }, at);
}
