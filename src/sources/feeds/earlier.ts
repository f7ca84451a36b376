import type { KeyedItem } from "./known.ts";

/** Feeds date what they bring by the day, and bring it days later. */
const LATE_MS = 4 * 86_400_000;

/**
 * The news of a feed without what is older than our first look at it, where the feed is in no order of time: a feed of what
 * fits a question best shows now this, now that of what it has had for long. In: the news, all items, when the feed was
 * first read, ms; null where nobody knows.
 */
export function withoutEarlier(
  news: readonly KeyedItem[],
  items: readonly KeyedItem[],
  beganMs: number | null,
): readonly KeyedItem[] {
  if (beganMs === null || isByTime(items)) return news;
  return news.filter(({ item: { publishedMs } }) => publishedMs === null || publishedMs >= beganMs - LATE_MS);
}

/** Whether what bears a moment comes in the order of time, whichever way. */
function isByTime(items: readonly KeyedItem[]): boolean {
  const moments = items.flatMap(({ item: { publishedMs } }) => publishedMs ?? []);
  const turns = moments.slice(1).map((moment, at) => Math.sign(moment - (moments[at] ?? moment)));
  return !(turns.includes(1) && turns.includes(-1));
}
