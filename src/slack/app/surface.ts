import type { WebClient } from "@slack/web-api";
import type { Surface } from "./tools.ts";
import { upload } from "./upload.ts";

/** What may be done in Slack for one request, with its short-lived right to open a window. */
export function surfaceOf(
  client: WebClient,
  trigger: string,
  warn: (message: string, error: unknown) => void,
): Surface {
  return {
    async open(view) {
      await client.views.open({ trigger_id: trigger, view });
    },
    async update(viewId, view) {
      await client.views.update({ view_id: viewId, view });
    },
    async publish(userId, view) {
      await client.views.publish({ user_id: userId, view });
    },
    upload: (asker, file) => upload(client, asker, file),
    async tell({ userId, channelId }, reply) {
      const { text, blocks } = reply;
      try {
        await client.chat.postEphemeral({ channel: channelId ?? userId, user: userId, text, blocks });
      } catch (error) {
        // The app is not in that channel, or there is none: then in a message to the person.
        warn("an answer goes to the person instead of the channel", error);
        await client.chat.postMessage({ channel: userId, text, blocks, unfurl_links: false });
      }
    },
  };
}
