import type { ArchiveTransaction, PostChange, StoredPost } from "./archive.ts";
import type { PipelineContext } from "./context.ts";
import { notify } from "./health.ts";
import type { Lookup, Messenger, Outgoing, Sending } from "./ports.ts";

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
}

const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 10 * 60_000;
const CHANNEL_PARKED_MS = 60 * 60_000;
const APP_PARKED_FIRST_MS = 60_000;
const APP = "*";

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
  context.archive.transaction((transaction) => transaction.recoverSending());

  async function deliverDue(signal: AbortSignal): Promise<DeliveryResult> {
    const total = { sent: 0, dead: 0 };
    for (;;) {
      const nowMs = context.clock().getTime();
      const heads = await openHeads(messenger, context, signal);
      const due = heads.filter((head) => dueAtMs(head, rules, lastSentMs) <= nowMs);
      if (due.length === 0 || signal.aborted)
        return { ...total, nextAtMs: earliest(heads, rules, lastSentMs, context) };
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
    else
      transaction.park(
        APP,
        new Date(now.getTime() + APP_PARKED_FIRST_MS).toISOString(),
        reason ?? "",
        now.toISOString(),
      );
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

type Outcome = "sent" | "dead" | "waiting";

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

function settle(post: StoredPost, lookup: Lookup, context: PipelineContext): Outcome {
  const { clock, log } = context;
  switch (lookup.state) {
    case "found":
      change(post, sentChange(lookup, clock()), context);
      log.info({ key: post.key, channel: post.channel }, "unanswered post found");
      return "sent";
    case "absent":
      change(post, { state: "ready", notBefore: againAt(post, clock()) }, context);
      return "waiting";
    case "later":
      change(
        post,
        { notBefore: after(clock(), Math.max(lookup.afterMs, RETRY_FIRST_MS)), lastError: lookup.reason },
        context,
      );
      return "waiting";
    case "impossible":
      log.warn(
        { key: post.key, channel: post.channel, reason: lookup.reason },
        "unanswered post cannot be looked up",
      );
      change(post, { state: "ready", mayBeDouble: true, notBefore: null, lastError: lookup.reason }, context);
      return "waiting";
  }
}

function conclude(post: StoredPost, sending: Sending, context: PipelineContext): Outcome {
  const { clock, log } = context;
  const now = clock();
  switch (sending.state) {
    case "sent":
      change(post, sentChange(sending, now), context);
      log.info({ key: post.key, channel: post.channel, attempts: post.attempts + 1 }, "post sent");
      return "sent";
    case "refused": {
      const waitMs = Math.max(sending.afterMs, backoffMs(post.attempts));
      change(post, { state: "ready", notBefore: after(now, waitMs), lastError: sending.reason }, context);
      log.warn({ key: post.key, channel: post.channel, reason: sending.reason, waitMs }, "post put off");
      return "waiting";
    }
    case "unknown":
      change(
        post,
        { state: "unknown", lastAttemptAt: now.toISOString(), lastError: sending.reason },
        context,
      );
      log.warn({ key: post.key, channel: post.channel, reason: sending.reason }, "post unanswered");
      return "waiting";
    case "rejected":
      return reject(post, sending, now, context);
  }
}

function reject(
  post: StoredPost,
  sending: Extract<Sending, { state: "rejected" }>,
  now: Date,
  context: PipelineContext,
): Outcome {
  const { reason, scope } = sending;
  context.log.error({ key: post.key, channel: post.channel, scope, reason }, "post rejected");
  if (scope === "message") return rejectMessage(post, reason, now, context);
  const parked = scope === "app" ? APP : post.channel;
  const until = after(now, scope === "app" ? APP_PARKED_FIRST_MS : CHANNEL_PARKED_MS);
  context.archive.transaction((transaction) => {
    transaction.update(post.key, { state: "ready", lastError: reason });
    const fresh = transaction.park(parked, until, reason, now.toISOString());
    const { opsChannel, rules } = context.watching();
    if (fresh && scope === "channel" && post.channel !== opsChannel) {
      notify(transaction, "warning", PARKED[rules.language](post.channel, reason), now, context);
    }
  });
  return "waiting";
}

/** Once more in the plain form; rejected then too, it is laid aside and the operators are told. */
function rejectMessage(post: StoredPost, reason: string, now: Date, context: PipelineContext): Outcome {
  if (!post.plain && post.kind !== "edit") {
    change(post, { state: "ready", plain: true, lastError: reason }, context);
    return "waiting";
  }
  context.archive.transaction((transaction) => {
    transaction.update(post.key, { state: "dead", lastError: reason });
    const { opsChannel, rules } = context.watching();
    if (post.channel !== opsChannel)
      notify(transaction, "warning", DEAD[rules.language](post.channel, reason), now, context);
  });
  return "dead";
}

const PARKED = {
  nl: (channel: string, reason: string) =>
    `Slack neemt geen berichten aan voor ${channel} (${reason}). Nodig de app uit in het kanaal, of verbeter de naam in de configuratie. De berichten wachten; elk uur volgt een nieuwe poging.`,
  en: (channel: string, reason: string) =>
    `Slack takes no messages for ${channel} (${reason}). Invite the app to the channel, or correct its name in the configuration. The messages wait; there is a new attempt every hour.`,
} as const;

const DEAD = {
  nl: (channel: string, reason: string) =>
    `Eén bericht voor ${channel} is door Slack geweigerd (${reason}) en is terzijde gelegd.`,
  en: (channel: string, reason: string) =>
    `Slack rejected one message for ${channel} (${reason}); it was laid aside.`,
} as const;

function sentChange(
  answer: { readonly ts: string; readonly channelId: string | null },
  now: Date,
): PostChange {
  return {
    state: "sent",
    ts: answer.ts,
    channelId: answer.channelId,
    sentAt: now.toISOString(),
    lastError: null,
  };
}

function change(post: StoredPost, fields: PostChange, context: PipelineContext): void {
  context.archive.transaction((transaction: ArchiveTransaction) => transaction.update(post.key, fields));
}

/** The second attempt comes at once; when that got no answer either, each further one waits longer. */
function againAt(post: StoredPost, now: Date): string | null {
  return post.attempts < 2 ? null : after(now, backoffMs(post.attempts - 1));
}

function backoffMs(attempts: number): number {
  return Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** Math.min(attempts, 10));
}

function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
