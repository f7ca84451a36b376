import type { WebClient } from "@slack/web-api";
import type { Lookup, Outgoing } from "#alert";
import { verdictOf } from "./answers.ts";
import { carries } from "./carries.ts";
import type { Channels } from "./channels.ts";

/** Slack's clock and ours may differ, and the first attempt began before it was written down. */
const EARLIER_MS = 5 * 60_000;
const PAGES_MAX = 100;
const PAGE_SIZE = 200;

/**
 * Looks for the message that carries the post's key in its channel, or in its thread, since shortly before `since`.
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
    const channel = await channels.resolve(post.channel);
    if (channel === null) return { state: "impossible", reason: "channel_not_found" };
    return await search(client, channel, post, text, since, signal);
  } catch (error) {
    return answerTo(error);
  }
}

async function search(
  client: WebClient,
  channel: string,
  post: Outgoing,
  text: string | null,
  since: Date,
  signal: AbortSignal,
): Promise<Lookup> {
  const oldest = ((since.getTime() - EARLIER_MS) / 1000).toFixed(6);
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    if (signal.aborted) return { state: "later", afterMs: 0, reason: "stopping" };
    const query = {
      channel,
      oldest,
      limit: PAGE_SIZE,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    };
    const answer =
      post.kind === "reply" && post.target !== null
        ? await client.conversations.replies({ ...query, ts: post.target })
        : await client.conversations.history(query);
    const found = answer.messages?.find((message) => carries(message, post, text));
    if (found?.ts !== undefined) return { state: "found", ts: found.ts, channelId: channel };
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === "") return { state: "absent" };
  }
  return { state: "impossible", reason: "too_many_messages" };
}

/** What cannot be told now may be told later, unless Slack says that it may not be told. */
function answerTo(error: unknown): Lookup {
  const verdict = verdictOf(error);
  if (verdict.kind === "refused") return { state: "later", afterMs: verdict.afterMs, reason: verdict.reason };
  if (verdict.kind === "ambiguous") return { state: "later", afterMs: 10_000, reason: verdict.reason };
  const mayRecover = verdict.scope === "app" && !verdict.reason.startsWith("missing_scope");
  if (mayRecover) return { state: "later", afterMs: 60_000, reason: verdict.reason };
  return { state: "impossible", reason: verdict.reason };
}
