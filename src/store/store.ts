import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type AdoptionTable, adoptionTable } from "./adopt.ts";
import { type ChoiceTable, choiceTable } from "./choices.ts";
import { type Database, lostDatabase, openDatabase, peekDatabase } from "./database.ts";
import { type DayVoteTable, dayVoteTable } from "./day-votes.ts";
import { type FileTable, fileTable } from "./files.ts";
import { type GroupTable, groupTable } from "./groups.ts";
import { takeLease } from "./lease.ts";
import { type LedgerTable, ledgerTable } from "./ledger.ts";
import { type MotionNameTable, motionNameTable } from "./motion-names.ts";
import { type OutboxTable, outboxTable } from "./outbox.ts";
import { type OverviewTable, overviewTable } from "./overview.ts";
import { type RecordTable, recordTable } from "./records.ts";
import { type SubjectTable, subjectTable } from "./subjects.ts";
import { type WantedTable, wantedTable } from "./wanted.ts";

/** Everything that may be written; only inside a transaction. */
export type Transaction = Omit<RecordTable, "forget" | "save"> &
  SubjectTable &
  Pick<MotionNameTable, "motionsBy"> &
  OutboxTable &
  FileTable &
  WantedTable &
  AdoptionTable &
  ChoiceTable &
  DayVoteTable &
  GroupTable &
  OverviewTable &
  LedgerTable & { readonly saveRecord: RecordTable["save"] };

export interface StoreTotals {
  readonly records: number;
  readonly subjects: number;
  readonly events: number;
  readonly bytes: number;
}

/** The archive and the outbox, in one SQLite file. */
export interface Store extends Disposable {
  /**
   * Runs `work` in one transaction: all of it is kept or nothing. `work` is synchronous: nothing can be awaited in
   * it, and so no network call can stand inside a transaction.
   */
  transaction<T>(work: (transaction: Transaction) => T): T;
  /** Holds the database for this process alone until it is closed; throws StoreError where another has it. */
  lock(now: Date): void;
  /** Keeps the lock; to be called at least every 10 seconds. */
  renewLock(now: Date): void;
  totals(): StoreTotals;
}

export const DATABASE_FILE = "kamerwacht.sqlite";

/**
 * Opens the store in a folder, creating both where needed.
 * @param folder absolute path, or `:memory:`
 * @throws StoreError
 */
export function openStore(folder: string): Store {
  const database = openDatabase(folder === ":memory:" ? folder : join(folder, DATABASE_FILE));
  return storeOn(database, () => {
    database.pragma("wal_checkpoint(TRUNCATE)");
  });
}

/**
 * Opens an existing store for looking only: another process may be at work in it, and nothing can be written.
 * @throws StoreError when there is none
 */
export function peekStore(folder: string): Store {
  return storeOn(peekDatabase(join(folder, DATABASE_FILE)), () => {});
}

function storeOn(database: Database, beforeClose: () => void): Store {
  const records = recordTable(database);
  const names = motionNameTable(database);
  const tables: Transaction = {
    graph: records.graph,
    saveRecord: records.save,
    unite: records.unite,
    newestDocuments: records.newestDocuments,
    forgetPositions: records.forgetPositions,
    ...subjectTable(database, names),
    motionsBy: names.motionsBy,
    ...outboxTable(database),
    ...fileTable(database),
    ...wantedTable(database),
    ...adoptionTable(database),
    ...choiceTable(database),
    ...dayVoteTable(database),
    ...groupTable(database),
    ...overviewTable(database),
    ...ledgerTable(database),
  };
  const bootId = randomUUID();
  let lease: ReturnType<typeof takeLease> | null = null;

  return {
    transaction: (work) => runTransaction(database, records, tables, work),
    lock(now) {
      lease = takeLease(database, now, bootId);
    },
    renewLock: (now) => lease?.renew(now),
    totals: () => totals(database),
    [Symbol.dispose]() {
      if (!database.open) return;
      try {
        lease?.release();
        beforeClose();
      } catch (error) {
        // On a disk that is full or fails neither can be done: the lease runs out, and the next start tidies up.
        if (lostDatabase(error) === null) throw error;
      } finally {
        database.close();
      }
    },
  };
}

function runTransaction<T>(
  database: Database,
  records: RecordTable,
  tables: Transaction,
  work: (transaction: Transaction) => T,
): T {
  assert(!database.inTransaction, "transactions do not nest");
  try {
    const transaction = database.transaction(() => {
      const result = work(tables);
      assert(!(result instanceof Promise), "a transaction cannot wait");
      return result;
    });
    return database.readonly ? transaction.deferred() : transaction.immediate();
  } catch (error) {
    throw lostDatabase(error) ?? error;
  } finally {
    records.forget();
  }
}

function totals(database: Database): StoreTotals {
  const count = (table: string) => {
    const row = database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get();
    return row?.n ?? 0;
  };
  const pages = Number(database.pragma("page_count", { simple: true }));
  const size = Number(database.pragma("page_size", { simple: true }));
  return {
    records: count("records"),
    subjects: count("subjects"),
    events: count("events"),
    bytes: pages * size,
  };
}
