import { surnameKey } from "#parliament";
import { ANYTHING, type Need, needOf, type Watch } from "#watch";
import type { Archive, ArchiveTransaction } from "../archive.ts";
import type { SearchIndex } from "../ports.ts";
import { isOf } from "./trust.ts";

/** Where a watch may hit in what is kept. */
export interface Candidates {
  /** Keys of documents that must be looked at, in no order: the index does not know them as they are. */
  readonly unindexed: readonly string[];
  /** The rest, the newest first. */
  indexed(): Generator<string>;
  /** How many all of them are. */
  count(): number;
  /** How many documents are kept in all, of that time or of another. */
  kept(since?: string | null): number;
  /** Civil date of the oldest indexed one of that time; null where none is. */
  oldest(): string | null;
}

/** More than any archive has. */
const ALL = 5_000_000;
/** The worker may take documents in between our two looks. */
const TRIES = 3;

/**
 * Where a watch may hit: never fewer documents than where it does. Without an index that can be trusted all of them.
 * @param since civil, null for all; of what is not indexed older documents come too
 * @throws QueryError for a query that does not parse
 */
export function candidatesFor(
  watch: Watch,
  since: string | null,
  archive: Archive,
  index: SearchIndex | null,
): Candidates {
  const need = archive.transaction((transaction) => needOf(watch, proposersIn(transaction)));
  for (let tried = 0; index !== null && tried < TRIES; tried++) {
    // What is due first, then the index: what moves from the one to the other meanwhile is in both.
    const due = archive.transaction((transaction) => dueNow(transaction, index));
    if (due !== null) return narrowed(need, since, due, index, archive);
  }
  return everything(archive);
}

function dueNow(transaction: ArchiveTransaction, index: SearchIndex): readonly string[] | null {
  try {
    return isOf(index, transaction) ? transaction.dueForSearch(ALL) : null;
  } catch (error) {
    if (isOfIndex(error)) return null;
    throw error;
  }
}

function narrowed(
  need: Need,
  since: string | null,
  due: readonly string[],
  index: SearchIndex,
  archive: Archive,
): Candidates {
  const whole = () => everything(archive);
  return {
    unindexed: due,
    *indexed() {
      const seen = new Set(due);
      const isNew = (key: string) => seen.size < seen.add(key).size;
      try {
        for (const key of index.find(need, since)) if (isNew(key)) yield key;
      } catch (error) {
        if (!isOfIndex(error)) throw error;
        for (const key of whole().unindexed) if (isNew(key)) yield key;
      }
    },
    count: () => counted(() => index.count(need, since) + due.length, whole),
    kept: (from = since) => counted(() => index.count(ANYTHING, from) + due.length - index.held(due), whole),
    oldest: () => index.oldest(since),
  };
}

function counted(count: () => number, whole: () => Candidates): number {
  try {
    return count();
  } catch (error) {
    if (!isOfIndex(error)) throw error;
    return whole().count();
  }
}

/** Every document that is kept, as if the index knew none. */

function everything(archive: Archive): Candidates {
  const keys = archive.transaction((transaction) => transaction.documentsForSearch());
  return {
    unindexed: keys,
    *indexed() {},
    count: () => keys.length,
    kept: () => keys.length,
    oldest: () => null,
  };
}

/** The index is damaged or cannot be read. Nothing but time is lost by that. */
function isOfIndex(error: unknown): boolean {
  return error instanceof Error && error.name === "SqliteError";
}

function proposersIn(transaction: ArchiveTransaction): (id: string) => readonly string[] {
  return (id) =>
    transaction.subjectsWithId(id).flatMap((subject) => {
      const snapshot = transaction.subject(subject)?.snapshot;
      return snapshot?.subject === "motion" ? snapshot.actors.map(({ name }) => surnameKey(name)) : [];
    });
}
