import { type Batch, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { type FeedCursor, readCursor, writeCursor } from "./cursor.ts";
import { keyed } from "./known.ts";
import { recordsOfItem } from "./records.ts";
import type { FeedAnswer, FeedSite } from "./site.ts";

/** The one stream of a feed. */
export const STREAM = "items";

const NOTHING = { dropped: [], unknownKinds: {}, unknownFields: {} };

/** One look at a feed: what is new in it since the cursor. What goes wrong with the feed is a batch too. */
export async function* poll(
  name: string,
  site: FeedSite,
  text: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const cursor = readCursor(text);
  try {
    const answer = await site.ask(cursor?.validators ?? null, signal);
    if (answer === null) return yield unchanged();
    const { records, next, counts, skipped } = newsOf(answer, cursor, name, site);
    const cursors = next === text ? {} : { [STREAM]: next };
    yield { type: "page", stream: STREAM, records, cursors, counts, skipped, caughtUp: true };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
    yield { type: "failure", stream: STREAM, error };
  }
}

function unchanged(): Batch {
  const counts = { ...NOTHING, entries: 0, bytes: 0 };
  return { type: "page", stream: STREAM, records: [], cursors: {}, counts, caughtUp: true };
}

/** What was not in the feed before, and the cursor after it. Where nothing is known yet, all is only remembered. */
function newsOf(answer: FeedAnswer, cursor: FeedCursor | null, name: string, site: FeedSite) {
  const { feed, bytes, validators } = answer;
  const before = cursor?.known ?? [];
  if (feed.items.length === 0 && before.length > 0)
    throw new UnexpectedShapeError(`${site.address.host}: the feed has no items; it had them before`);
  const items = keyed(feed.items);
  const known = new Set(before);
  const news = items.filter(({ keys }) => !keys.some((key) => known.has(key)));
  const next = writeCursor(
    validators,
    items.flatMap(({ keys }) => keys),
    before,
  );
  return {
    records: cursor === null ? [] : news.flatMap((item) => recordsOfItem(name, item, site.clock())),
    next,
    counts: { ...NOTHING, entries: news.length, dropped: feed.dropped, bytes },
    skipped: feed.skipped,
  };
}
