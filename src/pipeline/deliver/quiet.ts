import { AMSTERDAM, quietUntil, type StoredPost, urgentOf } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

export interface Speaking<T> {
  /** The post of every channel that goes next. */
  readonly posts: readonly (T | StoredPost)[];
  /** When the first quiet time ends that posts wait for, epoch ms; null where none do. */
  readonly quietUntilMs: number | null;
}

/**
 * What goes next in every channel: the oldest open post, its head, or in a quiet time the oldest that does not wait for its end.
 * Whether a channel is quiet is decided when its posts are to go, and kept nowhere: a crash, another configuration or
 * a clock that is put back changes nothing in what is queued.
 */
export function speakingHeads<T extends Pick<StoredPost, "channel">>(
  transaction: ArchiveTransaction,
  heads: readonly T[],
  context: PipelineContext,
): Speaking<T> {
  const { channels, timezone = AMSTERDAM } = context.watching().rules;
  const now = context.clock();
  const ends: number[] = [];
  const posts = heads.flatMap((head): readonly (T | StoredPost)[] => {
    const until = quietUntil(now, channels?.get(head.channel)?.quiet ?? null, timezone);
    if (until === null) return [head];
    ends.push(until.getTime());
    const [first] = urgentOf(transaction.waiting(head.channel));
    const post = first === undefined ? null : transaction.post(first.key);
    return post === null ? [] : [post];
  });
  return { posts, quietUntilMs: ends.length === 0 ? null : Math.min(...ends) };
}
