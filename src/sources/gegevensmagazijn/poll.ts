import {
  type Batch,
  type Cursors,
  type FailureBatch,
  type PageBatch,
  SourceUnavailableError,
  type Stretch,
  UnexpectedShapeError,
} from "#parliament";
import { isHostDown } from "../network-errors.ts";
import { type PollDeadline, pollDeadline } from "../poll-deadline.ts";
import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";
import { CATEGORIES } from "./schema.ts";

/** The stream of everything, and the name of its cursor. */
export const ALL = "*";
const HISTORY = "history";
const PAGES_PER_POLL_MAX = 2_000;
/** So many categories in a row that do not answer in time, and none that does: the host hangs as a whole. */
const SILENT_MAX = 2;

/** How long a poll may take, and the caller's own signal. */
interface Time {
  readonly deadline: PollDeadline;
  readonly signal: AbortSignal;
}

export type Poll = (cursors: Cursors, signal: AbortSignal) => AsyncGenerator<Batch>;

/**
 * Everything after the cursors: the feed of everything, and while that fails the feed of each category, each with its
 * own cursor and its own failure. A poll without news is one request. The categories' cursors are forgotten as soon as
 * the feed of everything has caught up again from its own. In: how long one poll may take, ms.
 */
export function createPoll(readPage: ReadPage, deadlineMs: number): Poll {
  /** Categories that failed the last time: they are asked last, so that they hold up no other. */
  const failing = new Set<string>();
  return async function* poll(cursors, signal) {
    using deadline = pollDeadline("the SyncFeed", deadlineMs, signal);
    const time = { deadline, signal };
    let after = positionOf(cursors[ALL], ALL);
    let failure: FailureBatch | null = null;
    for await (const batch of stream(readPage, ALL, null, after, time)) {
      if (batch.type === "failure") failure = batch;
      else after = positionOf(batch.cursors[ALL], ALL);
      yield batch.type === "page" && batch.caughtUp ? forgetting(batch, cursors) : batch;
    }
    if (failure !== null && !isHostDown(failure.error) && !deadline.isOver()) {
      yield* pollCategories(readPage, cursors, after, failing, time);
    }
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

/** The same page; when it is stored, the categories' cursors go. */
function forgetting(batch: PageBatch, cursors: Cursors): PageBatch {
  const known = CATEGORIES.filter((category) => category in cursors);
  return {
    ...batch,
    cursors: { ...batch.cursors, ...Object.fromEntries(known.map((name) => [name, null])) },
  };
}

async function* pollCategories(
  readPage: ReadPage,
  cursors: Cursors,
  start: number,
  failing: Set<string>,
  time: Time,
): AsyncGenerator<Batch> {
  const order = [...CATEGORIES].sort((a, b) => Number(failing.has(a)) - Number(failing.has(b)));
  let silent = 0;
  for (const category of order) {
    const own = category in cursors ? positionOf(cursors[category], category) : start;
    failing.delete(category);
    for await (const batch of stream(readPage, category, category, Math.max(own, start), time)) {
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

/** The records of a stretch, whose cursor moves along; ends with a page that has caught up, or with a failure. */
export async function* past(
  readPage: ReadPage,
  stretch: Stretch,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const until = positionOf(stretch.until, HISTORY);
  let after = positionOf(stretch.from, HISTORY);
  try {
    for (;;) {
      const page = await readPage(after, null, signal);
      after = Math.min(page.last ?? until, until);
      const records = page.records.filter(({ position }) => position <= until);
      const skipped = page.skipped.filter(({ position }) => position === null || position <= until);
      yield pageBatch(HISTORY, { ...page, records, skipped }, after, after === until);
      if (after === until) return;
    }
  } catch (error) {
    yield failureBatch(HISTORY, error, signal);
  }
}

/** Page by page until one has no entries; at most so many pages that a poll ends in reasonable time. */
async function* stream(
  readPage: ReadPage,
  name: string,
  category: string | null,
  start: number,
  { deadline, signal }: Time,
): AsyncGenerator<Batch> {
  let after = start;
  try {
    for (let pages = 0; pages < PAGES_PER_POLL_MAX; pages++) {
      const page = await readPage(after, category, deadline.signal);
      after = page.last ?? after;
      yield pageBatch(name, page, after, page.last === null);
      if (page.last === null) return;
    }
  } catch (error) {
    yield failureBatch(name, error, signal);
  }
}

function pageBatch(stream: string, page: FeedPage, after: number, caughtUp: boolean): PageBatch {
  const { records, counts, skipped } = page;
  return { type: "page", stream, records, cursors: { [stream]: String(after) }, counts, skipped, caughtUp };
}

/** The failure of one stream. An abort, and what is not the source's fault, is thrown on. */
function failureBatch(stream: string, error: unknown, signal: AbortSignal): FailureBatch {
  signal.throwIfAborted();
  if (error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError) {
    return { type: "failure", stream, error };
  }
  throw error;
}

function positionOf(cursor: string | null | undefined, name: string): number {
  if (typeof cursor === "string" && /^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new TypeError(`no position to go on from in the cursor ${JSON.stringify(name)}: ${cursor}`);
}
