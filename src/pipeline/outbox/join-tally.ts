import type { EventReply, Post, StoredPost } from "#alert";
import { EVENTS, type MotionSnapshot, type SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import { queueEdit } from "./queue-edit.ts";

/** The mark of a post whose news stands in another message. */
const JOINED = "joined";
/** A vote is told some revisions before its count is whole: it comes row by row. */
const REVISIONS_MAX = 60;

/**
 * One vote is one message: where the thread says already that a motion was adopted, and that its count is to follow, the
 * count completes that message instead of making another. Kept in the outbox and laid aside. False where no such message
 * is there, or it cannot be changed: then the count is told by itself.
 */
export function joinTally(
  transaction: ArchiveTransaction,
  post: Post,
  { subject, run, now }: { readonly subject: SubjectId; readonly run: number | null; readonly now: Date },
): boolean {
  const { content } = post;
  if (content.type !== "event-reply" || content.event !== "motion.tallied") return false;
  const voted = votedReply(transaction, post, content);
  const said = voted === null ? null : transaction.lastContent(voted.key);
  if (voted === null || said?.type !== "event-reply" || !isOfSameVote(said, content)) return false;
  if (!transaction.enqueue(post, subject, run, now.toISOString())) return true;
  transaction.update(post.key, { state: "superseded", lastError: JOINED });
  const edit: Post = {
    key: `edit/${post.key}`,
    kind: "edit",
    channel: post.channel,
    parent: voted.key,
    // As urgent as what it completes.
    broadcast: voted.broadcast,
    held: false,
    content: { ...said, snapshot: content.snapshot },
  };
  queueEdit(transaction, edit, { subject, run }, now.toISOString());
  return true;
}

const CHANGEABLE: ReadonlySet<StoredPost["state"]> = new Set(["ready", "sending", "unknown", "sent", "held"]);

/** The message that tells of the vote in the channel: under the card, or on the day of the vote where that came first. */
function votedReply(transaction: ArchiveTransaction, post: Post, { event }: EventReply): StoredPost | null {
  const [, subject, revision] =
    new RegExp(`^reply/(.+)@(\\d+)/${event.replace(".", "\\.")}/`).exec(post.key) ?? [];
  if (subject === undefined || EVENTS[event].votingDay === undefined) return null;
  const from = Number(revision);
  for (let at = from; at > Math.max(0, from - REVISIONS_MAX); at -= 1) {
    const key = `reply/${subject}@${at}/motion.voted/${post.channel}`;
    const found = transaction.post(key);
    if (found !== null) return CHANGEABLE.has(found.state) ? found : null;
  }
  return null;
}

/**
 * A correction in between is told by itself, and so is the count of what it says. What names its count already and now
 * has another tells that by itself, too.
 */
function isOfSameVote({ snapshot: before }: EventReply, { snapshot: after }: EventReply): boolean {
  if (before.subject !== "motion" || after.subject !== "motion" || before.outcome === null) return false;
  const isSame =
    before.outcome.decision === after.outcome?.decision && before.outcome.result === after.outcome.result;
  return isSame && (before.tally?.complete !== true || sums(before) === sums(after));
}

function sums({ tally }: MotionSnapshot): string {
  return JSON.stringify([tally?.for, tally?.against, tally?.uncertain]);
}
