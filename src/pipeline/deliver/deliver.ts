import type { StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";
import type { Messenger } from "../ports.ts";
import { askWhetherToGoOn } from "./app-refusal.ts";
import { attempt } from "./attempt.ts";
import { APP, type Outcome } from "./outcome.ts";
import { createPace, type DeliveryRules, type Pace } from "./pace.ts";
import { speakingHeads } from "./quiet.ts";

export interface DeliveryResult {
  readonly sent: number;
  readonly dead: number;
  /** When the next post is due, epoch ms; null when none is open. */
  readonly nextAtMs: number | null;
  /** Whether an unanswered post is being given the time to arrive. */
  readonly settling: boolean;
  /** How many channels have a post that could not be sent now; what waits for a quiet time to end is none. */
  readonly waiting: number;
}

/** Sends what is queued: one post in flight for each channel, in order, each exactly once. */
export interface Delivery {
  /** To be called once before anything is sent: what was being sent when the last process ended is in doubt. */
  recover(): void;
  /** To be called when the clock was put forward or back by so much. */
  shift(ms: number): void;
  /** Sends what is due now, until nothing is. */
  deliverDue(signal: AbortSignal): Promise<DeliveryResult>;
}

/**
 * Before a post is sent it is marked `sending` in a commit of its own; after the answer it is marked again. What was
 * being sent when the process ended, or got no clear answer, is `unknown`: it is looked up by its key once it has had
 * time to arrive, and only then sent again.
 */
export function createDelivery(
  messenger: Messenger,
  rules: DeliveryRules,
  context: PipelineContext,
): Delivery {
  const pace = createPace(rules);
  return {
    recover: () =>
      context.archive.transaction((transaction) => {
        transaction.recover();
        transaction.boundWaits(context.clock().toISOString());
      }),
    shift(ms) {
      pace.shift(ms);
      context.archive.transaction((transaction) => transaction.shiftWaits(context.clock().toISOString(), ms));
    },
    deliverDue: (signal) => deliverDue(messenger, pace, context, signal),
  };
}

async function deliverDue(
  messenger: Messenger,
  pace: Pace,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<DeliveryResult> {
  const total = { sent: 0, dead: 0 };
  for (;;) {
    const nowMs = context.clock().getTime();
    const open = openPosts(pace, context);
    const due = open.heads.filter((head) => head.dueAtMs <= nowMs).map((head) => head.post);
    if (due.length === 0 || signal.aborted) return { ...total, ...leftOf(open) };
    if (open.isAppParked) {
      // What was read before the question may be out of date after it.
      await askWhetherToGoOn(messenger, context, signal);
      continue;
    }
    const outcomes = await Promise.all(due.map((post) => attempt(post, messenger, pace, context, signal)));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome !== "waiting") pace.noteTried(due[index]?.channel ?? "", context.clock().getTime());
      count(total, outcome);
    }
  }
}

function count(total: { sent: number; dead: number }, outcome: Outcome): void {
  if (outcome === "sent" || outcome === "dead") total[outcome] += 1;
}

interface OpenPosts {
  /** The post of every channel that goes next, with when it may be tried. */
  readonly heads: readonly Head[];
  readonly isAppParked: boolean;
  /** When the first quiet time ends that posts wait for; null where none do. */
  readonly quietUntilMs: number | null;
}

interface Head {
  readonly post: StoredPost;
  readonly dueAtMs: number;
}

function openPosts(pace: Pace, context: PipelineContext): OpenPosts {
  const { posts, parked, quietUntilMs } = context.archive.transaction((transaction) => ({
    ...speakingHeads(transaction, context),
    parked: new Map(transaction.parked().map(({ channel, until }) => [channel, Date.parse(until)])),
  }));
  const parkedMs = (channel: string) => Math.max(parked.get(channel) ?? 0, parked.get(APP) ?? 0);
  const heads = posts.map((post) => ({
    post,
    dueAtMs: Math.max(pace.dueAtMs(post), parkedMs(post.channel)),
  }));
  return { heads, isAppParked: parked.has(APP), quietUntilMs };
}

/** What is left when nothing is due. */
function leftOf({ heads, quietUntilMs }: OpenPosts): Omit<DeliveryResult, "sent" | "dead"> {
  const times = [...heads.map((head) => head.dueAtMs), ...(quietUntilMs === null ? [] : [quietUntilMs])];
  return {
    nextAtMs: times.length === 0 ? null : Math.min(...times),
    settling: heads.some((head) => head.post.state === "unknown"),
    waiting: heads.length,
  };
}
