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
  indexed(): Generator<Candidate>;
  /** How many all of them are. */
  count(): number;
  /** How many documents are kept in all, of that time or of another. */
  kept(since?: string | null): number;
  /** Civil date of the oldest indexed one of that time; null where none is. */
  oldest(): string | null;
}

/** A document to look at. */
export interface Candidate {
  readonly document: string;
  /** What the index told of its words as they were; null where it told nothing. */
  readonly told: Told | null;
}

/** Holds for the document as it is now where the archive still is in this state and the document is not due. */
export interface Told {
  tangled(): Uint8Array;
  readonly stamp: string;
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

/** What an index does not hold, of an archive in a state. */
interface Due {
  readonly documents: readonly string[];
  readonly stamp: string;
}

function dueNow(transaction: ArchiveTransaction, index: SearchIndex): Due | null {
  try {
    const stamp = transaction.searchStamp();
    if (stamp === null || !isOf(index, transaction)) return null;
    return { documents: transaction.dueForSearch(ALL), stamp };
  } catch (error) {
    if (isOfIndex(error)) return null;
    throw error;
  }
}

function narrowed(
  need: Need,
  since: string | null,
  { documents: due, stamp }: Due,
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
        for (const { document, tangled } of index.find(need, since))
          if (isNew(document)) yield { document, told: { tangled, stamp } };
      } catch (error) {
        if (!isOfIndex(error)) throw error;
        for (const document of whole().unindexed) if (isNew(document)) yield { document, told: null };
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
