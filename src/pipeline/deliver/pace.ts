import type { NextPost } from "#alert";
import { createMethodLimits, shiftedUntil } from "./method-limits.ts";

export interface DeliveryRules {
  /** How long an unanswered post may still arrive, before it is looked up. */
  readonly settleMs: number;
  /** Between two posts to one channel: Slack takes about one a second. */
  readonly pauseMs: number;
  /** Between any two posts, whatever their channels. Default none. */
  readonly spacingMs?: number;
}

/**
 * When a post may be tried, as far as that hangs on what this process did: the pause between two posts to one channel
 * and between any two, and what Slack wants to hear nothing of. Kept nowhere: a restart takes longer than the pause.
 */
export interface Pace {
  readonly rules: DeliveryRules;
  noteStarted(post: NextPost, nowMs: number): void;
  noteLanded(post: NextPost): void;
  noteTried(channel: string, nowMs: number): void;
  /** Slack wants to hear nothing at all until then, epoch ms. */
  noteRefused(untilMs: number): void;
  /** The clock was put forward or back by so much, a while ago: what was noted since then is right. */
  shift(ms: number, nowMs: number): void;
  /** Slack wants to hear nothing of this kind in this channel until then; perhaps in others too. */
  noteLimited(post: NextPost, untilMs: number): void;
  /** Slack took it, or refused it for what it is. */
  notePassed(post: NextPost): void;
  /** Whether it may go beside what is on its way: after a limit one goes ahead to see whether it holds for all. */
  mayGoBeside(post: NextPost): boolean;
  /** Before this nothing at all may be started, epoch ms. */
  nextStartMs(): number;
  /** The first moment at which a post may be tried, epoch ms. */
  dueAtMs(post: NextPost): number;
  /** The same for one that goes in the place of another that was started: that start it need not wait for. */
  dueInPlaceAtMs(post: NextPost): number;
}

/** After a limit that held for all the spacing is doubled, up to this; then it shrinks slowly to what it was. */
const SPACING_MAX_MS = 2_000;
const SHRINK = 0.98;

export function createPace(rules: DeliveryRules): Pace {
  const usualMs = rules.spacingMs ?? 0;
  const triedAtMs = new Map<string, number>();
  let refusedUntilMs = 0;
  let startedAtMs = Number.NEGATIVE_INFINITY;
  let spacingMs = usualMs;
  const limits = createMethodLimits(() => {
    spacingMs = Math.min(SPACING_MAX_MS, spacingMs * 2);
  });
  const nextStartMs = () => Math.max(usualMs === 0 ? 0 : startedAtMs + spacingMs, refusedUntilMs);
  function dueInPlaceAtMs(post: NextPost): number {
    const last = triedAtMs.get(post.channel);
    const pacedMs = last === undefined ? 0 : last + rules.pauseMs;
    return Math.max(waitedForMs(post, rules), pacedMs, refusedUntilMs, limits.untilMs(methodOf(post)));
  }
  return {
    rules,
    nextStartMs,
    noteStarted(post, nowMs) {
      startedAtMs = nowMs;
      limits.started(methodOf(post), post.channel);
    },
    noteLanded: (post) => limits.landed(methodOf(post), post.channel),
    noteTried: (channel, nowMs) => void triedAtMs.set(channel, nowMs),
    noteRefused(untilMs) {
      refusedUntilMs = Math.max(refusedUntilMs, untilMs);
    },
    shift(ms, nowMs) {
      for (const [channel, atMs] of triedAtMs) triedAtMs.set(channel, Math.min(nowMs, atMs + ms));
      startedAtMs = Math.min(nowMs, startedAtMs + ms);
      refusedUntilMs = shiftedUntil(refusedUntilMs, ms, nowMs);
      limits.shift(ms, nowMs);
    },
    noteLimited: (post, untilMs) => limits.limited(methodOf(post), post.channel, untilMs),
    notePassed(post) {
      spacingMs = Math.max(usualMs, spacingMs * SHRINK);
      limits.passed(methodOf(post), post.channel);
    },
    mayGoBeside: (post) => limits.mayGoBeside(methodOf(post), post.channel),
    dueAtMs: (post) => Math.max(dueInPlaceAtMs(post), nextStartMs()),
    dueInPlaceAtMs,
  };
}

/** What a post goes by: Slack limits each kind of call by itself. */
function methodOf({ kind, state }: NextPost): string {
  if (kind === "edit") return "edit";
  return state === "unknown" ? "look-up" : "post";
}

/** Until when a post was put off, or is given the time to arrive. */
function waitedForMs(post: NextPost, rules: DeliveryRules): number {
  const notBefore = post.notBefore === null ? 0 : Date.parse(post.notBefore);
  const settled =
    post.state === "unknown" && post.lastAttemptAt !== null
      ? Date.parse(post.lastAttemptAt) + rules.settleMs
      : 0;
  return Math.max(notBefore, settled);
}
