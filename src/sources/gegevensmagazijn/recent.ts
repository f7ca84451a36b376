import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";

/** A page of a category not long before the head of the feed, and the position that it was asked for. */
export interface RecentPage {
  readonly page: FeedPage;
  readonly from: number;
}

/** How far before the head is looked, nearest first: minutes of news, days, weeks. */
const STEPS = [100, 2_000, 50_000, 1_000_000];
/** A page with so many entries that are not removed says enough. */
const ENOUGH = 10;

/** How far back a category is looked for at most, in positions. */
export const LOOK_BACK = STEPS.at(-1) ?? 0;

/** The nearest page of a category with enough on it, or else the one from furthest back. Throws what `readPage` throws. */
export async function recentPage(
  readPage: ReadPage,
  head: number,
  category: string,
  signal: AbortSignal,
): Promise<RecentPage> {
  let recent: RecentPage | null = null;
  for (const step of STEPS) {
    const from = Math.max(0, head - step);
    recent = { page: await readPage(from, category, signal), from };
    const live = recent.page.records.filter(({ deleted }) => !deleted);
    if (live.length >= ENOUGH || from === 0) break;
  }
  return recent ?? { page: await readPage(0, category, signal), from: 0 };
}
