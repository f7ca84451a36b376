import { setTimeout as sleep } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { codeOf } from "../delivery/answers.ts";

/**
 * Whether messages of the app can come where somebody asks. `absent`: it is not in the channel, or that is private and it
 * is not told of it. `direct`: a conversation between people. `unknown`: Slack did not tell.
 */
export type Reach = "here" | "absent" | "archived" | "direct" | "unknown";

/** Tells of channels what Slack does not tell in its requests. */
export interface Places {
  /** Asks Slack each time. Never throws, and does not wait long. */
  reachOf(channelId: string, userId: string): Promise<Reach>;
  /** `#naam`, of a private channel too, whose name no request holds; null where Slack does not tell. Never throws. */
  nameOf(channelId: string): Promise<string | null>;
}

export function createPlaces(client: WebClient): Places {
  const names = new Map<string, string>();
  return {
    reachOf: (channelId, userId) => reachOf(client, channelId, userId),
    async nameOf(channelId) {
      const known = names.get(channelId);
      if (known !== undefined) return known;
      const asked = client.conversations.info({ channel: channelId }).then(({ channel }) => channel?.name);
      const name = (await inTime(asked, undefined).catch(() => undefined)) ?? null;
      if (name !== null) names.set(channelId, `#${name}`);
      return name === null ? null : `#${name}`;
    },
  };
}

const WAIT_MS = 1_500;

async function reachOf(client: WebClient, channelId: string, userId: string): Promise<Reach> {
  const asked = channelId.startsWith("D")
    ? reachOfDirect(client, channelId, userId)
    : reachOfChannel(client, channelId);
  try {
    return await inTime(asked, "unknown");
  } catch (error) {
    // Nobody is invited into a conversation between two: of that nothing is known then.
    const isMissing = codeOf(error) === "channel_not_found" && !channelId.startsWith("D");
    return isMissing ? "absent" : "unknown";
  }
}

async function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  const over = new AbortController();
  const late = sleep(WAIT_MS, otherwise, { signal: over.signal, ref: false });
  late.catch(() => {});
  try {
    return await Promise.race([asked, late]);
  } finally {
    over.abort();
  }
}

/** The conversation with the app itself is one like any other, with an id of its own. */
async function reachOfDirect(client: WebClient, channelId: string, userId: string): Promise<Reach> {
  const { channel } = await client.conversations.open({ users: userId });
  if (channel?.id === undefined) return "unknown";
  return channel.id === channelId ? "here" : "direct";
}

async function reachOfChannel(client: WebClient, channelId: string): Promise<Reach> {
  const { channel } = await client.conversations.info({ channel: channelId });
  if (channel?.is_archived === true) return "archived";
  return channel?.is_member === false ? "absent" : "here";
}
