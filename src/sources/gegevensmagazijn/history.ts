import type { Batch, Stretch } from "#parliament";
import { isOfPlace } from "../of-place.ts";
import { failureBatch, pageBatch, positionOf } from "./batches.ts";
import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";
import { failedAgain, isTimeToLookPast, lookPast, type Stuck, skippedStretch } from "./stuck.ts";

const HISTORY = "history";

export type ReadPast = (stretch: Stretch, signal: AbortSignal) => AsyncGenerator<Batch>;

/**
 * The records of a stretch, whose cursor moves along; ends with a page that has caught up, or with a failure. A place that
 * fails again and again is stepped over, for good: it is history.
 */
export function createPast(readPage: ReadPage): ReadPast {
  let stuck: Stuck | null = null;
  return async function* past(stretch, signal) {
    const until = positionOf(stretch.until, HISTORY);
    let after = positionOf(stretch.from, HISTORY);
    try {
      for (;;) {
        const page = await pageOrBehind(after, signal);
        after = Math.min(page.last ?? until, until);
        yield pageBatch(HISTORY, upTo(page, until), after, after === until);
        if (after === until) return;
      }
    } catch (error) {
      yield failureBatch(HISTORY, error, signal);
    }
  };

  async function pageOrBehind(after: number, signal: AbortSignal): Promise<FeedPage> {
    try {
      return await readPage(after, null, signal);
    } catch (error) {
      const failure = failureBatch(HISTORY, error, signal);
      if (isOfPlace(failure.error)) stuck = failedAgain(stuck, after);
      const isTime = stuck !== null && stuck.after === after && isTimeToLookPast(stuck);
      const behind = isTime ? await lookPast(readPage, null, after, signal) : null;
      if (behind === null) throw error;
      if (behind.until === null) return behind.page;
      const left = skippedStretch(null, after, behind.until, failure.error);
      return { ...behind.page, skipped: [left, ...behind.page.skipped] };
    }
  }
}

function upTo(page: FeedPage, until: number): FeedPage {
  const isWithin = ({ position }: { readonly position: number | null }) =>
    position === null || position <= until;
  return { ...page, records: page.records.filter(isWithin), skipped: page.skipped.filter(isWithin) };
}
