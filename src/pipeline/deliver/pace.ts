import type { StoredPost } from "#alert";

export interface DeliveryRules {
  /** How long an unanswered post may still arrive, before it is looked up. */
  readonly settleMs: number;
  /** Between two posts to one channel: Slack takes about one a second. */
  readonly pauseMs: number;
}

/**
 * When a post may be tried, as far as that hangs on what this process did: the pause between two posts to one channel,
 * and how long Slack wants to hear nothing. Kept nowhere: a restart takes longer than the pause.
 */
export interface Pace {
  noteTried(channel: string, nowMs: number): void;
  /** Slack wants to hear nothing at all until then, epoch ms. */
  noteRefused(untilMs: number): void;
  /** The clock was put forward or back by so much. */
  shift(ms: number): void;
  /** The first moment at which a post may be tried, epoch ms. */
  dueAtMs(post: StoredPost): number;
}

export function createPace(rules: DeliveryRules): Pace {
  const triedAtMs = new Map<string, number>();
  let refusedUntilMs = 0;
  return {
    noteTried: (channel, nowMs) => void triedAtMs.set(channel, nowMs),
    noteRefused(untilMs) {
      refusedUntilMs = Math.max(refusedUntilMs, untilMs);
    },
    shift(ms) {
      for (const [channel, atMs] of triedAtMs) triedAtMs.set(channel, atMs + ms);
      refusedUntilMs += ms;
    },
    dueAtMs(post) {
      const last = triedAtMs.get(post.channel);
      const pacedMs = last === undefined ? 0 : last + rules.pauseMs;
      return Math.max(waitedForMs(post, rules), pacedMs, refusedUntilMs);
    },
  };
}

/** Until when a post was put off, or is given the time to arrive. */
function waitedForMs(post: StoredPost, rules: DeliveryRules): number {
  const notBefore = post.notBefore === null ? 0 : Date.parse(post.notBefore);
  const settled =
    post.state === "unknown" && post.lastAttemptAt !== null
      ? Date.parse(post.lastAttemptAt) + rules.settleMs
      : 0;
  return Math.max(notBefore, settled);
}
