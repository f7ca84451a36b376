import { type Batch, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { compare } from "./compare.ts";
import { type FeedCursor, readCursor, writeCursor } from "./cursor.ts";
import { withoutEarlier } from "./earlier.ts";
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
    yield { type: "page", stream: STREAM, records, cursors, counts, skipped, isWhole: true, caughtUp: true };
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
  const { feed, items, bytes, validators } = answer;
  const before = cursor ?? { items: [], loose: [] };
  if (items.length === 0 && before.items.length + before.loose.length > 0)
    throw new UnexpectedShapeError(`${site.address.host}: the feed has no items; it had them before`);
  const { news, known } = compare(items, before);
  const told = cursor === null ? [] : withoutEarlier(news, items, cursor.beganMs);
  const beganMs = cursor === null ? site.clock().getTime() : cursor.beganMs;
  return {
    records: told.flatMap((item) => recordsOfItem(name, item, site)),
    // Where an item could not be read it is asked for again, whether or not the feed has changed.
    next: writeCursor({ validators: feed.dropped.length > 0 ? null : validators, beganMs, ...known }),
    counts: { ...NOTHING, entries: told.length, dropped: feed.dropped, bytes },
    skipped: feed.skipped,
  };
}
