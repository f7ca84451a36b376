import { closeSync, openSync, renameSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { type Holder, named, StoreError } from "./trouble.ts";

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
export function lockFile(file: string, holder: () => Holder | null): FileLock {
  closeSync(openSync(file, "a", 0o600));
  const database = new BetterSqlite3(file, { timeout: 0 });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    throw refused(error, file, holder);
  }
  return { [Symbol.dispose]: () => void database.close() };
}

/**
 * Takes a lock from a process that shows no life any more. Nobody but the kernel can take a lock away: the file that it
 * holds is put aside and another stands in its place. Whoever held it may wake; the fence in the database then stops it.
 */
export function takeLockOver(file: string, holder: () => Holder | null): FileLock {
  try {
    return lockFile(file, holder);
  } catch (error) {
    if (!(error instanceof StoreError) || error.trouble?.what !== "held") throw error;
    renameSync(file, `${file}.taken-over`);
    return lockFile(file, holder);
  }
}

function refused(cause: unknown, file: string, holder: () => Holder | null): StoreError {
  const { code, message } = cause as { readonly code?: string; readonly message: string };
  if (code === "SQLITE_FULL") {
    return new StoreError(`the disk of ${file} is full`, { cause, trouble: { what: "full", file } });
  }
  if (code !== "SQLITE_BUSY") {
    return new StoreError(`${file} cannot be locked: ${message}`, {
      cause,
      trouble: { what: "cannot-be", path: file, reason: code ?? message },
    });
  }
  const who = holder();
  const said = `another Kamerwacht${named(who)} is using this database; stop it first`;
  return new StoreError(said, { cause, trouble: { what: "held", file, holder: who } });
}
