import type { Archive, ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

/** Knows as of when each archive was looked through for something, so that it is not again while it holds the same. */
export interface LookedThrough {
  /** Whether nothing that counts was written since, and the same is followed. In the caller's transaction. */
  isStill(transaction: ArchiveTransaction, context: PipelineContext): boolean;
  /** All was looked through, and what followed from it is written. */
  note(transaction: ArchiveTransaction, context: PipelineContext): void;
}

export function createLookedThrough(): LookedThrough {
  const last = new WeakMap<Archive, { readonly matcher: unknown; readonly stamp: string }>();
  return {
    isStill(transaction, { archive, watching }) {
      const then = last.get(archive);
      return then?.matcher === watching().matcher && then.stamp === transaction.changesStamp();
    },
    note(transaction, { archive, watching }) {
      last.set(archive, { matcher: watching().matcher, stamp: transaction.changesStamp() });
    },
  };
}
