import type { WebClient } from "@slack/web-api";
import { codeOf } from "./answers.ts";
import { channelIn } from "./places.ts";

/** The ids of channels by the names that the configuration uses. */
export interface Channels {
  /** The id when it is known already, without asking; the given channel itself otherwise. */
  known(channel: string): string;
  /** The id, asked for when need be; null when Slack does not know the channel. Throws what the client throws. */
  resolve(channel: string): Promise<string | null>;
  /** The id by a list that is read now, where the name is of a channel; null where Slack does not tell. */
  resolveAnew(channel: string): Promise<string | null>;
  /** What Slack answered to a message for this channel. */
  remember(channel: string, id: string): void;
  /** The id turned out to be wrong. */
  forget(channel: string): void;
}

const PAGES_MAX = 50;
/** Slack wants less than a thousand. */
const PAGE_SIZE = 999;
/** How long a list of channels is good for a name that is not in it. */
const LISTED_FOR_MS = 10 * 60_000;

/** Looks channels up lazily: the list of a workspace is long, and most messages need no id. */
export function createChannels(client: WebClient, now: () => Date): Channels {
  const ids = new Map<string, string>();
  let listedAt = Number.NEGATIVE_INFINITY;

  async function resolve(channel: string): Promise<string | null> {
    const known = ids.get(channel) ?? (isConversation(channel) ? channel : undefined);
    if (known !== undefined) return known;
    if (isUser(channel)) return directMessage(channel);
    if (now().getTime() - listedAt < LISTED_FOR_MS) return null;
    return listed(channel);
  }

  async function listed(channel: string): Promise<string | null> {
    const wanted = channel.startsWith("#") ? channel : `#${channel}`;
    const complete = await listChannels(client, (name, id) => {
      ids.set(name, id);
      return name === wanted;
    });
    if (complete) listedAt = now().getTime();
    return ids.get(wanted) ?? null;
  }

  async function directMessage(user: string): Promise<string | null> {
    const { channel } = await client.conversations.open({ users: bare(user) });
    const id = channelIn(channel?.id);
    if (id !== null) ids.set(user, id);
    return id;
  }

  return {
    known: (channel) => ids.get(channel) ?? (isUser(channel) ? bare(channel) : channel),
    resolve,
    async resolveAnew(channel) {
      if (isConversation(channel) || isUser(channel)) return null;
      ids.delete(channel);
      return await listed(channel).catch(() => null);
    },
    remember(channel, id) {
      ids.set(channel, id);
    },
    forget(channel) {
      ids.delete(channel);
    },
  };
}

function bare(user: string): string {
  return user.replace(/^@/, "");
}

function isUser(channel: string): boolean {
  return /^@?[UW][A-Z0-9]{6,20}$/.test(channel);
}

function isConversation(channel: string): boolean {
  return /^[CGD][A-Z0-9]{6,20}$/.test(channel);
}

/** Takes a channel as `#name` with its id; true when no more are wanted. */
type Taker = (name: string, id: string) => boolean;

/**
 * All channels that the app may see, until the taker has enough; only public ones where private ones are out of its
 * scope. Whether the list was read to its end.
 */
async function listChannels(client: WebClient, take: Taker): Promise<boolean> {
  try {
    return await pages(client, "public_channel,private_channel", take);
  } catch (error) {
    if (codeOf(error) !== "missing_scope") throw error;
    return pages(client, "public_channel", take);
  }
}

async function pages(client: WebClient, types: string, take: Taker): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await client.conversations.list({
      types,
      limit: PAGE_SIZE,
      ...(cursor ? { cursor } : {}),
    });
    const found = (answer.channels ?? []).map(({ name, id }) => {
      const known = channelIn(id);
      return known !== null && take(`#${name ?? ""}`, known);
    });
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === "") return true;
    if (found.includes(true)) return false;
  }
  return true;
}
