import type { Batch, Cursors, FailureBatch, PageBatch } from "#parliament";
import { isOfPlace } from "../of-place.ts";
import type { PollDeadline } from "../poll-deadline.ts";
import { failureBatch, pageBatch, positionOf } from "./batches.ts";
import type { ReadPage } from "./feed.ts";
import { gapsOf, keptGap } from "./gaps.ts";
import {
  failedAgain,
  isTimeToLookPast,
  lookPast,
  type Stuck,
  skippedStretch,
  stuckName,
  stuckOf,
} from "./stuck.ts";

const PAGES_PER_POLL_MAX = 2_000;
const NEVER = new Date(0).toISOString();

/** How long a poll may take, and the caller's own signal. */
interface Time {
  readonly deadline: PollDeadline;
  readonly signal: AbortSignal;
}

/** What a poll works with. */
export interface Polling {
  readonly readPage: ReadPage;
  readonly cursors: Cursors;
  readonly now: () => Date;
  readonly time: Time;
}

/**
 * Page by page until one has no entries; at most so many pages that a poll ends in reasonable time. Where the same place fails
 * again, it goes on behind it.
 */
export async function* stream(
  polling: Polling,
  name: string,
  category: string | null,
  start: number,
): AsyncGenerator<Batch> {
  const { readPage, cursors, time } = polling;
  const before = stuckOf(cursors, name);
  /** Forgets how it failed, with the next page. */
  let mended: Readonly<Record<string, null>> = before === null ? {} : { [stuckName(name)]: null };
  let after = start;
  for (let pages = 0; pages < PAGES_PER_POLL_MAX; pages++) {
    let batch: PageBatch | FailureBatch;
    try {
      const page = await readPage(after, category, time.deadline.signal);
      after = page.last ?? after;
      batch = pageBatch(name, page, after, page.last === null);
    } catch (error) {
      batch = await stepOver(polling, name, category, failedAgain(before, after), error);
      after = batch.type === "page" ? positionOf(batch.cursors[name], name) : after;
    }
    yield batch.type === "page" ? { ...batch, cursors: { ...mended, ...batch.cursors } } : batch;
    if (batch.type === "failure" || batch.caughtUp) return;
    mended = {};
  }
}

/** A page behind a place that failed again, with the gap that it leaves; or the failure, counted. */
async function stepOver(
  { readPage, cursors, now, time: { deadline, signal } }: Polling,
  name: string,
  category: string | null,
  stuck: Stuck,
  error: unknown,
): Promise<PageBatch | FailureBatch> {
  const failure = failureBatch(name, error, signal);
  if (!isOfPlace(failure.error)) return failure;
  const counted = { ...failure, cursors: { [stuckName(name)]: `${stuck.after}/${stuck.times}` } };
  if (!isTimeToLookPast(stuck)) return counted;
  const { after } = stuck;
  try {
    const past = await lookPast(readPage, category, after, deadline.signal);
    if (past === null) return counted;
    const batch = pageBatch(name, past.page, past.page.last ?? after, false);
    if (past.until === null) return batch;
    // Of a gap in everything each category is asked for at once: only one of them is likely to fail.
    const triedAt = category === null ? NEVER : now().toISOString();
    const gap = { stream: name, from: after, until: past.until, triedAt };
    const left = skippedStretch(category, after, past.until, failure.error);
    return {
      ...batch,
      cursors: { ...batch.cursors, ...keptGap(gap, gapsOf(cursors)) },
      skipped: [left, ...(batch.skipped ?? [])],
    };
  } catch (later) {
    return { ...failureBatch(name, later, signal), cursors: counted.cursors };
  }
}
