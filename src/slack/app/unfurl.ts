import type { EntityMetadata, KnownBlock } from "@slack/types";
import { renderPost } from "../render.ts";
import type { Tools } from "./tools.ts";
import { unfurlBlocks } from "./unfurl-blocks.ts";
import { workObjectOf } from "./work-object.ts";

/** More links of one message than this stay as they are. */
const LINKS_MAX = 5;

/** What is shown under the links of a message that are about something in the archive. */
export interface Unfurled {
  /** Cards, by link. */
  readonly unfurls: Record<string, { readonly blocks: KnownBlock[] }>;
  /** The same as Work Objects; fewer where some can be none. */
  readonly entities: EntityMetadata[];
}

/** What these links are about, as far as the archive holds it. Never throws. */
export async function unfurlsOf(links: readonly string[], tools: Tools): Promise<Unfurled> {
  const unfurled: Unfurled = { unfurls: {}, entities: [] };
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
      unfurled.unfurls[url] = { blocks: unfurlBlocks(renderPost(post, []).blocks) };
      const entity = workObjectOf(content, url);
      if (entity !== null) unfurled.entities.push(entity);
    } catch (error) {
      tools.warn("a link could not be shown as a card", error);
    }
  }
  return unfurled;
}
