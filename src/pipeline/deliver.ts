import type { Lookup, Outgoing, Sending, StoredPost } from "#alert";
import type { ArchiveTransaction } from "./archive.ts";
import { APP, APP_PARKED_MS, after, change, conclude, type Outcome, settle } from "./conclude.ts";
import type { PipelineContext } from "./context.ts";
import { notify } from "./health.ts";
import type { Messenger } from "./ports.ts";
import { speakingHeads } from "./quiet.ts";

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
  /** How many channels have a post that could not be sent now; what waits for a quiet time to end is none. */
  readonly waiting: number;
}

/** Sends what is queued: one post in flight for each channel, in order, each exactly once. */
export interface Delivery {
  /** To be called once before anything is sent: what was being sent when the last process ended is in doubt. */
  recover(): void;
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
  /** Until when Slack wants to hear nothing at all. */
  let refusedUntilMs = 0;

  function recover(): void {
    context.archive.transaction((transaction) => transaction.recover());
  }

  async function deliverDue(signal: AbortSignal): Promise<DeliveryResult> {
    const total = { sent: 0, dead: 0 };
    for (;;) {
      const nowMs = context.clock().getTime();
      const { heads, isAppParked, quietUntilMs } = openPosts();
      const due = heads.filter((head) => head.dueAtMs <= nowMs).map((head) => head.post);
      if (due.length === 0 || signal.aborted) {
        const times = [
          ...heads.map((head) => head.dueAtMs),
          ...(quietUntilMs === null ? [] : [quietUntilMs]),
        ];
        return {
          ...total,
          nextAtMs: times.length === 0 ? null : Math.min(...times),
          settling: heads.some((head) => head.post.state === "unknown"),
          waiting: heads.length,
        };
      }
      if (isAppParked) {
        // What was read before the question may be out of date after it.
        await askWhetherToGoOn(messenger, context, signal);
        continue;
      }
      const outcomes = await Promise.all(due.map((post) => attend(post, signal)));
      for (const [index, outcome] of outcomes.entries()) {
        const channel = due[index]?.channel ?? "";
        if (outcome !== "waiting") lastSentMs.set(channel, context.clock().getTime());
        if (outcome === "sent" || outcome === "dead") total[outcome] += 1;
      }
    }
  }

  /** The post of every channel that goes next, with when it may be tried. */
  function openPosts(): OpenPosts {
    const { posts, parked, quietUntilMs } = context.archive.transaction((transaction) => ({
      ...speakingHeads(transaction, context),
      parked: new Map(transaction.parked().map(({ channel, until }) => [channel, Date.parse(until)])),
    }));
    const parkedMs = (channel: string) => Math.max(parked.get(channel) ?? 0, parked.get(APP) ?? 0);
    const heads = posts.map((post) => {
      const last = lastSentMs.get(post.channel);
      const pacedMs = last === undefined ? 0 : last + rules.pauseMs;
      const dueAtMs = Math.max(waitedForMs(post, rules), pacedMs, parkedMs(post.channel), refusedUntilMs);
      return { post, dueAtMs };
    });
    return { heads, isAppParked: parked.has(APP), quietUntilMs };
  }

  async function attend(post: StoredPost, signal: AbortSignal): Promise<Outcome> {
    const parent =
      post.parent === null
        ? null
        : context.archive.transaction((transaction) => transaction.post(post.parent ?? ""));
    if (post.kind === "edit" && parent?.state !== "sent") return drop(post, context);
    const outgoing = outgoingOf(post, targetOf(post, parent), parent?.channelId ?? null);
    if (post.state === "unknown" && post.kind !== "edit") {
      const lookup = await find(post, outgoing, signal);
      context.step("deliver.looked-up");
      return settle(post, lookup, context);
    }
    claim(post, context);
    context.step("deliver.claimed");
    const sending = await send(post, outgoing, signal);
    context.step("deliver.sent");
    if (sending.state === "refused" && sending.scope === "all")
      refusedUntilMs = Math.max(refusedUntilMs, context.clock().getTime() + sending.afterMs);
    const outcome = conclude(post, sending, context);
    context.step("deliver.marked");
    return outcome;
  }

  /** The message to reply to or to change. What hangs under a card in the thread of a group hangs in that thread. */
  function targetOf(post: StoredPost, parent: StoredPost | null): string | null {
    const group = post.kind === "reply" ? (parent?.parent ?? null) : null;
    const head =
      group === null
        ? null
        : context.archive.transaction((transaction) => transaction.post(group)?.ts ?? null);
    return head ?? parent?.ts ?? null;
  }

  /** A fault of ours may come before or after the message left: it is in doubt, and one that does so always is laid aside. */
  async function send(post: StoredPost, outgoing: Outgoing, signal: AbortSignal): Promise<Sending> {
    try {
      return await messenger.send(outgoing, signal);
    } catch (error) {
      const reason = faultOf(error);
      context.log.error(
        { key: post.key, channel: post.channel, err: error },
        "sending ended by a fault of ours",
      );
      return post.attempts + 1 < FAULTS_MAX
        ? { state: "unknown", reason }
        : { state: "rejected", scope: "message", reason };
    }
  }

  async function find(post: StoredPost, outgoing: Outgoing, signal: AbortSignal): Promise<Lookup> {
    try {
      return await messenger.find(outgoing, new Date(post.firstAttemptAt ?? 0), signal);
    } catch (error) {
      context.log.error(
        { key: post.key, channel: post.channel, err: error },
        "lookup ended by a fault of ours",
      );
      return { state: "later", afterMs: FAULT_WAIT_MS, reason: faultOf(error) };
    }
  }

  return { recover, deliverDue };
}

interface OpenPosts {
  readonly heads: readonly Head[];
  readonly isAppParked: boolean;
  /** When the first quiet time ends that posts wait for; null where none do. */
  readonly quietUntilMs: number | null;
}

interface Head {
  readonly post: StoredPost;
  readonly dueAtMs: number;
}

/** After so many attempts that ended by a fault of ours a post is rejected; it was looked up in between. */
const FAULTS_MAX = 3;
const FAULT_WAIT_MS = 60_000;

function faultOf(error: unknown): string {
  return `fault: ${error instanceof Error ? error.message : String(error)}`;
}

/** After the app was refused as a whole: asks whether it may speak again before any post is tried. */
async function askWhetherToGoOn(
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const { ok, reason } = await messenger.probe(signal);
  const now = context.clock();
  context.archive.transaction((transaction) => {
    if (ok) goOn(transaction, now, context);
    else transaction.park(APP, after(now, APP_PARKED_MS), reason ?? "", now.toISOString());
  });
  if (ok) context.log.info({}, "the app may post again");
}

/** What lasted is told when it is over: while it lasted nothing could be told. */
function goOn(transaction: ArchiveTransaction, now: Date, context: PipelineContext): void {
  const refused = transaction.parked().find(({ channel }) => channel === APP);
  transaction.unpark(APP);
  if (refused === undefined || now.getTime() - Date.parse(refused.since) < REFUSED_TOLD_MS) return;
  const { rules } = context.watching();
  notify(transaction, "resolved", TAKEN_AGAIN[rules.language](refused.reason), now, context);
}

const REFUSED_TOLD_MS = 5 * 60_000;

const TAKEN_AGAIN = {
  nl: (reason: string) =>
    `Slack nam een tijd niets aan (${reason}), en nu weer wel. Er is niets verloren: wat wachtte wordt nu bezorgd.`,
  en: (reason: string) =>
    `Slack took nothing for a while (${reason}), and does so again. Nothing is lost: what waited is delivered now.`,
} as const;

/** Until when a post was put off, or is given the time to arrive. */
function waitedForMs(post: StoredPost, rules: DeliveryRules): number {
  const notBefore = post.notBefore === null ? 0 : Date.parse(post.notBefore);
  const settled =
    post.state === "unknown" && post.lastAttemptAt !== null
      ? Date.parse(post.lastAttemptAt) + rules.settleMs
      : 0;
  return Math.max(notBefore, settled);
}

/** A card that never came has nothing to edit. */
function drop(post: StoredPost, context: PipelineContext): Outcome {
  change(post, { state: "superseded" }, context);
  return "waiting";
}

function outgoingOf(post: StoredPost, target: string | null, channelId: string | null): Outgoing {
  const { key, channel, broadcast, content, mayBeDouble, plain } = post;
  const kind = post.kind === "card" && target !== null ? "reply" : post.kind;
  const card = kind === "edit" && post.parent !== null ? { card: post.parent } : {};
  const shown = { key, kind, content, mayBeDouble, plain, ...card };
  const where = channelId === null ? {} : { channelId };
  return { ...shown, ...where, channel, target, broadcast: broadcast && target !== null };
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
