import { join } from "node:path";
import { peekDatabase } from "./database.ts";
import { holderOf } from "./fence.ts";
import { DATABASE_FILE } from "./folder.ts";
import { type FileLock, lockFile, takeLockOver } from "./lock.ts";
import { type Holder, named, StoreError } from "./trouble.ts";

/** Held by the process that writes to the database beside it. */
const LOCK_FILE = "kamerwacht.lock";

/**
 * Holds a folder of state for this process alone, until it is let go or the process ends.
 * @param takeOver whether a process that holds it shows no life any more, and is to lose it
 * @throws StoreError where another process holds it, with who that is as far as it can be told
 */
export function lockFolder(folder: string, { takeOver = false } = {}): FileLock {
  const lock = takeOver ? takeLockOver : lockFile;
  return lock(join(folder, LOCK_FILE), () => lastHolder(join(folder, DATABASE_FILE)));
}

/**
 * Where a process was frozen in the middle of a transaction nobody can write, also who took its lock over: it is to be
 * ended first. Null for any other error.
 */
export function stillWriting(cause: unknown, folder: string): StoreError | null {
  if ((cause as { readonly code?: unknown }).code !== "SQLITE_BUSY") return null;
  const file = join(folder, DATABASE_FILE);
  const holder = lastHolder(file);
  return new StoreError(
    `another Kamerwacht${named(holder)} stands still while it writes to this database; end it first`,
    { cause, trouble: { what: "held", file, holder } },
  );
}

function lastHolder(file: string): Holder | null {
  try {
    const database = peekDatabase(file);
    try {
      return holderOf(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
