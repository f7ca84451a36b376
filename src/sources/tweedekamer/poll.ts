import type { Batch, BatchCounts, Cursors, PageBatch } from "#parliament";
import { pollDeadline } from "../poll-deadline.ts";
import { LISTS, type List } from "./lists.ts";
import { afterTelling, firstMemory, fromCursor, type Memory, toCursor, UNREAD } from "./memory.ts";
import { firstSight, type News, newsOf } from "./news.ts";
import { isTheirs } from "./page.ts";
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
      yield* pollList(site, list, cursors[list.name], telling, deadline.signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!isTheirs(error)) throw error;
      yield { type: "failure", stream: list.name, error };
      if (deadline.isOver()) return;
    }
  }
  yield* detailsBatch(telling);
}

async function* pollList(
  site: Site,
  list: List,
  cursor: string | undefined,
  telling: Telling,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const before = fromCursor(cursor);
  if (before === null) {
    const first = await firstSight(site, list, signal);
    const memory = firstMemory(first.items, first.wasAll, site.clock().getTime());
    yield page(list, memory, { ...NO_COUNTS, ...countsOf(first) }, [], true);
    return;
  }
  const news = await newsOf(site, list, before, signal);
  if (news === null && before.open.size === 0) {
    yield page(list, before, NO_COUNTS, [], true);
    return;
  }
  yield* tell(site, list, before, news ?? { ...UNCHANGED, validators: before.validators }, telling, signal);
}

const NO_COUNTS: BatchCounts = { entries: 0, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 0 };
const UNCHANGED = { items: [], entries: 0, dropped: [], bytes: 0, swept: false };

/** Tells the oldest news first, a chunk at a time; what the limit leaves over is news again at the next poll. */
async function* tell(
  site: Site,
  list: List,
  before: Memory,
  news: News,
  telling: Telling,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let memory: Memory = news.swept ? { ...before, sweptAt: site.clock().getTime() } : before;
  let counts: BatchCounts = { ...NO_COUNTS, ...countsOf(news) };
  let complete = true;
  const opened = [...before.open]
    .filter(([, reads]) => reads <= SOON_MAX || news.swept)
    .map(([key, reads]) => ({ key, reads }));
  for (let at = 0; at < news.items.length || at === 0; at += CHUNK) {
    const chunk = news.items.slice(at, at + CHUNK);
    const told = await telling.tell(list, chunk, at === 0 ? opened : [], signal);
    memory = { ...afterTelling(memory, told.items), open: new Map([...memory.open, ...told.open]) };
    memory = { ...memory, open: withoutClosed(memory.open, told.closed) };
    complete &&= told.items.length === chunk.length;
    counts = { ...counts, dropped: [...counts.dropped, ...told.dropped] };
    const isLast = at + CHUNK >= news.items.length;
    if (isLast) memory = { ...memory, validators: complete ? news.validators : null };
    yield page(list, memory, counts, told.records, isLast && complete);
    counts = NO_COUNTS;
  }
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
