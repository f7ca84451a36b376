import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
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
  if (!status.isDirectory()) throw notAFolder(folder);
}

/** @throws StoreError where files of a folder may not be written */
export function assertWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw refused(path, path, error);
  }
}

/**
 * Whether a folder of state can be used by this process, or made: nothing is written.
 * @param folder absolute
 * @throws StoreError where it cannot be
 */
export function assertUsable(folder: string): void {
  const near = nearest(folder);
  if (!statSync(near).isDirectory()) throw notAFolder(near);
  assertWritable(near);
}

/**
 * Sees to it that nothing stands in the way to a file, whether it is there or not.
 * @param file absolute
 * @throws StoreError where a file stands where a folder should be, or the way is barred to this user
 */
export function assertReachable(file: string): void {
  try {
    statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const near = nearest(dirname(file));
    if (code === "ENOTDIR") throw notAFolder(near);
    if (code === "EACCES" || code === "EPERM") throw noRight("read", near, error);
  }
}

/** The folder, or the nearest above it that is there. */
function nearest(folder: string): string {
  let near = folder;
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near);
  return near;
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
  return noRight("write", existing, cause);
}

function noRight(to: "read" | "write", path: string, cause: unknown): StoreError {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid ?? 0;
  const own = process.getuid?.() ?? null;
  const done = to === "read" ? "read" : "written";
  return new StoreError(`${path} may not be ${done} by user ${own ?? "?"}: it belongs to user ${owner}`, {
    cause,
    trouble: { what: "no-right", to, path, owner, own },
  });
}

function notAFolder(path: string): StoreError {
  return new StoreError(`${path} is a file: give a folder`, { trouble: { what: "not-a-folder", path } });
}
