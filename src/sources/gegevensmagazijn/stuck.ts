import type { Cursors, Skipped } from "#parliament";
import { isOfPlace } from "../of-place.ts";
import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";

/** A place that was failed at so many times, and now and then later, is looked past. */
const TIMES = 3;
const AGAIN_TIMES = 60;
/** So far behind the place is looked at most, in doubling steps. */
const STEPS_MAX = 22;

/** How often a stream failed in a row at one position. */
export interface Stuck {
  readonly after: number;
  readonly times: number;
}

/** Where the cursors keep it. */
export function stuckName(stream: string): string {
  return `stuck:${stream}`;
}

/** How a stream has failed, as far as the cursors know; null where it has not. */
export function stuckOf(cursors: Cursors, stream: string): Stuck | null {
  const [, after, times] = /^(\d{1,15})\/(\d{1,9})$/.exec(cursors[stuckName(stream)] ?? "") ?? [];
  return after === undefined ? null : { after: Number(after), times: Number(times) };
}

/** The same with one failure more: at another place the count begins anew. */
export function failedAgain(before: Stuck | null, after: number): Stuck {
  return before?.after === after ? { after, times: before.times + 1 } : { after, times: 1 };
}

/** Whether it is time to look past a place. */
export function isTimeToLookPast({ times }: Stuck): boolean {
  return times === TIMES || times % AGAIN_TIMES === 0;
}

/** What comes behind a place that cannot be read. */
export interface Past {
  readonly page: FeedPage;
  /** Everything after the place up to here is left out; null where only entries of the page are. */
  readonly until: number | null;
}

/**
 * The page that comes behind a place that cannot be read: the page itself without its bad entries, where what comes behind it
 * is as it should be; else the first that can be read, found by doubling steps and halves. Null where nothing behind the
 * place can be read either: then it is the service that fails, or there is nothing yet. Throws what has nothing to do with
 * the place.
 */
export async function lookPast(
  readPage: ReadPage,
  category: string | null,
  after: number,
  signal: AbortSignal,
): Promise<Past | null> {
  const at = (position: number, lenient = false) => attempt(readPage, position, category, signal, lenient);
  const itself = await at(after, true);
  if (itself !== null && (itself.last ?? 0) > after && isGood(await at(itself.last ?? 0)))
    return { page: itself, until: null };
  let low = after;
  let high: { readonly position: number; readonly page: FeedPage } | null = null;
  for (let step = 0; step < STEPS_MAX && high === null; step++) {
    const position = after + 2 ** step;
    const page = await at(position);
    if (page === null) low = position;
    else high = { position, page };
  }
  while (high !== null && high.position - low > 1) {
    const position = Math.floor((low + high.position) / 2);
    const page = await at(position);
    if (page === null) low = position;
    else high = { position, page };
  }
  return high !== null && isGood(high.page) ? { page: high.page, until: high.position } : null;
}

/** Whether a page has entries, and more that can be read than not: only that says that the feed is as it was. */
function isGood(page: FeedPage | null): boolean {
  return page !== null && page.records.length > page.skipped.length;
}

async function attempt(
  readPage: ReadPage,
  position: number,
  category: string | null,
  signal: AbortSignal,
  lenient: boolean,
): Promise<FeedPage | null> {
  try {
    return await readPage(position, category, signal, lenient);
  } catch (error) {
    if (signal.aborted || !isOfPlace(error)) throw error;
    return null;
  }
}

/** A stretch that was left out, as it is told. */
export function skippedStretch(category: string | null, after: number, until: number, error: Error): Skipped {
  const why = `everything after position ${after} up to and including ${until} is left out: ${error.message}`;
  return { id: null, kind: category, position: after, until, why };
}
