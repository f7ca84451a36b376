import type { Quiet } from "#watch";
import { afterLocalMinutes, localTime } from "./local-time.ts";

const DAY_MINUTES = 1_440;
const SATURDAY = 6;
const SUNDAY = 0;
/** A night may end in a weekend and that in a night; two changes of the clock never lie so close. */
const STRETCHES_MAX = 10;

/** When the quiet time ends that `now` lies in; null where posts may go. */
export function quietUntil(now: Date, quiet: Quiet | null, timezone: string): Date | null {
  if (quiet === null) return null;
  let at = now;
  for (let stretch = 0; stretch < STRETCHES_MAX; stretch += 1) {
    const left = minutesLeft(at, quiet, timezone);
    if (left === null) break;
    at = afterLocalMinutes(at, left, timezone);
  }
  return at === now ? null : at;
}

/** Minutes on the clock until the weekend or the night that this instant lies in is over; null where it lies in none. */
function minutesLeft(at: Date, { hours, weekend }: Quiet, timezone: string): number | null {
  const { weekday, minute } = localTime(at, timezone);
  if (weekend && weekday === SATURDAY) return 2 * DAY_MINUTES - minute;
  if (weekend && weekday === SUNDAY) return DAY_MINUTES - minute;
  if (hours === null) return null;
  const { from, until } = hours;
  const isIn = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!isIn) return null;
  return minute < until ? until - minute : DAY_MINUTES - minute + until;
}

/** An open post, as far as it matters for whether it may go in a quiet time. */
export interface WaitingPost {
  readonly seq: number;
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly parent: string | null;
  /** Whether it is broadcast, or is what a card says anew because of what is. */
  readonly broadcast: boolean;
  /** What kind of contents. */
  readonly type: string;
  /** Whether an attempt was made: then it may stand in Slack already. */
  readonly begun: boolean;
}

/**
 * The posts of one channel that go in a quiet time, in their order: what is broadcast, and what comes at a time of its
 * own, the digest. With what is broadcast go the card that it hangs under and what was said under that before, so that
 * a thread keeps its order, and the new contents of the card that belong to it.
 */
export function urgentOf<T extends WaitingPost>(waiting: readonly T[]): readonly T[] {
  const inOrder = waiting.toSorted((a, b) => a.seq - b.seq);
  const urgent = new Set<string>();
  const byKey = new Map(inOrder.map((post) => [post.key, post]));
  for (const post of inOrder) {
    if (post.begun || post.type === "digest-card") urgent.add(post.key);
    if (!post.broadcast) continue;
    urgent.add(post.key);
    if (post.kind === "reply") for (const { key } of saidBefore(post, inOrder)) urgent.add(key);
  }
  for (const key of urgent) {
    const parent = byKey.get(key)?.parent ?? null;
    // What is not sent yet cannot be replied to.
    if (parent !== null && byKey.has(parent)) urgent.add(parent);
  }
  return inOrder.filter(({ key }) => urgent.has(key));
}

function saidBefore(post: WaitingPost, inOrder: readonly WaitingPost[]): readonly WaitingPost[] {
  return inOrder.filter(
    ({ kind, parent, seq }) => kind === "reply" && parent === post.parent && seq < post.seq,
  );
}
