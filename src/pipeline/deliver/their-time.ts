import type { StoredPost } from "#alert";
import type { Messenger } from "../ports.ts";

/** A moment of ours by the messenger's clock; null where that is not known. */
export function theirTime(at: Date, messenger: Pick<Messenger, "skewMs">): Date | null {
  const skewMs = messenger.skewMs?.() ?? null;
  return skewMs === null ? null : new Date(at.getTime() + skewMs);
}

/**
 * When a post was first attempted by the messenger's clock, or a while before: the earliest of what was noted then, of
 * what the clocks tell now, and of our own time. Where nothing was heard of that clock yet it is asked once. A search
 * that begins too early takes longer, one that begins too late doubles.
 */
export async function attemptedSince(
  post: Pick<StoredPost, "firstAttemptAt" | "firstAttemptTheirs">,
  messenger: Messenger,
  signal: AbortSignal,
): Promise<Date> {
  const ours = new Date(post.firstAttemptAt ?? 0);
  const now = await byTheirClock(ours, messenger, signal);
  const noted = post.firstAttemptTheirs === null ? ours : new Date(post.firstAttemptTheirs);
  return earliest(noted, now);
}

/** A moment of ours by the messenger's clock, or as it is where that is earlier. */
export async function byTheirClock(ours: Date, messenger: Messenger, signal: AbortSignal): Promise<Date> {
  if (messenger.skewMs?.() === null) await messenger.probe(signal);
  const theirs = theirTime(ours, messenger) ?? ours;
  return earliest(theirs, ours);
}

/** A search that begins too early takes longer, one that begins too late doubles. */
export function earliest(...times: readonly Date[]): Date {
  return new Date(Math.min(...times.map((time) => time.getTime())));
}
