import { displayId } from "#parliament";
import type { HoldCard, Language, Post, PostContent } from "./post.ts";

const SHOWN = 50;

/**
 * The one card that stands for the document cards of a channel which one run holds back.
 * @param held the contents of the posts that are held, the oldest first
 */
export function holdPost(
  run: number,
  channel: string,
  held: readonly PostContent[],
  reason: HoldCard["reason"],
  language: Language,
): Post {
  return {
    key: `hold/${run}/${channel}`,
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content: {
      type: "hold-card",
      language,
      held: held.flatMap(heldItem).slice(0, SHOWN),
      total: held.length,
      reason,
    },
  };
}

function heldItem(content: PostContent): HoldCard["held"] {
  if (content.type !== "document-card") return [];
  const id = content.snapshot.ids[0];
  return [
    {
      title: content.snapshot.title,
      id: id === undefined ? "" : displayId(id),
      watches: content.hits.map((hit) => hit.name),
    },
  ];
}
