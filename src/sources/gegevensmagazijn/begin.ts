import { type Beginning, UnexpectedShapeError } from "#parliament";
import { ALL } from "./batches.ts";
import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";

/** More than the bisections of a feed of a thousand million positions need. */
const REQUESTS_MAX = 120;
/** Nearer than this, pages find the rest sooner than halves do. */
const NEAR = 500;
/** Times in the feed are only roughly in the order of positions. */
const MARGIN_MS = 60 * 60 * 1000;

/**
 * Finds the head of the feed, and the stretch of it since a moment (null: no stretch), by bisection over positions:
 * the feed answers for any position with what comes after it. A feed of a page or two costs two or three requests.
 * Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function begin(readPage: ReadPage, since: Date | null, signal: AbortSignal): Promise<Beginning> {
  let requests = 0;
  const pageAfter = (position: number): Promise<FeedPage> => {
    requests += 1;
    if (requests > REQUESTS_MAX) throw new UnexpectedShapeError("the head of the feed cannot be found");
    return readPage(position, null, signal);
  };
  const head = await headOf(pageAfter);
  const from = since === null ? null : await firstSince(pageAfter, head, since.getTime() - MARGIN_MS);
  return {
    cursors: { [ALL]: String(head) },
    history: from === null ? null : { from: String(from), until: String(head) },
  };
}

type PageAfter = (position: number) => Promise<FeedPage>;

/** The position of the newest entry; 0 for an empty feed. */
async function headOf(pageAfter: PageAfter): Promise<number> {
  // Between: an entry stands at `low` (or nothing was seen yet), none after `high`.
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let origin = 0;
  for (let pages = 0; low < high; pages++) {
    const probe = high === Number.POSITIVE_INFINITY ? guess(low, pages, origin) : middle(low, high);
    const { last } = await pageAfter(probe);
    if (last !== null) low = last;
    else high = probe;
    if (pages === 0) origin = low;
  }
  return low;
}

/**
 * While no end is known: first three pages in a row, since small feeds end there, then each time twice as far from
 * the first page, whose own position may be anything.
 */
function guess(low: number, pages: number, origin: number): number {
  return pages < 3 ? low : low + (low - origin);
}

function middle(low: number, high: number): number {
  return high - low <= NEAR ? low : Math.floor((low + high) / 2);
}

/** The position before the first entry that was published at or after a moment; null when there is none. */
async function firstSince(pageAfter: PageAfter, head: number, sinceMs: number): Promise<number | null> {
  // What stands at or before `low` is older; the entry after `found` is not.
  let low = 0;
  let found: number | null = null;
  for (let pages = 0; low < (found ?? head); pages++) {
    // The first page of all tells whether the whole feed is wanted, and where its positions begin.
    const probe: number = pages === 0 ? 0 : middle(low, found ?? head);
    const page = await pageAfter(probe);
    const records = page.records.filter(({ position }) => position <= head);
    const index = records.findIndex(
      ({ publishedAt }) => publishedAt === null || Date.parse(publishedAt) >= sinceMs,
    );
    if (index === 0 && probe > low) found = probe;
    else if (index === 0) return low;
    else if (index > 0) return records[index - 1]?.position ?? low;
    else low = Math.min(page.last ?? head, head);
  }
  return found;
}
