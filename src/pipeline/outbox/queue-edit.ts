import type { Post } from "#alert";
import type { SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/**
 * Queues new contents for a card, in the caller's transaction; false where it says that already. A card that was not
 * attempted yet is rewritten instead.
 */
export function queueEdit(
  transaction: ArchiveTransaction,
  post: Post,
  { subject, run }: { readonly subject: SubjectId | null; readonly run: number | null },
  at: string,
): boolean {
  const card = post.parent ?? "";
  if (JSON.stringify(transaction.lastContent(card)) === JSON.stringify(post.content)) return false;
  if (transaction.rewrite(card, post.content)) return true;
  transaction.supersedeEdits(card);
  // One revision may be shown anew more than once: when a text comes, for a watch that is new, and then as before.
  let key = post.key;
  for (let times = 2; transaction.post(key) !== null; times += 1) key = `${post.key}/${times}`;
  return transaction.enqueue({ ...post, key }, subject, run, at);
}
