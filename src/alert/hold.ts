import { displayId } from "#parliament";
import type { Language } from "./language.ts";
import type { HoldCard } from "./overviews.ts";
import type { Post, PostContent } from "./post.ts";

/**
 * The one card that stands for the document cards of a channel which one run holds back.
 * @param shown the contents of the first posts that are held
 * @param total how many are held
 */
export function holdPost(
  run: number,
  channel: string,
  shown: readonly PostContent[],
  total: number,
  reason: HoldCard["reason"],
  language: Language,
): Post {
  return {
    key: holdKey(run, channel),
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content: {
      type: "hold-card",
      language,
      run,
      channel,
      held: shown.flatMap(heldItem),
      total,
      reason,
    },
  };
}

/** The key of the hold card of a run in a channel. */
export function holdKey(run: number, channel: string): string {
  return `hold/${run}/${channel}`;
}

/** How a card that is held stands on a list; nothing where it is no document's. */
export function heldItem(content: PostContent): HoldCard["held"] {
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
