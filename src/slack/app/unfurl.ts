import type { KnownBlock } from "@slack/types";
import { renderPost } from "../render.ts";
import type { Tools } from "./tools.ts";
import { unfurlBlocks } from "./unfurl-blocks.ts";

/** More links of one message than this stay as they are. */
const LINKS_MAX = 5;

/** Cards for the links of a message that are about something in the archive, by link. Never throws. */
export async function unfurlsOf(
  links: readonly string[],
  tools: Tools,
): Promise<Record<string, { readonly blocks: KnownBlock[] }>> {
  const unfurls: Record<string, { readonly blocks: KnownBlock[] }> = {};
  for (const url of [...new Set(links)].slice(0, LINKS_MAX)) {
    try {
      const content = await tools.desk.preview(url);
      if (content === null) continue;
      // Without the buttons, which belong to a card of its own.
      const post = {
        key: `unfurl/${url}`,
        kind: "reply",
        content,
        mayBeDouble: false,
        plain: false,
      } as const;
      unfurls[url] = { blocks: unfurlBlocks(renderPost(post, []).blocks) };
    } catch (error) {
      tools.warn("a link could not be shown as a card", error);
    }
  }
  return unfurls;
}
