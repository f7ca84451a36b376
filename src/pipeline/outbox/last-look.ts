import type { Post } from "#alert";
import type { Archive, ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";

/** What a messenger would not take of a post in its full form; nothing where it would. */
export type LastLook = (post: Post) => readonly string[];

/**
 * The archive, with a last look at each post before it is queued: one that breaks a limit of Slack is marked to go in
 * its plain form, and the operators are told which. The look before sending stays: a limit may change while a post waits.
 */
export function withLastLook(
  archive: Archive,
  look: LastLook,
  context: Omit<PipelineContext, "archive">,
): Archive {
  const looking = new WeakMap<ArchiveTransaction, ArchiveTransaction>();
  function lookedAt(transaction: ArchiveTransaction): ArchiveTransaction {
    const known = looking.get(transaction);
    if (known !== undefined) return known;
    const made: ArchiveTransaction = {
      ...transaction,
      enqueue(post, subject, run, at) {
        if (!transaction.enqueue(post, subject, run, at)) return false;
        const problems = look(post);
        if (problems.length > 0) markPlain(transaction, post, problems, context);
        return true;
      },
      rewrite(key, content) {
        if (!transaction.rewrite(key, content)) return false;
        const post = transaction.post(key);
        const problems = post === null ? [] : look({ ...post, content, held: post.state === "held" });
        if (post !== null && problems.length > 0) markPlain(transaction, post, problems, context);
        return true;
      },
    };
    looking.set(transaction, made);
    return made;
  }
  return { transaction: (work) => archive.transaction((transaction) => work(lookedAt(transaction))) };
}

function markPlain(
  transaction: ArchiveTransaction,
  post: Pick<Post, "key" | "channel" | "content">,
  problems: readonly string[],
  context: Omit<PipelineContext, "archive">,
): void {
  transaction.update(post.key, { plain: true, lastError: problems.slice(0, 3).join("; ") });
  context.log.error({ key: post.key, problems }, "a card breaks a limit of Slack and goes in its plain form");
  // A notice that cannot be shown must not bring forth another.
  if (post.content.type === "notice") return;
  const matter = { what: "post-plain", channel: post.channel, post: post.key } as const;
  notify(transaction, matter, context.clock(), context);
}
