import type { Cursors, Skipped } from "#parliament";
import type { Validators } from "../http.ts";
import { isOfPlace } from "../of-place.ts";
import type { List } from "./lists.ts";
import { type ListPage, readList } from "./read-list.ts";
import type { Site } from "./site.ts";

/** A page that failed so often in a row is stepped over, as long as it fails and the one behind it can be read. */
const TIMES = 3;

/** The page of a list that could not be read the last time, from 0, and how often in a row. */
export interface StuckPage {
  readonly page: number;
  readonly times: number;
}

/** What the cursors keep of it. */
export function stuckOf({ name }: List, cursors: Cursors): StuckPage | null {
  const [, page, times] = /^(\d{1,3})\/(\d{1,9})$/.exec(cursors[`stuck:${name}`] ?? "") ?? [];
  return page === undefined ? null : { page: Number(page), times: Number(times) };
}

/** The same, to be kept; null forgets. */
export function stuckCursor(
  { name }: List,
  stuck: StuckPage | null,
): Readonly<Record<string, string | null>> {
  return { [`stuck:${name}`]: stuck === null ? null : `${stuck.page}/${stuck.times}` };
}

/** A page of a list fails, and not often enough in a row to step over it, or those behind it fail too. */
export class StuckError extends Error {
  override readonly name = "StuckError";
  readonly stuck: StuckPage;
  override readonly cause: Error;

  constructor(stuck: StuckPage, cause: Error) {
    super(cause.message, { cause });
    this.stuck = stuck;
    this.cause = cause;
  }
}

/** What was read where a page was asked for. */
export interface Found {
  /** Null where it is still the version of the validators. */
  readonly page: ListPage | null;
  /** The number of the page that was read. */
  readonly number: number;
  readonly skipped: readonly Skipped[];
  /** What is to be remembered of pages that cannot be read. */
  readonly stuck: StuckPage | null;
}

/**
 * A page of a list; the one behind it where it fails again and again. In: what is remembered of pages that cannot be read. Throws
 * StuckError, and what has nothing to do with the page.
 */
export async function pageAt(
  site: Site,
  list: List,
  number: number,
  { validators, stuck }: { readonly validators: Validators | null; readonly stuck: StuckPage | null },
  signal: AbortSignal,
): Promise<Found> {
  try {
    const page = await readList(site, list, number, validators, signal);
    const left = stuck?.page === number ? null : stuck;
    return { page, number, skipped: page?.skipped ?? [], stuck: left };
  } catch (error) {
    if (signal.aborted || !isOfPlace(error)) throw error;
    const now = { page: number, times: stuck?.page === number ? stuck.times + 1 : 1 };
    const behind = now.times < TIMES ? null : await pageBehind(site, list, number, signal);
    if (behind === null) throw new StuckError(now, error);
    const skipped = [leftOut(list, number, error), ...behind.skipped];
    return { page: behind, number: number + 1, skipped, stuck: now };
  }
}

/** The page behind, where it can be read and has something: otherwise it is not the page that is bad. */
async function pageBehind(
  site: Site,
  list: List,
  number: number,
  signal: AbortSignal,
): Promise<ListPage | null> {
  try {
    const page = await readList(site, list, number + 1, null, signal);
    return page === null || page.items.length === 0 ? null : page;
  } catch (error) {
    if (signal.aborted || !isOfPlace(error)) throw error;
    return null;
  }
}

function leftOut({ name }: List, number: number, error: Error): Skipped {
  const why = `page ${number + 1} of the list of ${name} is left out: ${error.message}`;
  return { id: null, kind: null, position: null, place: `${name} ${number + 1}`, why };
}
