import assert from "node:assert/strict";
import { join } from "node:path";
import { showLife } from "./alive.ts";
import { type Ballast, createBallast } from "./ballast.ts";
import {
  closeDatabase,
  type Database,
  damaged,
  isFull,
  lostDatabase,
  openDatabase,
  peekDatabase,
} from "./database.ts";
import { type Fence, raiseFence } from "./fence.ts";
import { assertWritable, DATABASE_FILE, makeFolder } from "./folder.ts";
import { preparedLate } from "./late.ts";
import { lockFolder, stillWriting } from "./lock-folder.ts";
import { assertNewHere, assertThere, bytesIn, openProgress, type Progress } from "./progress.ts";
import { peekSearchIndex, searchIndexIn } from "./search-file.ts";
import type { SearchIndex } from "./search-index.ts";
import { type Tables, type Transaction, tablesOf } from "./tables.ts";
import { type StoreTotals, totals } from "./totals.ts";
import { giveBack, type Room, roomOf } from "./upkeep.ts";

/** The archive and the outbox, in one SQLite file. */
export interface Store extends Disposable {
  /**
   * Runs `work` in one transaction: all of it is kept or nothing. `work` is synchronous: nothing can be awaited in
   * it, and so no network call can stand inside a transaction.
   */
  transaction<T>(work: (transaction: Transaction) => T): T;
  /** Throws StoreError where nothing can be written any more: the disk fails, or another process has taken over. */
  prove(): void;
  /** The disk is full, and what was kept for that is given up: what is held is to be finished, and nothing taken in. */
  isShort(): boolean;
  totals(): StoreTotals;
  /** Which documents have which words; null where there is none that can be read. */
  readonly index: SearchIndex | null;
  /** How much the database takes, and what of that is empty inside. */
  room(): Room;
  /** Gives back to the disk what is empty inside, where that is worth it and quick. Returns how many bytes. */
  giveBack(): number;
}

/**
 * In MB: enough to finish what is being sent, to say what is wrong, and to start anew some times. By the environment too
 * for who opens one without a configuration.
 */
const BALLAST_MB = Number(process.env.KAMERWACHT_BALLAST_MB || 16);

/**
 * Opens the store in a folder, creating both where needed, and holds it for this process alone until it is closed.
 * @param folder absolute path, or `:memory:`
 * @param beginAnew whether a database that was there and is gone may be made anew
 * @param takeOver whether a process that holds it shows no life any more, and is to lose it
 * @param ballastMb how much is kept for a full disk, in MB
 * @param now by which it notes since when it is held and, where it was put back, since when it is in doubt
 * @throws StoreError, also where another process holds it, or where it is gone
 */
export function openStore(
  folder: string,
  { beginAnew = false, takeOver = false, ballastMb = BALLAST_MB, now: at = new Date() } = {},
): Store {
  const now = at.toISOString();
  if (folder === ":memory:") {
    const database = openDatabase(folder);
    const index = searchIndexIn(folder);
    const fence = raiseFence(database, now);
    return storeOn(database, { isNew: true, fence, index, close: () => database.close() });
  }
  makeFolder(folder);
  assertWritable(folder);
  try {
    return openHeld(folder, { now, beginAnew, takeOver, ballastMb });
  } catch (error) {
    throw stillWriting(error, folder) ?? error;
  }
}

interface Opening {
  readonly now: string;
  readonly beginAnew: boolean;
  readonly takeOver: boolean;
  readonly ballastMb: number;
}

function openHeld(folder: string, { now, beginAnew, takeOver, ballastMb }: Opening): Store {
  const file = join(folder, DATABASE_FILE);
  using held = new DisposableStack();
  held.use(lockFolder(folder, { takeOver }));
  held.use(showLife(folder));
  let isNew = false;
  const begins = () => {
    assertNewHere(folder, file, beginAnew);
    isNew = true;
  };
  if (bytesIn(file) === 0) begins();
  const database = openDatabase(file, begins);
  held.defer(() => closeDatabase(database));
  const progress = held.use(openProgress(folder, database, now));
  const fence = raiseFence(database, now);
  held.defer(() => emptyLog(database));
  const ballast = createBallast(folder, ballastMb);
  const index = held.use(searchIndexIn(folder));
  const all = held.move();
  return storeOn(database, { isNew, fence, progress, ballast, index, close: () => all.dispose() });
}

/** So long the end waits for whoever reads the log. */
const READERS_MS = 200;

/** Tidies up for who copies the file alone. Who reads beside us, such as Litestream all the time, keeps it as it is. */
function emptyLog(database: Database): void {
  database.pragma(`busy_timeout = ${READERS_MS}`);
  database.pragma("wal_checkpoint(TRUNCATE)");
}

/**
 * Opens an existing store for looking only: another process may be at work in it, and nothing can be written.
 * @throws StoreError when there is none, and where it cannot be read
 */
export function peekStore(folder: string): Store {
  const file = join(folder, DATABASE_FILE);
  assertThere(folder, file);
  const database = peekDatabase(file);
  const index = peekSearchIndex(folder);
  const close = () => {
    index?.[Symbol.dispose]();
    database.close();
  };
  return storeOn(database, { isNew: false, fence: { check: () => {} }, index, close });
}

/** What goes with a database that is open. */
interface Opened {
  /** It was made just now. */
  readonly isNew: boolean;
  readonly fence: Fence;
  /** Null where nothing is sent from it: it lives in memory, or is only looked at. */
  readonly progress?: Progress;
  /** What is kept for a full disk. */
  readonly ballast?: Ballast;
  readonly index: SearchIndex | null;
  close(): void;
}

/** A database of the right number whose tables are not those of it has a damaged page. */
function storeOn(database: Database, opened: Opened): Store {
  const late = preparedLate(database);
  try {
    const store = storeWith(database, late.database, opened);
    if (!opened.isNew) late.prepareAll();
    return store;
  } catch (error) {
    database.close();
    throw damaged(error, database.name) ?? error;
  }
}

function storeWith(database: Database, late: Database, opened: Opened): Store {
  const tables = tablesOf(late, () => opened.progress?.count());
  const transaction = transactionOn(database, opened, tables);
  return {
    transaction,
    prove: () => transaction(() => {}),
    isShort: () => opened.ballast?.isGivenUp() ?? false,
    totals: () => totals(database),
    index: opened.index,
    room: () => roomOf(database),
    giveBack: () => giveBack(database),
    [Symbol.dispose]() {
      if (!database.open) return;
      try {
        opened.close();
      } catch (error) {
        // On a disk that is full or fails nothing can be tidied up: the next start does.
        if (lostDatabase(error, database) === null) throw error;
      }
    },
  };
}

function transactionOn(
  database: Database,
  { fence, progress, ballast }: Opened,
  { records, changes, transaction: tables }: Tables,
): Store["transaction"] {
  // Made once: to make one takes longer than to run it.
  const transaction = database.transaction((work: (transaction: Transaction) => unknown) => {
    fence.check();
    const result = work(tables);
    assert(!(result instanceof Promise), "a transaction cannot wait");
    return result;
  });
  const run = database.readonly ? transaction.deferred : transaction.immediate;
  const attempt = <T>(work: (transaction: Transaction) => T) => {
    try {
      const result = run(work) as T;
      if (!database.readonly) progress?.mark();
      return result;
    } catch (error) {
      changes.undone();
      throw error;
    } finally {
      records.forget();
      progress?.forget();
    }
  };
  return (work) => {
    assert(!database.inTransaction, "transactions do not nest");
    try {
      return attempt(work);
    } catch (error) {
      if (!isFull(error) || ballast?.giveUp() !== true) throw lostDatabase(error, database) ?? error;
    }
    try {
      return attempt(work);
    } catch (error) {
      throw lostDatabase(error, database) ?? error;
    }
  };
}
