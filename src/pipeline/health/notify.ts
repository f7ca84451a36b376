import { type Matter, noticePost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

/** Queues a message to the operators, in the caller's transaction. */
export function notify(
  transaction: ArchiveTransaction,
  matter: Matter,
  now: Date,
  context: Pick<PipelineContext, "watching">,
): void {
  const { rules, opsChannel } = context.watching();
  const post = noticePost(matter, opsChannel, rules.language, now);
  transaction.enqueue(post, null, null, now.toISOString());
}
