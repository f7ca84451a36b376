import type { Batch, BatchCounts, Cursors, PageBatch, Skipped } from "#parliament";
import { pollDeadline } from "../poll-deadline.ts";
import { LISTS, type List } from "./lists.ts";
import {
  afterTelling,
  type DatedItem,
  firstMemory,
  fromCursor,
  type Memory,
  toCursor,
  UNREAD,
} from "./memory.ts";
import { firstSight, type News, newsOf } from "./news.ts";
import { isTheirs } from "./page.ts";
import { StuckError, type StuckPage, stuckCursor, stuckOf } from "./page-at.ts";
import type { Site } from "./site.ts";
import { createTelling, type Telling } from "./telling.ts";

/** The stream of the pages of single things: it has no cursor, only failures of its own. */
const DETAILS = "details";
/** So many items are stored at a time. */
const CHUNK = 15;
/** A session with votes to come is read again at each poll, so often; then only when the older pages are as well. */
const SOON_MAX = 6;
/** So many pages of single things are read in one poll; the rest comes with the next. */
const DETAILS_MAX = 60;

/** Where reading begins: every list unread. The first look at each is silent. */
export function beginning(): Cursors {
  return Object.fromEntries(LISTS.map(({ name }) => [name, UNREAD]));
}

/**
 * The news of each list, each with its own cursor and failure; with the pages of single things where a card does not
 * tell enough. In: how long the whole may take, ms.
 */
export async function* poll(
  site: Site,
  deadlineMs: number,
  cursors: Cursors,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  using deadline = pollDeadline(site.base.host, deadlineMs, signal);
  const telling = createTelling(site, DETAILS_MAX);
  for (const list of LISTS) {
    try {
      yield* pollList(site, list, cursors, telling, deadline.signal);
    } catch (error) {
      signal.throwIfAborted();
      const stuck = error instanceof StuckError ? error : null;
      const failure = stuck?.cause ?? error;
      if (!isTheirs(failure)) throw error;
      const kept = stuck === null ? {} : { cursors: stuckCursor(list, stuck.stuck) };
      yield { type: "failure", stream: list.name, error: failure, ...kept };
      if (deadline.isOver()) return;
    }
  }
  yield* detailsBatch(telling);
}

async function* pollList(
  site: Site,
  list: List,
  cursors: Cursors,
  telling: Telling,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const before = fromCursor(cursors[list.name]);
  const stuck = stuckOf(list, cursors);
  const withStuck = (batch: PageBatch, now: StuckPage | null): PageBatch =>
    now === null && stuck === null
      ? batch
      : { ...batch, cursors: { ...batch.cursors, ...stuckCursor(list, now) } };
  if (before === null) {
    const first = await firstSight(site, list, stuck, signal);
    const nowMs = site.clock().getTime();
    const memory = firstMemory([...first.items, ...unreadAtFirst(first, nowMs)], first.wasAll, nowMs);
    const counts = withSkipped({ ...NO_COUNTS, ...countsOf(first) }, first.skipped);
    yield withStuck(page(list, memory, counts, [], true), first.stuck);
    return;
  }
  const news = await newsOf(site, list, before, stuck, signal);
  if (news === null && before.open.size === 0) {
    yield page(list, before, NO_COUNTS, [], true);
    return;
  }
  const known = { ...UNCHANGED, validators: before.validators, stuck };
  for await (const batch of tell(site, list, before, news ?? known, telling, signal))
    yield withStuck(batch, news === null ? stuck : news.stuck);
}

/** What was there at first sight and could not be read is no news either when it can be. */
function unreadAtFirst({ skipped, items }: News, nowMs: number): readonly DatedItem[] {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const [like] = items;
  if (like === undefined) return [];
  return skipped.flatMap(({ id }) => (id === null ? [] : [{ ...like, key: id, date: today }]));
}

const NO_COUNTS: BatchCounts = { entries: 0, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 0 };
const UNCHANGED = { items: [], entries: 0, skipped: [], dropped: [], bytes: 0, swept: false };

/** Tells the oldest news first, a chunk at a time; what the limit leaves over is news again at the next poll. */
async function* tell(
  site: Site,
  list: List,
  before: Memory,
  news: News,
  telling: Telling,
  signal: AbortSignal,
): AsyncGenerator<PageBatch> {
  const sweptAt = news.swept ? site.clock().getTime() : before.sweptAt;
  let memory: Memory = { ...before, sweptAt };
  let skipped = news.skipped;
  let counts: BatchCounts = { ...NO_COUNTS, ...countsOf(news) };
  let complete = true;
  const opened = [...before.open]
    .filter(([, reads]) => reads <= SOON_MAX || news.swept)
    .map(([key, reads]) => ({ key, reads }));
  for (let at = 0; at < news.items.length || at === 0; at += CHUNK) {
    const chunk = news.items.slice(at, at + CHUNK);
    const told = await telling.tell(
      list,
      chunk,
      { open: at === 0 ? opened : [], failed: memory.failed },
      signal,
    );
    memory = { ...afterTelling(memory, told.items), open: new Map([...memory.open, ...told.open]) };
    memory = { ...memory, open: withoutClosed(memory.open, told.closed), failed: told.failed };
    skipped = [...skipped, ...told.skipped];
    complete &&= told.items.length === chunk.length;
    counts = { ...counts, dropped: [...counts.dropped, ...told.dropped] };
    const isLast = at + CHUNK >= news.items.length;
    if (isLast) memory = { ...memory, validators: complete ? news.validators : null };
    yield { ...page(list, memory, withSkipped(counts, skipped), told.records, isLast && complete), skipped };
    counts = NO_COUNTS;
    skipped = [];
  }
}

function withSkipped(counts: BatchCounts, skipped: readonly Skipped[]): BatchCounts {
  const words = skipped.map(({ id, why }) => (id === null || why.startsWith(id) ? why : `${id}: ${why}`));
  return { ...counts, dropped: [...counts.dropped, ...words] };
}

function withoutClosed(open: ReadonlyMap<string, number>, closed: readonly string[]): Map<string, number> {
  return new Map([...open].filter(([key]) => !closed.includes(key)));
}

function page(
  list: List,
  memory: Memory,
  counts: BatchCounts,
  records: PageBatch["records"],
  caughtUp: boolean,
): PageBatch {
  return {
    type: "page",
    stream: list.name,
    records,
    cursors: { [list.name]: toCursor(memory) },
    counts,
    caughtUp,
  };
}

function countsOf({
  entries,
  dropped,
  bytes,
}: {
  readonly entries: number;
  readonly dropped: readonly string[];
  readonly bytes: number;
}): Pick<BatchCounts, "entries" | "dropped" | "bytes"> {
  return { entries, dropped, bytes };
}

/** How reading single pages went: a failure of theirs stops no list, and must not be silent. */
function* detailsBatch(telling: Telling): Generator<Batch> {
  const { read, failure } = telling.details();
  if (failure !== null) yield { type: "failure", stream: DETAILS, error: failure };
  else if (read > 0)
    yield {
      type: "page",
      stream: DETAILS,
      records: [],
      cursors: {},
      counts: { ...NO_COUNTS, entries: read },
      caughtUp: true,
    };
}
