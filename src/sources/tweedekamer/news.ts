import { type Skipped, UnexpectedShapeError } from "#parliament";
import type { Validators } from "../http.ts";
import type { List } from "./lists.ts";
import { type DatedItem, daysBefore, type Memory, noveltyIn } from "./memory.ts";
import { pageAt, type StuckPage } from "./page-at.ts";
import type { ListPage } from "./read-list.ts";
import type { Site } from "./site.ts";

/** What a list says that was not told yet. */
export interface News {
  /** The oldest first, so that what could not be told is seen again. */
  readonly items: readonly DatedItem[];
  readonly entries: number;
  /** What could not be read, each with its number and place as far as they can be told. */
  readonly skipped: readonly Skipped[];
  /** What is to be remembered of pages that cannot be read. */
  readonly stuck: StuckPage | null;
  /** What is more than can be read at once, in words. */
  readonly dropped: readonly string[];
  readonly bytes: number;
  readonly validators: Validators | null;
  /** The older pages were looked through as well. */
  readonly swept: boolean;
}

const PAGES_MAX = 40;
const FIRST_PAGES_MAX = 20;
/** So far back the list is read at first sight. */
const FIRST_DAYS = 3;
/** So far back, and so often, is looked for titles that grew: the words after `over` come hours later. */
const SWEEP_DAYS = 2;
const SWEEP_MS = 2 * 3_600_000;

/**
 * Reads a list from its newest page until a page holds no news; every two hours on through the last days.
 * Null where its first page is the one that we know.
 */
export async function newsOf(
  site: Site,
  list: List,
  memory: Memory,
  before: StuckPage | null,
  signal: AbortSignal,
): Promise<News | null> {
  const isSweep = site.clock().getTime() - memory.sweptAt >= SWEEP_MS;
  const items = new Map<string, DatedItem>();
  const seen = new Set<string>();
  const sums = emptySums();
  let stuck = before;
  let validators: Validators | null = null;
  let since = "";
  for (let number = 0; number < PAGES_MAX; number++) {
    const asked = isSweep ? null : validatorsFor(number, memory);
    const found = await pageAt(site, list, number, { validators: asked, stuck }, signal);
    const { page } = found;
    if (page === null) return null;
    stuck = found.stuck;
    // Where a page was stepped over it is asked for again.
    if (number === 0 && found.number === 0) validators = page.validators;
    if (since === "") since = daysBefore(page.items[0]?.date ?? "", SWEEP_DAYS);
    number = found.number;
    add(page, found.skipped.filter(isUntold(memory)), sums);
    if (page.ended) break;
    assertPages(list, page, seen);
    const novelties = page.items.map((item) => noveltyIn(memory, item));
    page.items.forEach((item, at) => {
      if (novelties[at] === "new" || novelties[at] === "changed") items.set(item.key, item);
    });
    const isRecent = isSweep && page.items.some(({ date }) => date >= since);
    if (!novelties.includes("new") && !isRecent) break;
    if (number === PAGES_MAX - 1) sums.dropped.push(`${list.name}: more news than ${PAGES_MAX} pages`);
  }
  return { items: [...items.values()].reverse(), ...sums, validators, stuck, swept: isSweep };
}

/** Of a card that cannot be read now nothing is lost where it was told of before. */
function isUntold(memory: Memory): (skipped: Skipped) => boolean {
  return ({ id }) => id === null || !memory.known.has(id);
}

function validatorsFor(page: number, memory: Memory): Validators | null {
  return page === 0 ? memory.validators : null;
}

/** Everything that a list shows of the last days, and whether that is all of it. */
export async function firstSight(
  site: Site,
  list: List,
  before: StuckPage | null,
  signal: AbortSignal,
): Promise<News & { readonly wasAll: boolean }> {
  const items = new Map<string, DatedItem>();
  const seen = new Set<string>();
  const sums = emptySums();
  let stuck = before;
  let wasAll = false;
  for (let number = 0; number < FIRST_PAGES_MAX; number++) {
    const found = await pageAt(site, list, number, { validators: null, stuck }, signal);
    const { page } = found;
    if (page === null) break;
    stuck = found.stuck;
    number = found.number;
    add(page, found.skipped, sums);
    wasAll = page.ended;
    if (page.ended) break;
    assertPages(list, page, seen);
    for (const item of page.items) items.set(item.key, item);
    const dates = [...items.values()].map(({ date }) => date).sort();
    if ((page.items.at(-1)?.date ?? "") < daysBefore(dates.at(-1) ?? "", FIRST_DAYS)) break;
  }
  return { items: [...items.values()], ...sums, validators: null, stuck, swept: true, wasAll };
}

function emptySums() {
  return { entries: 0, skipped: [] as Skipped[], dropped: [] as string[], bytes: 0 };
}

function add(page: ListPage, skipped: readonly Skipped[], sums: ReturnType<typeof emptySums>): void {
  sums.entries += page.items.length + skipped.length;
  sums.skipped.push(...skipped);
  sums.bytes += page.bytes;
}

/** A second page that is the first again: the number of the page is not understood there any more. */
function assertPages(list: List, page: ListPage, seen: Set<string>): void {
  const isNew = page.items.some(({ key }) => !seen.has(key));
  if (!isNew && seen.size > 0) {
    throw new UnexpectedShapeError(`the list of ${list.name} shows the same page again instead of the next`);
  }
  for (const { key } of page.items) seen.add(key);
}
