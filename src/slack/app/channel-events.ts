import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { ChannelChange } from "./desk.ts";
import type { Handlers } from "./handlers.ts";
import type { Identity } from "./identity.ts";

/** Slack tells of private channels by events of their own, with the same contents. */
const EVENTS = {
  channel_archive: "archived",
  group_archive: "archived",
  channel_unarchive: "unarchived",
  group_unarchive: "unarchived",
  channel_left: "left",
  group_left: "left",
  channel_rename: "renamed",
  group_rename: "renamed",
} as const satisfies Readonly<Record<string, ChannelChange["what"]>>;

/** Hears what becomes of the channels that the app is in, and that it was invited to one. */
export function registerChannelEvents(
  app: App,
  handlers: Handlers,
  identity: Identity,
  client: WebClient,
): void {
  const nothing = async () => {};
  const take = (eventId: string, what: ChannelChange["what"], channelId: string, name: string | null) =>
    handlers.turnstile.pass(
      eventId,
      async () =>
        handlers.channelChanged({ what, channelId, name: name ?? (await nameOf(client, channelId)) }),
      nothing,
    );
  for (const [type, what] of Object.entries(EVENTS))
    app.event(type, async ({ event, body }) => {
      const { id, name } = channelOf(event);
      if (id !== null) await take(body.event_id, what, id, name);
    });
  app.event("member_joined_channel", async ({ event, body }) => {
    if (event.user === identity.botUserId) await take(body.event_id, "joined", event.channel, null);
  });
}

/** A rename names the channel as an object, the others by its id. */
function channelOf(event: object): { readonly id: string | null; readonly name: string | null } {
  const { channel } = event as { readonly channel?: unknown };
  if (typeof channel === "string") return { id: channel, name: null };
  const { id, name } = (channel ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  return {
    id: typeof id === "string" ? id : null,
    name: typeof name === "string" ? `#${name}` : null,
  };
}

/** How a channel is called now; null where Slack does not tell. */
export async function nameOf(client: WebClient, channel: string): Promise<string | null> {
  try {
    const { channel: info } = await client.conversations.info({ channel });
    return info?.name === undefined ? null : `#${info.name}`;
  } catch {
    return null;
  }
}
