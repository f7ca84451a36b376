import type { Lookup, Outgoing, Sending, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";
import type { Messenger } from "../ports.ts";
import { cardGone } from "./card-gone.ts";
import { after, change, conclude, type Outcome, settle } from "./outcome.ts";
import { eldersOf, outgoingOf, targetOf } from "./outgoing.ts";
import type { Pace } from "./pace.ts";
import { attemptedSince, theirTime } from "./their-time.ts";
import { takeAsSent, unsureSince } from "./unsure.ts";

/**
 * Takes one post a step further: sends it or, where an earlier attempt got no clear answer, looks it up. Before it is
 * sent it is marked `sending` in a commit of its own; after the answer it is marked again. What hangs under a message
 * that is still to come lets that go first.
 */
export async function attempt(
  post: StoredPost,
  messenger: Messenger,
  pace: Pace,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const elders = eldersOf(post, context);
  const { parent, group } = elders;
  const elder = [group, parent].find((each) => each?.channel === post.channel && isOpen(each));
  if (elder != null) return elderFirst(post, elder, messenger, pace, context, signal);
  if (post.kind === "edit" && parent?.state !== "sent") return drop(post, context);
  const target = targetOf(post, parent, group);
  const outgoing = outgoingOf(post, target, elders);
  if (post.state === "unknown" && post.kind !== "edit") {
    const since = await attemptedSince(post, messenger, signal);
    const lookup = await find(post, outgoing, since, messenger, context, signal);
    context.step("deliver.looked-up");
    if (lookup.state === "later" && lookup.reason === "ratelimited")
      pace.noteLimited(post, context.clock().getTime() + lookup.afterMs);
    const settled =
      lookup.state === "loose"
        ? cardGone(post, target, { reason: "thread_not_found", loose: lookup.at }, context)
        : settle(post, lookup, pace.rules, context);
    context.step("deliver.settled");
    return settled;
  }
  const since = await unsureSince(post, messenger, context, signal);
  if (since !== null) {
    const lookup = await find(post, { ...outgoing, recounted: true }, since, messenger, context, signal);
    context.step("deliver.looked-up");
    // It was told in another place than it is now told in, and stays there.
    const found = lookup.state === "loose" ? { ...lookup.at, state: "found" as const } : lookup;
    if (found.state === "found") {
      const isSent = takeAsSent(post, found, context);
      context.step("deliver.settled");
      if (isSent) return "sent";
    } else if (found.state !== "absent") return settle(post, found, pace.rules, context);
  }
  if (!claim(post, messenger, context)) return "waiting";
  context.step("deliver.claimed");
  const sending = await send(post, outgoing, messenger, context, signal);
  context.step("deliver.sent");
  noteLimits(post, sending, pace, context);
  const outcome =
    sending.state === "gone" ? cardGone(post, target, sending, context) : conclude(post, sending, context);
  context.step("deliver.marked");
  return outcome;
}

function noteLimits(post: StoredPost, sending: Sending, pace: Pace, { clock }: PipelineContext): void {
  if (sending.state === "unknown") return;
  if (sending.state !== "refused") {
    pace.notePassed(post);
    return;
  }
  const untilMs = clock().getTime() + sending.afterMs;
  if (sending.scope === "all") pace.noteRefused(untilMs);
  if (sending.scope === "method") pace.noteLimited(post, untilMs);
}

function isOpen({ state }: StoredPost): boolean {
  return state === "ready" || state === "sending" || state === "unknown";
}

/** Not before its time, though it goes out of its turn. */
async function elderFirst(
  post: StoredPost,
  elder: StoredPost,
  messenger: Messenger,
  pace: Pace,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const waitMs = pace.dueInPlaceAtMs(elder) - context.clock().getTime();
  if (waitMs <= 0) return attempt(elder, messenger, pace, context, signal);
  change(post, { notBefore: after(context.clock(), waitMs) }, context);
  return "waiting";
}

/** A card that never came has nothing to edit. */
function drop(post: StoredPost, context: PipelineContext): Outcome {
  change(post, { state: "superseded" }, context);
  return "waiting";
}

/** False where it was changed since it was read: it is looked at anew. */
function claim(post: StoredPost, messenger: Messenger, { archive, clock }: PipelineContext): boolean {
  const now = clock();
  const at = now.toISOString();
  const isFirst = post.firstAttemptAt === null;
  const first = isFirst
    ? { firstAttemptAt: at, firstAttemptTheirs: theirTime(now, messenger)?.toISOString() ?? null }
    : {};
  const attempts = post.attempts + 1;
  const claimed = { state: "sending", attempts, lastAttemptAt: at, notBefore: null, ...first } as const;
  return archive.transaction((transaction) => transaction.take(post, claimed));
}

/** After so many attempts that ended by a fault of ours a post is rejected; it was looked up in between. */
const FAULTS_MAX = 3;
const FAULT_WAIT_MS = 60_000;

/** A fault of ours may come before or after the message left: it is in doubt, and one that does so always is laid aside. */
async function send(
  post: StoredPost,
  outgoing: Outgoing,
  messenger: Messenger,
  { log }: PipelineContext,
  signal: AbortSignal,
): Promise<Sending> {
  try {
    return await messenger.send(outgoing, signal);
  } catch (error) {
    const reason = faultOf(error);
    log.error({ key: post.key, channel: post.channel, err: error }, "sending ended by a fault of ours");
    return post.attempts + 1 < FAULTS_MAX
      ? { state: "unknown", reason }
      : { state: "rejected", scope: "message", reason };
  }
}

async function find(
  post: StoredPost,
  outgoing: Outgoing,
  since: Date,
  messenger: Messenger,
  { log }: PipelineContext,
  signal: AbortSignal,
): Promise<Lookup> {
  try {
    return await messenger.find(outgoing, since, signal);
  } catch (error) {
    log.error({ key: post.key, channel: post.channel, err: error }, "lookup ended by a fault of ours");
    return { state: "later", afterMs: FAULT_WAIT_MS, reason: faultOf(error) };
  }
}

function faultOf(error: unknown): string {
  return `fault: ${error instanceof Error ? error.message : String(error)}`;
}
