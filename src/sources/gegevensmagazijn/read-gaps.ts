import type { Batch } from "#parliament";
import { ALL, failureBatch, pageBatch } from "./batches.ts";
import { type Gap, gapName, gapsOf, isDue, keptGap } from "./gaps.ts";
import type { FeedPage } from "./page.ts";
import { CATEGORIES } from "./schema.ts";
import type { Polling } from "./stream.ts";

/** Asks once a day for what was left out: of a gap in everything, category by category, so that only one of them stays. */
export async function* readGaps(polling: Polling): AsyncGenerator<Batch> {
  const { cursors, now, time } = polling;
  for (const gap of gapsOf(cursors)) {
    if (!isDue(gap, now()) || time.deadline.isOver()) continue;
    const streams = gap.stream === ALL ? CATEGORIES : [gap.stream];
    const left: Record<string, string | null> = { [gapName(gap)]: null };
    for (const category of streams) {
      const reached = yield* readGap(polling, gap, category);
      const rest = { ...gap, stream: category, from: reached, triedAt: now().toISOString() };
      if (reached < gap.until) Object.assign(left, keptGap(rest, []));
    }
    yield pageBatch(gap.stream, NO_PAGE, null, false, left);
  }
}

/** Reads a gap of a category as far as that can be; returns how far. */
async function* readGap(
  { readPage, time: { deadline, signal } }: Polling,
  { from, until }: Gap,
  category: string,
): AsyncGenerator<Batch, number> {
  let after = from;
  try {
    while (after < until) {
      const page = await readPage(after, category, deadline.signal);
      after = Math.min(page.last ?? until, until);
      const records = page.records.filter(({ position }) => position <= until);
      if (records.length > 0) yield pageBatch(category, { ...page, records }, null, false);
    }
  } catch (error) {
    // What stays unread was told of when it was left out.
    failureBatch(category, error, signal);
  }
  return after;
}

const NO_PAGE: FeedPage = {
  records: [],
  last: null,
  counts: { entries: 0, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 0 },
  skipped: [],
};
