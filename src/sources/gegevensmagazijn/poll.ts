import type { Batch, Cursors, FailureBatch, PageBatch } from "#parliament";
import { isHostDown } from "../network-errors.ts";
import { pollDeadline } from "../poll-deadline.ts";
import { ALL, positionOf } from "./batches.ts";
import type { ReadPage } from "./feed.ts";
import { readGaps } from "./read-gaps.ts";
import { CATEGORIES } from "./schema.ts";
import { type Polling, stream } from "./stream.ts";
import { stuckName } from "./stuck.ts";

/** So many categories in a row that do not answer in time, and none that does: the host hangs as a whole. */
const SILENT_MAX = 2;

export type Poll = (cursors: Cursors, signal: AbortSignal) => AsyncGenerator<Batch>;

/**
 * Everything after the cursors: the feed of everything, and while that fails the feed of each category, each with its
 * own cursor and its own failure. A poll without news is one request. The categories' cursors are forgotten as soon as
 * the feed of everything has caught up again from its own. A place that fails again and again is stepped over, and tried
 * again each day. In: how long one poll may take, ms; the clock.
 */
export function createPoll(readPage: ReadPage, deadlineMs: number, now: () => Date): Poll {
  /** Categories that failed the last time: they are asked last, so that they hold up no other. */
  const failing = new Set<string>();
  return async function* poll(cursors, signal) {
    using deadline = pollDeadline("the SyncFeed", deadlineMs, signal);
    const polling: Polling = { readPage, cursors, now, time: { deadline, signal } };
    const start = positionOf(cursors[ALL], ALL);
    let after = start;
    let failure: FailureBatch | null = null;
    for await (const batch of stream(polling, ALL, null, start)) {
      if (batch.type === "failure") failure = batch;
      else after = positionOf(batch.cursors[ALL], ALL);
      yield batch.type === "page" && batch.caughtUp ? forgetting(batch, cursors) : batch;
    }
    if (failure === null) yield* readGaps(polling);
    else if (!isHostDown(failure.error) && !deadline.isOver()) yield* pollCategories(polling, after, failing);
  };
}

/**
 * Whether nothing stands at the position of everything nor behind it, though something did: the feed was begun anew
 * below it. Two requests. Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function isBeyond(readPage: ReadPage, cursors: Cursors, signal: AbortSignal): Promise<boolean> {
  const after = positionOf(cursors[ALL], ALL);
  if (after === 0) return false;
  const before = await readPage(after - 1, null, signal);
  return before.last === null && (await readPage(after, null, signal)).last === null;
}

/** The same page; when it is stored, the categories' cursors go, and how they failed. */
function forgetting(batch: PageBatch, cursors: Cursors): PageBatch {
  const known = CATEGORIES.flatMap((category) => [category, stuckName(category)]).filter(
    (name) => name in cursors,
  );
  return {
    ...batch,
    cursors: { ...batch.cursors, ...Object.fromEntries(known.map((name) => [name, null])) },
  };
}

async function* pollCategories(polling: Polling, start: number, failing: Set<string>): AsyncGenerator<Batch> {
  const { cursors, time } = polling;
  const order = [...CATEGORIES].sort((a, b) => Number(failing.has(a)) - Number(failing.has(b)));
  let silent = 0;
  for (const category of order) {
    const own = category in cursors ? positionOf(cursors[category], category) : start;
    failing.delete(category);
    for await (const batch of stream(polling, category, category, Math.max(own, start))) {
      if (batch.type === "failure") failing.add(category);
      silent = batch.type === "failure" && isLate(batch.error) ? silent + 1 : Number.NEGATIVE_INFINITY;
      yield batch;
    }
    if (silent >= SILENT_MAX || time.deadline.isOver()) return;
  }
}

function isLate(error: Error): boolean {
  return error.cause instanceof DOMException && error.cause.name === "TimeoutError";
}
