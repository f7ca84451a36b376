import { UnexpectedShapeError } from "#parliament";
import { readAround } from "./around.ts";
import type { Place, Query } from "./query.ts";
import { FIRST, type ReadPage, type SruPage } from "./sru.ts";

/** As many as the service gives at once. */
export const RECORDS_PER_PAGE = 100;
/** Beyond this place the service gives nothing but 504. */
const START_MAX = 9_900;
const PAGES_MAX = 1_000;

/**
 * All pages of an answer that is sorted by identifier. The count of the service may be an estimate, so that it decides
 * nothing but whether a page that is not full is the last. Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function* pagesOfAll(
  readPage: ReadPage,
  query: Query,
  signal: AbortSignal,
): AsyncGenerator<SruPage> {
  let place = FIRST;
  let read = 0;
  let last: string | null = null;
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const page = await readAround(readPage, query, place, RECORDS_PER_PAGE, signal);
    const newest = page.publications.at(-1)?.identifier ?? null;
    if (page.entries > 0 && newest !== null && newest === last) {
      throw new UnexpectedShapeError(`the service does not go on after ${newest}`, { cause: query.where });
    }
    last = newest ?? last;
    read += page.entries;
    yield page;
    if (page.entries === 0) return;
    if (page.entries < RECORDS_PER_PAGE && read >= (page.total ?? 0)) return;
    place = next(place, page.entries, last);
  }
  throw new UnexpectedShapeError(`more than ${PAGES_MAX} pages of records`, { cause: query.where });
}

/** On by places as far as the service goes; then anew, from the last identifier that was read. */
function next({ start, after }: Place, entries: number, last: string | null): Place {
  const on = start + entries;
  return on > START_MAX && last !== null ? { start: 1, after: last } : { start: on, after };
}
