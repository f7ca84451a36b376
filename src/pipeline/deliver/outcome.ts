import type { Lookup, PostChange, Sending, StoredPost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";

/** What one attempt came to. */
export type Outcome = "sent" | "dead" | "waiting";

/** The whole app, in the list of what may not be posted to for now. */
export const APP = "*";

const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 10 * 60_000;
const CHANNEL_PARKED_MS = 60 * 60_000;
export const APP_PARKED_MS = 60_000;

/** What follows from looking up a post that got no clear answer. */
export function settle(post: StoredPost, lookup: Lookup, context: PipelineContext): Outcome {
  const { clock, log } = context;
  switch (lookup.state) {
    case "found":
      markSent(post, lookup, clock(), context);
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

/** What follows from the answer to an attempt. */
export function conclude(post: StoredPost, sending: Sending, context: PipelineContext): Outcome {
  const { clock, log } = context;
  const now = clock();
  switch (sending.state) {
    case "sent":
      markSent(post, sending, now, context);
      log.info({ key: post.key, channel: post.channel, attempts: post.attempts + 1 }, "post sent");
      return "sent";
    case "refused": {
      // What Slack says of its own limits is obeyed as it stands.
      const grown = sending.reason === "ratelimited" ? 0 : backoffMs(post.attempts);
      const waitMs = Math.max(sending.afterMs, grown);
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
  context.archive.transaction((transaction) => {
    transaction.update(post.key, { state: "dead", lastError: reason });
    const { channel, key } = post;
    if (channel !== context.watching().opsChannel)
      notify(transaction, { what: "post-refused", channel, post: key, reason }, now, context);
  });
  return "dead";
}

/** A channel that takes a message is not parked any more: should it be again, that is news again. */
function markSent(
  post: StoredPost,
  { ts, channelId }: { readonly ts: string; readonly channelId: string | null },
  now: Date,
  context: PipelineContext,
): void {
  context.archive.transaction((transaction) => {
    transaction.update(post.key, {
      state: "sent",
      ts,
      channelId,
      sentAt: now.toISOString(),
      lastError: null,
    });
    transaction.unpark(post.channel);
  });
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
