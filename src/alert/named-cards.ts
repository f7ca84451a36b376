import type { PostContent } from "./post.ts";

/** The keys of the cards that an overview leads to. */
export function namedCards(content: PostContent): readonly string[] {
  const cards = cardsIn(content).flatMap(({ card }) => card ?? []);
  return [...new Set(cards)];
}

function cardsIn(content: PostContent): readonly { readonly card?: string }[] {
  switch (content.type) {
    case "pointer-card":
      return [content];
    case "voting-day-card":
      return content.votes;
    case "digest-card":
      return [...content.deadlines, ...content.happened, ...content.moved];
    default:
      return [];
  }
}
