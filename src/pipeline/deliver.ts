import type { StoredPost } from "./archive.ts";
import { APP, APP_PARKED_MS, after, change, conclude, type Outcome, settle } from "./conclude.ts";
import type { PipelineContext } from "./context.ts";
import type { Messenger, Outgoing } from "./ports.ts";

export interface DeliveryRules {
  /** How long an unanswered post may still arrive, before it is looked up. */
  readonly settleMs: number;
  /** Between two posts to one channel: Slack takes about one a second. */
  readonly pauseMs: number;
}

export interface DeliveryResult {
  readonly sent: number;
  readonly dead: number;
  /** When the next post is due, epoch ms; null when none is open. */
  readonly nextAtMs: number | null;
  /** Whether an unanswered post is being given the time to arrive. */
  readonly settling: boolean;
}

/** Sends what is queued: one post in flight for each channel, in order, each exactly once. */
export interface Delivery {
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
  /** When each channel was last posted to: not kept, a restart takes longer than the pause. */
  const lastSentMs = new Map<string, number>();
  context.archive.transaction((transaction) => transaction.recover());

  async function deliverDue(signal: AbortSignal): Promise<DeliveryResult> {
    const total = { sent: 0, dead: 0 };
    for (;;) {
      const nowMs = context.clock().getTime();
      const heads = await openHeads(messenger, context, signal);
      const due = heads.filter((head) => dueAtMs(head, rules, lastSentMs) <= nowMs);
      if (due.length === 0 || signal.aborted) {
        const settling = heads.some((head) => head.state === "unknown");
        return { ...total, nextAtMs: earliest(heads, rules, lastSentMs, context), settling };
      }
      const outcomes = await Promise.all(due.map((post) => attend(post, messenger, context, signal)));
      for (const [index, outcome] of outcomes.entries()) {
        const channel = due[index]?.channel ?? "";
        if (outcome !== "waiting") lastSentMs.set(channel, context.clock().getTime());
        if (outcome === "sent" || outcome === "dead") total[outcome] += 1;
      }
    }
  }

  return { deliverDue };
}

/** The oldest open post of every channel that may be posted to. */
async function openHeads(
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<readonly StoredPost[]> {
  const now = context.clock();
  const parked = new Map(
    context.archive
      .transaction((transaction) => transaction.parked())
      .filter((row) => row.until > now.toISOString())
      .map((row) => [row.channel, row]),
  );
  if (parked.has(APP)) return [];
  if (isAppParked(context) && !(await mayGoOn(messenger, context, signal))) return [];
  return context.archive
    .transaction((transaction) => transaction.heads())
    .filter((head) => !parked.has(head.channel));
}

function isAppParked(context: PipelineContext): boolean {
  return context.archive
    .transaction((transaction) => transaction.parked())
    .some((row) => row.channel === APP);
}

/** After the app was refused as a whole: asks whether it may speak again before any post is tried. */
async function mayGoOn(
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<boolean> {
  const { ok, reason } = await messenger.probe(signal);
  const now = context.clock();
  context.archive.transaction((transaction) => {
    if (ok) transaction.unpark(APP);
    else transaction.park(APP, after(now, APP_PARKED_MS), reason ?? "", now.toISOString());
  });
  if (ok) context.log.info({}, "the app may post again");
  return ok;
}

function dueAtMs(post: StoredPost, rules: DeliveryRules, lastSentMs: ReadonlyMap<string, number>): number {
  const notBefore = post.notBefore === null ? 0 : Date.parse(post.notBefore);
  const last = lastSentMs.get(post.channel);
  const paced = last === undefined ? 0 : last + rules.pauseMs;
  const settled =
    post.state === "unknown" && post.lastAttemptAt !== null
      ? Date.parse(post.lastAttemptAt) + rules.settleMs
      : 0;
  return Math.max(notBefore, paced, settled);
}

function earliest(
  heads: readonly StoredPost[],
  rules: DeliveryRules,
  lastSentMs: ReadonlyMap<string, number>,
  context: PipelineContext,
): number | null {
  const times = heads.map((head) => dueAtMs(head, rules, lastSentMs));
  const parked = context.archive.transaction((transaction) =>
    transaction.heads().length === 0 ? [] : transaction.parked().map((row) => Date.parse(row.until)),
  );
  const all = [...times, ...parked];
  return all.length === 0 ? null : Math.min(...all);
}

async function attend(
  post: StoredPost,
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const parent =
    post.parent === null
      ? null
      : context.archive.transaction((transaction) => transaction.post(post.parent ?? ""));
  if (post.kind === "edit" && parent?.state !== "sent") return drop(post, context);
  const outgoing = outgoingOf(post, parent?.ts ?? null);
  if (post.state === "unknown" && post.kind !== "edit") {
    const lookup = await messenger.find(outgoing, new Date(post.firstAttemptAt ?? 0), signal);
    context.step("deliver.looked-up");
    return settle(post, lookup, context);
  }
  claim(post, context);
  context.step("deliver.claimed");
  const sending = await messenger.send(outgoing, signal);
  context.step("deliver.sent");
  const outcome = conclude(post, sending, context);
  context.step("deliver.marked");
  return outcome;
}

/** A card that never came has nothing to edit. */
function drop(post: StoredPost, context: PipelineContext): Outcome {
  change(post, { state: "superseded" }, context);
  return "waiting";
}

function outgoingOf(post: StoredPost, target: string | null): Outgoing {
  const { key, kind, channel, broadcast, content, mayBeDouble, plain } = post;
  return { key, kind, channel, target, broadcast: broadcast && target !== null, content, mayBeDouble, plain };
}

function claim(post: StoredPost, context: PipelineContext): void {
  const at = context.clock().toISOString();
  const firstAttemptAt = post.firstAttemptAt ?? at;
  change(
    post,
    { state: "sending", attempts: post.attempts + 1, firstAttemptAt, lastAttemptAt: at, notBefore: null },
    context,
  );
}
