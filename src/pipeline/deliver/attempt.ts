import type { Lookup, Outgoing, Sending, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";
import type { Messenger } from "../ports.ts";
import { change, conclude, type Outcome, settle } from "./outcome.ts";
import type { Pace } from "./pace.ts";
import { unsureSince } from "./unsure.ts";

/**
 * Takes one post a step further: sends it or, where an earlier attempt got no clear answer, looks it up. Before it is
 * sent it is marked `sending` in a commit of its own; after the answer it is marked again.
 */
export async function attempt(
  post: StoredPost,
  messenger: Messenger,
  pace: Pace,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const parent = post.parent === null ? null : storedPost(post.parent, context);
  if (post.kind === "edit" && parent?.state !== "sent") return drop(post, context);
  const outgoing = outgoingOf(post, targetOf(post, parent, context), parent?.channelId ?? null);
  if (post.state === "unknown" && post.kind !== "edit") {
    const since = new Date(post.firstAttemptAt ?? 0);
    const lookup = await find(post, outgoing, since, messenger, context, signal);
    context.step("deliver.looked-up");
    return settle(post, lookup, context);
  }
  const unsure = unsureSince(post, context);
  if (unsure !== null) {
    const lookup = await find(post, { ...outgoing, recounted: true }, unsure, messenger, context, signal);
    context.step("deliver.looked-up");
    if (lookup.state !== "absent") return settle(post, lookup, context);
  }
  if (!claim(post, context)) return "waiting";
  context.step("deliver.claimed");
  const sending = await send(post, outgoing, messenger, context, signal);
  context.step("deliver.sent");
  if (sending.state === "refused" && sending.scope === "all")
    pace.noteRefused(context.clock().getTime() + sending.afterMs);
  const outcome = conclude(post, sending, context);
  context.step("deliver.marked");
  return outcome;
}

function storedPost(key: string, { archive }: PipelineContext): StoredPost | null {
  return archive.transaction((transaction) => transaction.post(key));
}

/** A card that never came has nothing to edit. */
function drop(post: StoredPost, context: PipelineContext): Outcome {
  change(post, { state: "superseded" }, context);
  return "waiting";
}

/** The message to reply to or to change. What hangs under a card in the thread of a group hangs in that thread. */
function targetOf(post: StoredPost, parent: StoredPost | null, context: PipelineContext): string | null {
  const group = post.kind === "reply" ? (parent?.parent ?? null) : null;
  const head = group === null ? null : (storedPost(group, context)?.ts ?? null);
  return head ?? parent?.ts ?? null;
}

function outgoingOf(post: StoredPost, target: string | null, channelId: string | null): Outgoing {
  const { key, channel, broadcast, content, mayBeDouble, plain } = post;
  const kind = post.kind === "card" && target !== null ? "reply" : post.kind;
  const card = kind === "edit" && post.parent !== null ? { card: post.parent } : {};
  const shown = { key, kind, content, mayBeDouble, plain, ...card };
  const where = channelId === null ? {} : { channelId };
  return { ...shown, ...where, channel, target, broadcast: broadcast && target !== null };
}

/** False where it was changed since it was read: it is looked at anew. */
function claim(post: StoredPost, { archive, clock }: PipelineContext): boolean {
  const at = clock().toISOString();
  const firstAttemptAt = post.firstAttemptAt ?? at;
  const claimed = {
    state: "sending",
    attempts: post.attempts + 1,
    firstAttemptAt,
    lastAttemptAt: at,
    notBefore: null,
  } as const;
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
