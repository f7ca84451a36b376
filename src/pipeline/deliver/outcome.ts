import type { Lookup, Matter, PostChange, Sending, StoredPost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";
import type { DeliveryRules } from "./pace.ts";
import { stuckNote } from "./stuck.ts";

/** What one attempt came to. */
export type Outcome = "sent" | "dead" | "waiting";

/** The whole app, in the list of what may not be posted to for now. */
export const APP = "*";

const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 10 * 60_000;
const CHANNEL_PARKED_MS = 60 * 60_000;
export const APP_PARKED_MS = 60_000;

/** After so many answers that nobody knows a post is laid aside, by itself. */
const STRANGE_MAX = 5;

/** What follows from looking up a post that got no clear answer. */
export function settle(
  post: StoredPost,
  lookup: Exclude<Lookup, { state: "loose" }>,
  { settleMs }: Pick<DeliveryRules, "settleMs">,
  context: PipelineContext,
): Outcome {
  const { clock, log } = context;
  const now = clock();
  switch (lookup.state) {
    case "found":
      markSent(post, lookup, now, context);
      log.info({ key: post.key, channel: post.channel }, "unanswered post found");
      return "sent";
    case "absent":
      context.archive.transaction((transaction) => {
        transaction.update(post.key, { state: "ready", notBefore: againAt(post, now) });
        transaction.lookAgain(post.key, after(now, Math.max(settleMs, LOOK_AGAIN_MS)));
      });
      return "waiting";
    case "later":
      change(
        post,
        { notBefore: after(now, Math.max(lookup.afterMs, RETRY_FIRST_MS)), lastError: lookup.reason },
        context,
      );
      return "waiting";
    case "impossible":
      return inTheDark(post, lookup.reason, now, context);
  }
}

const LOOK_AGAIN_MS = 30_000;

/** Whether it arrived cannot be seen. Once more, and marked; more would be a stream of doubles. */
function inTheDark(post: StoredPost, reason: string, now: Date, context: PipelineContext): Outcome {
  const { key, channel } = post;
  context.log.warn({ key, channel, reason }, "unanswered post cannot be looked up");
  if (!post.mayBeDouble) {
    change(post, { state: "ready", mayBeDouble: true, notBefore: null, lastError: reason }, context);
    return "waiting";
  }
  context.archive.transaction((transaction) => transaction.lookAgain(key, after(now, UNCLEAR_MS)));
  return layAside(post, reason, { what: "post-unclear", channel, post: key, reason }, now, context);
}

/** Somebody may give the app the right to look. */
const UNCLEAR_MS = 15 * 60_000;

/** What follows from the answer to an attempt. */
export function conclude(
  post: StoredPost,
  sending: Exclude<Sending, { state: "gone" }>,
  context: PipelineContext,
): Outcome {
  const { clock, log } = context;
  const now = clock();
  switch (sending.state) {
    case "sent":
      markSent(post, sending, now, context);
      log.info({ key: post.key, channel: post.channel, attempts: post.attempts + 1 }, "post sent");
      return "sent";
    case "refused":
      return sending.strange ? strange(post, sending, now, context) : putOff(post, sending, now, context);
    case "unknown":
      return sending.strange ? strange(post, sending, now, context) : doubt(post, sending, now, context);
    case "rejected":
      return reject(post, sending, now, context);
  }
}

type Refused = Extract<Sending, { state: "refused" }>;
type Unknown = Extract<Sending, { state: "unknown" }>;

/** Surely not done: again later. */
function putOff(post: StoredPost, sending: Refused, now: Date, context: PipelineContext): Outcome {
  const { reason, afterMs } = sending;
  // What Slack says of its own limits is obeyed as it stands.
  const grown = reason === "ratelimited" ? 0 : backoffMs(post.attempts);
  const waitMs = Math.max(afterMs, grown);
  change(post, { state: "ready", notBefore: after(now, waitMs), lastError: reason }, context);
  context.log.warn({ key: post.key, channel: post.channel, reason, waitMs }, "post put off");
  return "waiting";
}

/** Perhaps done: to be looked up when it has had its time. */
function doubt(post: StoredPost, { reason }: Unknown, now: Date, context: PipelineContext): Outcome {
  change(post, { state: "unknown", lastAttemptAt: now.toISOString(), lastError: reason }, context);
  context.log.warn({ key: post.key, channel: post.channel, reason }, "post unanswered");
  return "waiting";
}

/** An answer that nobody knows, which may come for ever: it blocks its channel a bounded number of times. */
function strange(post: StoredPost, sending: Refused | Unknown, now: Date, context: PipelineContext): Outcome {
  const { key, channel } = post;
  const { reason } = sending;
  const times = post.strange + 1;
  if (times >= STRANGE_MAX)
    return layAside(post, reason, { what: "post-refused", channel, post: key, reason }, now, context);
  change(post, { strange: times }, context);
  return sending.state === "refused"
    ? putOff(post, sending, now, context)
    : doubt(post, sending, now, context);
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
  const until = after(now, scope === "app" ? APP_PARKED_MS : CHANNEL_PARKED_MS);
  context.archive.transaction((transaction) => {
    transaction.update(post.key, { state: "ready", lastError: reason });
    const fresh = transaction.park(parked, until, reason, now.toISOString());
    if (fresh && scope === "channel" && post.channel !== context.watching().opsChannel)
      notify(transaction, { what: "channel-refused", channel: post.channel, reason }, now, context);
  });
  return "waiting";
}

/** Once more in the plain form; rejected then too, it is laid aside and the operators are told. */
function rejectMessage(post: StoredPost, reason: string, now: Date, context: PipelineContext): Outcome {
  if (!post.plain) {
    change(post, { state: "ready", plain: true, lastError: reason }, context);
    return "waiting";
  }
  const { channel, key } = post;
  return layAside(post, reason, { what: "post-refused", channel, post: key, reason }, now, context);
}

/** It is not tried any more, so that what waits behind it goes on; the operators are told. */
function layAside(
  post: StoredPost,
  reason: string,
  matter: Matter,
  now: Date,
  context: PipelineContext,
): Outcome {
  context.archive.transaction((transaction) => {
    transaction.update(post.key, { state: "dead", lastError: reason });
    if (post.channel !== context.watching().opsChannel) notify(transaction, matter, now, context);
  });
  return "dead";
}

interface Arrived {
  readonly ts: string;
  readonly channelId: string | null;
  readonly copies?: readonly string[];
}

/** A post that was laid aside since nobody could see whether it arrived: now it is seen that it did, or did not. */
export function settleUnclear(post: StoredPost, lookup: Lookup, context: PipelineContext): boolean {
  if (lookup.state !== "found" && lookup.state !== "absent") return false;
  if (lookup.state === "absent") change(post, { state: "ready", mayBeDouble: false }, context);
  else markSent(post, lookup, context.clock(), context);
  context.archive.transaction((transaction) => transaction.redoLastEdit(post.key));
  return true;
}

/** A channel that takes a message is not parked any more: should it be again, that is news again. */
function markSent(post: StoredPost, arrived: Arrived, now: Date, context: PipelineContext): void {
  context.archive.transaction((transaction) => arrivedAt(post, arrived, now, transaction));
}

/** Marks a post as sent, in the caller's transaction; copies of it are to be taken away. */
export function arrivedAt(
  post: StoredPost,
  { ts, channelId, copies = [] }: Arrived,
  now: Date,
  transaction: ArchiveTransaction,
): void {
  transaction.update(post.key, {
    state: "sent",
    ts,
    channelId,
    sentAt: now.toISOString(),
    lastError: null,
  });
  for (const copy of copies) if (channelId !== null) transaction.addStray(channelId, copy, now.toISOString());
  transaction.unpark(post.channel);
  transaction.setNote(stuckNote(post.channel), null);
}

/** Marks a post, in a commit of its own. */
export function change(post: StoredPost, fields: PostChange, context: PipelineContext): void {
  context.archive.transaction((transaction: ArchiveTransaction) => transaction.update(post.key, fields));
}

/** The second attempt comes at once; when that got no answer either, each further one waits longer. */
function againAt(post: StoredPost, now: Date): string | null {
  return post.attempts < 2 ? null : after(now, backoffMs(post.attempts - 1));
}

function backoffMs(attempts: number): number {
  return Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** Math.min(attempts, 10));
}

export function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
