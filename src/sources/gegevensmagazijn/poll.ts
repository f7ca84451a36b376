import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { isHostDown } from "../network-errors.ts";
import type { Batch, Cursors, FailureBatch, PageBatch, Stretch } from "../source.ts";
import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";
import { CATEGORIES } from "./schema.ts";

/** The stream of everything, and the name of its cursor. */
export const ALL = "*";
const HISTORY = "history";
const PAGES_PER_POLL_MAX = 2_000;

/**
 * Everything after the cursors: the feed of everything, and while that fails the feed of each category, each with its
 * own cursor and its own failure. A poll without news is one request. The categories' cursors are forgotten as soon as
 * the feed of everything has caught up again from its own.
 */
export async function* poll(
  readPage: ReadPage,
  cursors: Cursors,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let all = positionOf(cursors, ALL);
  let failure: FailureBatch | null = null;
  const forgotten = Object.fromEntries(
    CATEGORIES.filter((name) => name in cursors).map((name) => [name, null]),
  );
  for await (const batch of stream(readPage, ALL, null, all, signal)) {
    if (batch.type === "failure") {
      failure = batch;
      yield batch;
    } else {
      all = Number(batch.cursors[ALL]);
      yield batch.caughtUp ? { ...batch, cursors: { ...batch.cursors, ...forgotten } } : batch;
    }
  }
  if (failure === null || isHostDown(failure.error)) return;
  for (const category of CATEGORIES) {
    const after = category in cursors ? Math.max(positionOf(cursors, category), all) : all;
    yield* stream(readPage, category, category, after, signal);
  }
}

/** The records of a stretch, whose cursor moves along; ends with a page that has caught up, or with a failure. */
export async function* past(
  readPage: ReadPage,
  stretch: Stretch,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const until = Number(stretch.until);
  let after = Number(stretch.from);
  try {
    for (;;) {
      const page = await readPage(after, null, signal);
      const caughtUp = page.last === null || page.last >= until;
      after = caughtUp ? until : (page.last ?? until);
      const records = page.records.filter(({ position }) => position <= until);
      yield pageBatch(HISTORY, { ...page, records }, after, caughtUp);
      if (caughtUp) return;
    }
  } catch (error) {
    yield failureBatch(HISTORY, error);
  }
}

/** Page by page until one has no entries; at most so many pages that a poll ends in reasonable time. */
async function* stream(
  readPage: ReadPage,
  name: string,
  category: string | null,
  start: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let after = start;
  try {
    for (let pages = 0; pages < PAGES_PER_POLL_MAX; pages++) {
      const page = await readPage(after, category, signal);
      after = page.last ?? after;
      yield pageBatch(name, page, after, page.last === null);
      if (page.last === null) return;
    }
  } catch (error) {
    yield failureBatch(name, error);
  }
}

function pageBatch(stream: string, page: FeedPage, after: number, caughtUp: boolean): PageBatch {
  const { records, counts } = page;
  return { type: "page", stream, records, cursors: { [stream]: String(after) }, counts, caughtUp };
}

/** The failure of one stream. What is not the source's fault, and an abort, is thrown on. */
function failureBatch(stream: string, error: unknown): FailureBatch {
  if (error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError) {
    return { type: "failure", stream, error };
  }
  throw error;
}

function positionOf(cursors: Cursors, name: string): number {
  const position = Number(cursors[name] ?? Number.NaN);
  if (!Number.isSafeInteger(position) || position < 0) {
    throw new TypeError(`no position to go on from in the cursor ${JSON.stringify(name)}: ${cursors[name]}`);
  }
  return position;
}
