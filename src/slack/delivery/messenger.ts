import type { ChatPostMessageArguments, ChatPostMessageResponse, WebClient } from "@slack/web-api";
import type { MessagePlace, Outgoing, Sending } from "#alert";
import type { ButtonFace } from "../button.ts";
import { messageKey } from "../key.ts";
import { type RenderedMessage, renderPost } from "../render.ts";
import { sendable } from "../sendable.ts";
import { codeOf, type Verdict, verdictOf } from "./answers.ts";
import { type Channels, createChannels } from "./channels.ts";
import { type ClientOptions, createClient } from "./client.ts";
import { lookUp } from "./lookup.ts";
import { channelIn, timeIn } from "./places.ts";
import type { Messenger } from "./port.ts";
import { createSlackClock } from "./slack-clock.ts";
import { createAsker } from "./workspace-url.ts";

export interface SlackMessengerOptions extends ClientOptions {
  /** All buttons that may stand under messages, in their order. */
  readonly buttons: readonly ButtonFace[];
  /** The time, for how long a list of channels is remembered. */
  readonly now?: () => Date;
  /** Hears of a post that broke a limit of Slack and went in its plain form, which is a fault of ours. */
  readonly unfit?: (key: string, problems: readonly string[]) => void;
}

/** Type of the metadata that carries a post's key. Slack drops metadata whose type holds anything but `a-z0-9_-`. */
export const METADATA_TYPE = "kamerwacht_post";

/**
 * Delivers posts through Slack's Web API, one attempt for each call; it needs no socket. A message in hand is finished
 * when `signal` aborts, none is begun after it.
 */
export function createSlackMessenger(options: SlackMessengerOptions): Messenger {
  const now = options.now ?? (() => new Date());
  const clock = createSlackClock(now);
  const client = createClient({ ...options, heard: clock.hear });
  const channels = createChannels(client, now);
  const workspaceUrl = createAsker(client, now);
  return {
    async send(post, signal) {
      if (signal.aborted) return { state: "refused", afterMs: 0, reason: "stopping", scope: "all" };
      const workspace = post.places === undefined ? null : await workspaceUrl();
      const { message, problems } = sendable(post, (each) => renderPost(each, options.buttons, workspace));
      if (problems.length > 0) options.unfit?.(post.key, problems);
      if (message === null) return { state: "rejected", scope: "message", reason: problems.join("; ") };
      const sending =
        post.kind === "edit"
          ? await edit(client, channels, post, message)
          : await deliver(client, channels, post, message);
      if (sending.state === "rejected" && sending.scope === "channel") channels.forget(post.channel);
      return sending;
    },
    find(post, since, signal) {
      const { message } = sendable(post, (each) => renderPost(each, options.buttons));
      return lookUp(client, channels, post, message?.text ?? null, since, signal);
    },
    remove: (place) => takeAway(client, place),
    skewMs: clock.skewMs,
    async probe() {
      try {
        await client.auth.test();
        return { ok: true, reason: null };
      } catch (error) {
        return { ok: false, reason: verdictOf(error).reason };
      }
    },
  };
}

async function deliver(
  client: WebClient,
  channels: Channels,
  post: Outgoing,
  message: RenderedMessage,
): Promise<Sending> {
  try {
    const answer = await postWhere(client, channels, post, message);
    const [ts, channelId] = [timeIn(answer.ts), channelIn(answer.channel)];
    if (ts === null) return { state: "unknown", reason: "unreadable_answer" };
    if (channelId !== null) channels.remember(post.channel, channelId);
    const at = { ts, channelId };
    if (await isLoose(client, post, at, answer.message)) return looseAt(at);
    return { state: "sent", ...at };
  } catch (error) {
    return sendingOf(verdictOf(error), post);
  }
}

/**
 * By the id of the channel, where that is known: a new name does no harm. Where there is no such channel any more, the
 * one that bears the name now is asked for.
 */
async function postWhere(
  client: WebClient,
  channels: Channels,
  post: Outgoing,
  message: RenderedMessage,
): Promise<ChatPostMessageResponse> {
  const channel = post.channelId ?? channels.known(post.channel);
  try {
    return await client.chat.postMessage(argumentsOf(channel, post, message));
  } catch (error) {
    const other = isGone(error) ? await channels.resolveAnew(post.channel) : null;
    if (other === null || other === channel) throw error;
    return await client.chat.postMessage(argumentsOf(other, post, message));
  }
}

function isGone(error: unknown): boolean {
  return ["channel_not_found", "is_archived", "is_inactive", "team_not_found"].includes(codeOf(error) ?? "");
}

/** What an answer other than yes means for a post. */
function sendingOf(verdict: Verdict, post: Outgoing): Sending {
  switch (verdict.kind) {
    case "ambiguous":
      return { state: "unknown", reason: verdict.reason, ...(verdict.strange ? { strange: true } : {}) };
    case "permanent":
      return { state: "rejected", scope: verdict.scope, reason: verdict.reason };
    case "refused":
      return { state: "refused", afterMs: verdict.afterMs, scope: verdict.scope, reason: verdict.reason };
    case "gone":
      // What hangs on nothing cannot have lost it.
      if (post.target === null) return { state: "rejected", scope: "message", reason: verdict.reason };
      return { state: "gone", reason: verdict.reason, ...(verdict.unthreaded ? { unthreaded: true } : {}) };
  }
}

/**
 * Whether a reply stands in the channel instead of under its card. Slack takes a reply to a message that is gone
 * without a word; that the answer names no thread tells. What does not name any is asked once more: the reply hangs
 * under its card if that card's thread holds it.
 */
async function isLoose(
  client: WebClient,
  post: Outgoing,
  { ts, channelId }: { readonly ts: string; readonly channelId: string | null },
  message: { readonly thread_ts?: string } | undefined,
): Promise<boolean> {
  if (post.kind !== "reply" || post.target === null || message === undefined) return false;
  if (message.thread_ts !== undefined) return false;
  try {
    const thread = await client.conversations.replies({
      channel: channelId ?? post.channel,
      ts: post.target,
      oldest: ts,
      inclusive: true,
    });
    return thread.messages?.every((message) => message.ts !== ts) ?? true;
  } catch {
    return true;
  }
}

function looseAt({ ts, channelId }: { readonly ts: string; readonly channelId: string | null }): Sending {
  const loose = channelId === null ? {} : { loose: { ts, channelId } };
  return { state: "gone", reason: "thread_not_found", ...loose };
}

function argumentsOf(channel: string, post: Outgoing, message: RenderedMessage): ChatPostMessageArguments {
  const base = {
    ...message,
    channel,
    mrkdwn: false,
    metadata: { event_type: METADATA_TYPE, event_payload: { key: messageKey(post.key) } },
    unfurl_links: false,
    unfurl_media: false,
  };
  if (post.kind !== "reply" || post.target === null) return base;
  return { ...base, thread_ts: post.target, reply_broadcast: post.broadcast };
}

/** An edit says what a message shall be: doing it twice is doing it once, so a doubtful one is simply done again. */
async function edit(
  client: WebClient,
  channels: Channels,
  post: Outgoing,
  message: RenderedMessage,
): Promise<Sending> {
  if (post.target === null) return { state: "rejected", scope: "message", reason: "message_not_found" };
  try {
    // The card's own channel, from when it was posted: no list of channels is asked for, and a new name does no harm.
    const channel =
      post.channelId ?? (await resolved(channels, post.channel)) ?? channels.known(post.channel);
    await client.chat.update({ ...message, channel, ts: post.target, parse: "none" });
    return { state: "sent", ts: post.target, channelId: channel };
  } catch (error) {
    const verdict = verdictOf(error);
    if (verdict.kind !== "ambiguous") return sendingOf(verdict, post);
    const { reason, strange } = verdict;
    return { state: "refused", afterMs: 5000, scope: "channel", reason, ...(strange ? { strange } : {}) };
  }
}

/** What cannot be taken away now may be later, unless Slack says that it is gone or not ours. */
async function takeAway(
  client: WebClient,
  { channelId, ts }: MessagePlace,
): Promise<{ readonly isDone: boolean }> {
  try {
    await client.chat.delete({ channel: channelId, ts });
    return { isDone: true };
  } catch (error) {
    const { kind } = verdictOf(error);
    return { isDone: kind === "gone" || kind === "permanent" };
  }
}

/** The id that an edit needs. Where Slack will not tell, Slack may still accept the channel as it is written. */
async function resolved(channels: Channels, channel: string): Promise<string | null> {
  try {
    return await channels.resolve(channel);
  } catch (error) {
    if (verdictOf(error).kind === "permanent") return null;
    throw error;
  }
}
