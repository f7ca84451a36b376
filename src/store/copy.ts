import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { StoreError } from "./trouble.ts";

/**
 * Writes what a database holds at this moment to a file, whole or not at all. What is committed meanwhile is not in it.
 * @param look is given the copy before it gets its name; what it throws leaves nothing behind
 * @throws StoreError where the disk of the file is full
 */
export function copyWhole<T>(database: BetterSqlite3.Database, file: string, look: (copy: string) => T): T {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    // One reading of the whole; free pages, in which deleted things may still stand, are not copied.
    closeSync(openSync(unfinished, "w", 0o600));
    vacuumInto(database, unfinished, file);
    const seen = look(unfinished);
    settle(unfinished, file);
    return seen;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function vacuumInto(database: BetterSqlite3.Database, unfinished: string, file: string): void {
  try {
    database.prepare("VACUUM INTO ?").run(unfinished);
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== "SQLITE_FULL") throw cause;
    throw new StoreError(`the disk of ${file} is full`, { cause, trouble: { what: "full", file } });
  }
}

/** Gives a finished file its name; it is on the disk when this returns. */
export function settle(unfinished: string, file: string): void {
  sync(unfinished);
  renameSync(unfinished, file);
  sync(dirname(file));
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Of the versions before the last three upgrades nobody will go back to one. */
const KEPT = 3;

/** Keeps a database as it is before its schema changes, beside it: an upgrade can be undone. */
export function keepBefore(database: BetterSqlite3.Database, file: string, version: number): void {
  copyWhole(database, `${file}.schema-${version}`, () => {});
  const folder = dirname(file);
  const kept = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.schema-`) && !name.endsWith(".unfinished"))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of kept.slice(KEPT)) rmSync(old);
}
