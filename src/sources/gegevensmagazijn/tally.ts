import { type BatchCounts, type Skipped, type SourceRecord, UnexpectedShapeError } from "#parliament";
import { type EntryParts, factsOf } from "./entry.ts";
import { recordOf } from "./record.ts";
import { schemaOf } from "./schema.ts";

/** A page of the feed, understood. */
export interface FeedPage {
  /** In the order of the page. */
  readonly records: readonly SourceRecord[];
  /** Where to go on: the highest position of an entry, 0 where none has one; null for a page without entries. */
  readonly last: number | null;
  readonly counts: BatchCounts;
  /** Entries that could not be read. */
  readonly skipped: readonly Skipped[];
}

const ENTRIES_MAX = 5_000;
/** A page of which this many entries and more than half are bad is not a page that we know. */
const BAD_ENTRIES_MIN = 5;

export interface Tally {
  /** Throws UnexpectedShapeError where there are too many. */
  add(entry: EntryParts | Skipped): void;
  /** The page; throws UnexpectedShapeError where most of it is bad and may not be. `next` is where to go on, where its last entry does not say so itself. */
  page(bytes: number, next: number | null): FeedPage;
}

/** Takes the entries of a page in, one by one. In: the base URL of the feed, whether most of them may be bad. */
export function createTally(base: string, lenient: boolean): Tally {
  const taken: Taken = { records: [], skipped: [], unknownKinds: new Map(), unknownFields: new Map() };
  let entries = 0;
  let last = 0;
  /** Kept back by one: the last entry's own link may be the feed's. */
  let waiting: EntryParts | Skipped | null = null;
  const settle = (next: number | null): void => {
    if (waiting === null) return;
    const entry = { ...waiting, position: waiting.position ?? next };
    last = Math.max(last, entry.position ?? 0);
    take(taken, entry, base);
  };
  return {
    add: (entry) => {
      entries += 1;
      if (entries > ENTRIES_MAX) throw new UnexpectedShapeError(`a page of more than ${ENTRIES_MAX} entries`);
      settle(null);
      waiting = entry;
    },
    page: (bytes, next) => {
      settle(next);
      const { records, skipped } = taken;
      return {
        records,
        skipped,
        last: entries === 0 ? null : last,
        counts: countsOf(taken, entries, bytes, lenient),
      };
    },
  };
}

interface Taken {
  readonly records: SourceRecord[];
  readonly skipped: Skipped[];
  readonly unknownKinds: Map<string, number>;
  readonly unknownFields: Map<string, number>;
}

function take(taken: Taken, entry: EntryParts | Skipped, base: string): void {
  const facts = "why" in entry ? entry : factsOf(entry);
  if ("why" in facts) {
    taken.skipped.push(facts);
    return;
  }
  const parsed = recordOf(facts.entity, facts, base);
  taken.records.push(parsed.record);
  if (schemaOf(facts.kind) === null) count(taken.unknownKinds, facts.kind);
  for (const field of parsed.unknownFields) count(taken.unknownFields, field);
}

/** Throws UnexpectedShapeError where so much is bad that the page is none that we know. */
function countsOf(taken: Taken, entries: number, bytes: number, lenient: boolean): BatchCounts {
  const dropped = taken.skipped.map(shownSkipped);
  if (!lenient && dropped.length >= BAD_ENTRIES_MIN && dropped.length > entries / 2) {
    const message = `${dropped.length} of ${entries} entries of a page are not as we know them`;
    throw new UnexpectedShapeError(message, { cause: dropped.slice(0, 5).join("; ") });
  }
  return {
    entries,
    dropped,
    unknownKinds: Object.fromEntries(taken.unknownKinds),
    unknownFields: Object.fromEntries(taken.unknownFields),
    bytes,
  };
}

/** `document 7f376319-… at position 26600035: no content` */
function shownSkipped({ kind, id, position, why }: Skipped): string {
  return `${kind ?? "an entry"} ${id ?? ""} at position ${position ?? "unknown"}: ${why}`.replace("  ", " ");
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
