import { type Post, withoutUpdate, withUpdate } from "#alert";
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
  const last = transaction.lastContent(card);
  const bare = withoutUpdate(post.content) ?? post.content;
  if (JSON.stringify(withoutUpdate(last)) === JSON.stringify(bare)) return false;
  // What nobody has seen yet is no news.
  if (transaction.rewrite(card, bare)) return true;
  transaction.supersedeEdits(card);
  // One revision may be shown anew more than once: when a text comes, for a watch that is new, and then as before.
  let key = post.key;
  for (let times = 2; transaction.post(key) !== null; times += 1) key = `${post.key}/${times}`;
  const content = withUpdate(last, bare, at);
  return transaction.enqueue({ ...post, content, key }, subject, run, at);
}
