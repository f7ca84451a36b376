import type { WebClient } from "@slack/web-api";
import { codeOf } from "./answers.ts";

/** The ids of channels by the names that the configuration uses. */
export interface Channels {
  /** The id when it is known already, without asking; the given channel itself otherwise. */
  known(channel: string): string;
  /** The id, asked for when need be; null when Slack does not know the channel. Throws what the client throws. */
  resolve(channel: string): Promise<string | null>;
  /** What Slack answered to a message for this channel. */
  remember(channel: string, id: string): void;
  /** The id turned out to be wrong. */
  forget(channel: string): void;
}

const PAGES_MAX = 50;
const PAGE_SIZE = 1000;
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
    for (const [name, id] of await listChannels(client)) ids.set(name, id);
    listedAt = now().getTime();
    return ids.get(channel) ?? ids.get(`#${channel}`) ?? null;
  }

  async function directMessage(user: string): Promise<string | null> {
    const { channel } = await client.conversations.open({ users: bare(user) });
    if (channel?.id === undefined) return null;
    ids.set(user, channel.id);
    return channel.id;
  }

  return {
    known: (channel) => ids.get(channel) ?? (isUser(channel) ? bare(channel) : channel),
    resolve,
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

/** All channels that the app may see, as `#name` and id; only public ones where private ones are out of its scope. */
async function listChannels(client: WebClient): Promise<ReadonlyMap<string, string>> {
  try {
    return await pages(client, "public_channel,private_channel");
  } catch (error) {
    if (codeOf(error) !== "missing_scope") throw error;
    return pages(client, "public_channel");
  }
}

async function pages(client: WebClient, types: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await client.conversations.list({
      types,
      limit: PAGE_SIZE,
      ...(cursor ? { cursor } : {}),
    });
    for (const channel of answer.channels ?? []) {
      if (channel.name !== undefined && channel.id !== undefined) found.set(`#${channel.name}`, channel.id);
    }
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === "") break;
  }
  return found;
}
