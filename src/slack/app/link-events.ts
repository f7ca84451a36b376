import type { App } from "@slack/bolt";
import type { EntityMetadata } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { type Registered, settle } from "./registered.ts";
import type { Unfurled } from "./unfurl.ts";

/** Shows what pasted links are about, under them and in the pane of a Work Object. */
export function registerLinkEvents(app: App, registered: Registered): void {
  const { handlers, identity, client } = registered;
  const nothing = async () => {};
  app.event("link_shared", async ({ event, body }) => {
    if (event.user === identity.botUserId) return;
    const unfurl = async () => {
      const unfurled = await handlers.unfurls(event.links.map(({ url }) => url));
      await settle(showUnder(client, unfurlPlace(event), unfurled, registered), handlers);
    };
    await handlers.turnstile.pass(body.event_id, unfurl, nothing);
  });
  app.event("entity_details_requested", async ({ event, body }) => {
    const present = async () => {
      const { entities } = await handlers.unfurls([event.entity_url]);
      await settle(presentDetails(client, event, entities), handlers);
    };
    await handlers.turnstile.pass(body.event_id, present, nothing);
  });
}

/** Cards under links; as Work Objects where the app has those, unless Slack does not want them. */
async function showUnder(
  client: WebClient,
  place: ReturnType<typeof unfurlPlace>,
  { unfurls, entities }: Unfurled,
  { workObjects, handlers }: Registered,
): Promise<void> {
  const count = Object.keys(unfurls).length;
  if (count === 0) return;
  if (workObjects && entities.length === count) {
    try {
      await client.chat.unfurl({ ...place, metadata: { entities } });
      return;
    } catch (error) {
      handlers.warn("a Work Object was refused, and a card is shown", error);
    }
  }
  await client.chat.unfurl({ ...place, unfurls });
}

/** Somebody opens the pane of a Work Object. */
interface DetailsEvent {
  readonly trigger_id: string;
  readonly external_ref?: EntityMetadata["external_ref"];
}

/** The pane beside the conversation, for who opened it. */
async function presentDetails(
  client: WebClient,
  event: DetailsEvent,
  [entity]: readonly EntityMetadata[],
): Promise<void> {
  const { trigger_id, external_ref } = event;
  if (entity === undefined) {
    await client.entity.presentDetails({ trigger_id, error: { status: "not_found" } });
    return;
  }
  const asked = external_ref === undefined ? {} : { external_ref };
  await client.entity.presentDetails({ trigger_id, metadata: { ...entity, ...asked } });
}

interface LinkEvent {
  readonly channel: string;
  readonly message_ts: string;
  readonly unfurl_id?: string;
  readonly source?: string;
}

/**
 * Where a card for a link belongs. While somebody still writes the message there is none yet, and no channel: then the
 * link has an id of its own.
 */
function unfurlPlace(event: LinkEvent) {
  const { unfurl_id, source } = event;
  if (unfurl_id !== undefined && (source === "composer" || source === "conversations_history"))
    return { unfurl_id, source } as const;
  return { channel: event.channel, ts: event.message_ts };
}
