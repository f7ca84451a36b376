import { UnexpectedShapeError } from "#parliament";
import type { Validators } from "../http.ts";
import type { List } from "./lists.ts";
import { type DatedItem, daysBefore, type Memory, noveltyIn } from "./memory.ts";
import { type ListPage, readList } from "./read-list.ts";
import type { Site } from "./site.ts";

/** What a list says that was not told yet. */
export interface News {
  /** The oldest first, so that what could not be told is seen again. */
  readonly items: readonly DatedItem[];
  readonly entries: number;
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
  signal: AbortSignal,
): Promise<News | null> {
  const isSweep = site.clock().getTime() - memory.sweptAt >= SWEEP_MS;
  const items = new Map<string, DatedItem>();
  const seen = new Set<string>();
  const sums = { entries: 0, dropped: [] as string[], bytes: 0 };
  let validators: Validators | null = null;
  let since = "";
  for (let number = 0; number < PAGES_MAX; number++) {
    const page = await readList(site, list, number, isSweep ? null : validatorsFor(number, memory), signal);
    if (page === null) return null;
    if (number === 0) {
      validators = page.validators;
      since = daysBefore(page.items[0]?.date ?? "", SWEEP_DAYS);
    }
    add(page, sums);
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
  return { items: [...items.values()].reverse(), ...sums, validators, swept: isSweep };
}

function validatorsFor(page: number, memory: Memory): Validators | null {
  return page === 0 ? memory.validators : null;
}

/** Everything that a list shows of the last days, and whether that is all of it. */
export async function firstSight(
  site: Site,
  list: List,
  signal: AbortSignal,
): Promise<News & { readonly wasAll: boolean }> {
  const items = new Map<string, DatedItem>();
  const seen = new Set<string>();
  const sums = { entries: 0, dropped: [] as string[], bytes: 0 };
  let wasAll = false;
  for (let number = 0; number < FIRST_PAGES_MAX; number++) {
    const page = await readList(site, list, number, null, signal);
    if (page === null) break;
    add(page, sums);
    wasAll = page.ended;
    if (page.ended) break;
    assertPages(list, page, seen);
    for (const item of page.items) items.set(item.key, item);
    const dates = [...items.values()].map(({ date }) => date).sort();
    if ((page.items.at(-1)?.date ?? "") < daysBefore(dates.at(-1) ?? "", FIRST_DAYS)) break;
  }
  return { items: [...items.values()], ...sums, validators: null, swept: true, wasAll };
}

function add(page: ListPage, sums: { entries: number; dropped: string[]; bytes: number }): void {
  sums.entries += page.items.length + page.dropped.length;
  sums.dropped.push(...page.dropped);
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
