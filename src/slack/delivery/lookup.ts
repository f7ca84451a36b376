import type { ConversationsHistoryArguments, ConversationsHistoryResponse, WebClient } from "@slack/web-api";
import type { Lookup, Outgoing } from "#alert";
import { verdictOf } from "./answers.ts";
import { carries } from "./carries.ts";
import type { Channels } from "./channels.ts";
import { timeIn } from "./places.ts";

/** Slack's clock and ours may differ, and the first attempt began before it was written down. */
const EARLIER_MS = 5 * 60_000;
const PAGES_MAX = 100;
const CHANNEL_MS = 60_000;
const PAGE_SIZE = 200;

/**
 * Looks for the message that carries the post's key in its channel, or in its thread, since shortly before `since`. A
 * reply that is not in its thread may have fallen loose: then it stands in the channel.
 * @param text what the post says
 */
export async function lookUp(
  client: WebClient,
  channels: Channels,
  post: Outgoing,
  text: string | null,
  since: Date,
  signal: AbortSignal,
): Promise<Lookup> {
  if (post.kind === "edit") return { state: "absent" };
  try {
    const known = post.channelId ?? (await channels.resolve(post.channel));
    // A list may be older than the channel.
    const channel = known ?? (await channels.resolveAnew(post.channel));
    if (channel === null) return { state: "later", afterMs: CHANNEL_MS, reason: "channel_not_found" };
    const oldest = ((since.getTime() - EARLIER_MS) / 1000).toFixed(6);
    const search = { client, channel, post, text, oldest, signal };
    if (post.kind !== "reply" || post.target === null) return answerOf(await inChannel(search), channel);
    const inside = await inThread(search, post.target);
    if (inside === null || inside.length > 0) return answerOf(inside, channel);
    const outside = await inChannel(search);
    if (outside === null) return answerOf(null, channel);
    const [ts] = outside;
    return ts === undefined ? { state: "absent" } : { state: "loose", at: { ts, channelId: channel } };
  } catch (error) {
    return answerTo(error);
  }
}

interface Search {
  readonly client: WebClient;
  readonly channel: string;
  readonly post: Outgoing;
  readonly text: string | null;
  readonly oldest: string;
  readonly signal: AbortSignal;
}

/** The timestamps of the post's messages that stand in the channel itself; null where there are too many to look at. */
function inChannel(search: Search): Promise<readonly string[] | null> {
  return carrying(
    search,
    (query) => search.client.conversations.history(query),
    (message) => (search.post.kind === "reply" && search.post.target !== null ? !hangs(message) : true),
  );
}

/** The same for the thread under a message; none where that is gone. */
async function inThread(search: Search, target: string): Promise<readonly string[] | null> {
  try {
    return await carrying(
      search,
      (query) => search.client.conversations.replies({ ...query, ts: target }),
      () => true,
    );
  } catch (error) {
    if (verdictOf(error).kind === "gone") return [];
    throw error;
  }
}

type Found = NonNullable<ConversationsHistoryResponse["messages"]>[number];

async function carrying(
  { channel, post, text, oldest, signal }: Search,
  ask: (query: ConversationsHistoryArguments) => Promise<ConversationsHistoryResponse>,
  isWanted: (message: Found) => boolean,
): Promise<readonly string[] | null> {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    if (signal.aborted) throw new StoppingError("stopping");
    const more = cursor ? { cursor } : {};
    const answer = await ask({ channel, oldest, limit: PAGE_SIZE, include_all_metadata: true, ...more });
    for (const message of answer.messages ?? [])
      if (
        message.ts !== undefined &&
        timeIn(message.ts) !== null &&
        message.ts !== post.gone &&
        carries(message, post, text) &&
        isWanted(message)
      )
        found.push(message.ts);
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === "") return found.sort(byTime);
  }
  return null;
}

function answerOf(found: readonly string[] | null, channelId: string): Lookup {
  if (found === null) return { state: "impossible", reason: "too_many_messages" };
  const [ts, ...copies] = found;
  if (ts === undefined) return { state: "absent" };
  return { state: "found", ts, channelId, ...(copies.length === 0 ? {} : { copies }) };
}

/** A parent bears its own timestamp as that of its thread. */
function hangs({ ts, thread_ts }: Found): boolean {
  return thread_ts !== undefined && thread_ts !== ts;
}

/** They are numbers of seconds with six decimals, and all as long. */
function byTime(one: string, other: string): number {
  return one < other ? -1 : 1;
}

class StoppingError extends Error {
  override readonly name = "StoppingError";
}

/** What cannot be told now may be told later, unless Slack says that it may not be told. */
function answerTo(error: unknown): Lookup {
  if (error instanceof StoppingError) return { state: "later", afterMs: 0, reason: "stopping" };
  const verdict = verdictOf(error);
  if (verdict.kind === "refused") return { state: "later", afterMs: verdict.afterMs, reason: verdict.reason };
  // An answer that nobody knows may come for ever: it is as good as none.
  if (verdict.kind === "ambiguous" && verdict.strange) return { state: "impossible", reason: verdict.reason };
  if (verdict.kind === "ambiguous") return { state: "later", afterMs: 10_000, reason: verdict.reason };
  // It could not be posted there either: the channel may be opened, or the app invited, and then it can be seen.
  if (verdict.kind === "permanent" && verdict.scope === "channel")
    return { state: "later", afterMs: CHANNEL_MS, reason: verdict.reason };
  const mayRecover =
    verdict.kind === "permanent" && verdict.scope === "app" && !verdict.reason.startsWith("missing_scope");
  if (mayRecover) return { state: "later", afterMs: 60_000, reason: verdict.reason };
  return { state: "impossible", reason: verdict.reason };
}
