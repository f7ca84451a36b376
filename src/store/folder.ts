import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "./trouble.ts";

/** The database in a folder of state. */
export const DATABASE_FILE = "kamerwacht.sqlite";

/**
 * Makes a folder, with those above it, unless it is there, and sees to it that it can be written. Step by step: Node's
 * own way tries for ever where the file system takes no folders.
 * @param folder absolute
 * @throws StoreError where it cannot be
 */
export function makeFolder(folder: string): void {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status === undefined) {
    if (dirname(folder) !== folder) makeFolder(dirname(folder));
    makeOne(folder);
    return;
  }
  if (!status.isDirectory())
    throw new StoreError(`${folder} is a file: give a folder`, {
      trouble: { what: "not-a-folder", path: folder },
    });
}

/** @throws StoreError where files of a folder may not be written */
export function assertWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw refused(path, path, error);
  }
}

function makeOne(folder: string): void {
  try {
    // What is followed and said is nobody else's on the machine.
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw refused(folder, dirname(folder), error);
  }
}

function refused(path: string, existing: string, cause: unknown): StoreError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code !== "EACCES" && code !== "EPERM") {
    const reason = code ?? message;
    return new StoreError(`${path} cannot be made or written here (${reason}): give another folder`, {
      cause,
      trouble: { what: "cannot-be", path, reason },
    });
  }
  const owner = statSync(existing, { throwIfNoEntry: false })?.uid ?? 0;
  const own = process.getuid?.() ?? null;
  return new StoreError(`${existing} may not be written by user ${own ?? "?"}: it belongs to user ${owner}`, {
    cause,
    trouble: { what: "no-right", path: existing, owner, own },
  });
}
