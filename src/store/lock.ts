import { closeSync, openSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { StoreError } from "./database.ts";

/** A file beside the database that one process holds, as long as it lives. */
export interface FileLock extends Disposable {}

/**
 * Holds a file for this process alone, by a lock of the kernel: it ends with the process, however that ends, and knows
 * no clock, no host name and no process number. Node cannot lock a file, SQLite can: an empty database in an exclusive
 * transaction that never ends. The lock is of the file itself, so that two containers on one volume see it too.
 *
 * Nothing of this process may open and close the file in another way: POSIX then drops the lock.
 * @throws StoreError where another process, or this one, holds it
 */
export function lockFile(file: string, holder: () => string | null): FileLock {
  closeSync(openSync(file, "a", 0o600));
  const database = new BetterSqlite3(file, { timeout: 0 });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    throw new StoreError(explained(error, file, holder), { cause: error });
  }
  return { [Symbol.dispose]: () => void database.close() };
}

function explained(error: unknown, file: string, holder: () => string | null): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  if (code !== "SQLITE_BUSY") return `${file} cannot be locked: ${message}`;
  const who = holder();
  return `another Kamerwacht${who === null ? "" : ` (${who})`} is using this database; stop it first`;
}
