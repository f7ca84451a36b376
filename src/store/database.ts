import assert from "node:assert/strict";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { noteClosed, takeClosed } from "./closed.ts";
import { keepBefore } from "./copy.ts";
import { assertWritable, makeFolder } from "./folder.ts";
import { wasOurs } from "./mark.ts";
import { addFunctions, migrate, NEWEST_SCHEMA } from "./schema.ts";
import { StoreError, type StoreTrouble } from "./trouble.ts";

/**
 * In its statements a parameter with a plus (`document = +?`, `LIMIT +?`) is one whose value the planner does not look at.
 * Where rows are ordered, grouped or cut off it looks at a bare one, and then plans the statement anew each time that a
 * value is bound.
 */
export type Database = BetterSqlite3.Database;
export type Statement = BetterSqlite3.Statement;

/**
 * Opens a database for looking only, while another process may be writing to it.
 * @throws StoreError when it cannot be read, or has another schema than this program
 */
export function peekDatabase(file: string): Database {
  const { database, version } = openToLook(file);
  if (version === NEWEST_SCHEMA) return database;
  database.close();
  throw new StoreError(
    `${file} has schema ${version}, this version of Kamerwacht another; run it once first`,
    { trouble: { what: version > NEWEST_SCHEMA ? "newer" : "other-schema", file } },
  );
}

export interface Looking {
  readonly database: Database;
  /** Of its schema; 0 where it is empty, or another program's. */
  readonly version: number;
}

/**
 * Opens a file for looking only, whatever its schema. Reading a database with a log beside it takes the right to write
 * there, too: without that right a copy is read, which lasts as long as it is open.
 * @throws StoreError where it cannot be read as a database
 */
export function openToLook(file: string): Looking {
  assertFile(file);
  try {
    return lookingAt(file);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(error.code)) throw explain(error, file);
    return copyOf(file);
  }
}

function lookingAt(file: string): Looking {
  const database = new BetterSqlite3(file, { readonly: true, timeout: 5_000 });
  try {
    addFunctions(database);
    database.prepare("SELECT count(*) FROM sqlite_master").get();
    return { database, version: Number(database.pragma("user_version", { simple: true })) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function copyOf(file: string): Looking {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-look-"));
  try {
    const copy = join(folder, basename(file));
    for (const end of ["", "-wal"]) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
    // Writable, since it is ours; read as it is, since nobody else writes to it.
    for (const end of ["", "-wal"]) if (existsSync(copy + end)) chmodSync(copy + end, 0o600);
    return lookingAt(copy);
  } catch (error) {
    throw isSqliteError(error) ? explain(error, file) : error;
  } finally {
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
}

/**
 * Opens (and where needed creates) the database and brings it to the newest schema.
 * @param file path of the database, or `:memory:`
 * @param begins called before a database is made of one that holds nothing yet; where it throws, none is
 * @throws StoreError when it is damaged, not a database, or newer than this program
 */
export function openDatabase(file: string, begins: () => void = () => {}): Database {
  if (file !== ":memory:") makeFolder(dirname(file));
  if (existsSync(file)) {
    assertFile(file);
    assertWritable(file);
  }
  if (file !== ":memory:" && !existsSync(file)) closeSync(openSync(file, "a", 0o600));
  const database = new BetterSqlite3(file, { timeout: 5_000 });
  try {
    const isKnown = takeClosed(file);
    configure(database);
    if (!isKnown) check(database, file);
    if (isBlank(database)) begins();
    migrate(database, file, (version) => {
      if (file !== ":memory:") keepBefore(database, file, version);
    });
  } catch (error) {
    database.close();
    throw isSqliteError(error) ? explain(error, file) : error;
  }
  return database;
}

/** Nothing was ever committed to it: also of one that lost its log before that was moved into it. */
function isBlank(database: Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master LIMIT 1").get() === undefined;
}

function assertFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  throw new StoreError(`${file} is a folder and no database`, { trouble: { what: "not-ours", file } });
}

/**
 * WAL falls back to `synchronous=NORMAL` in this build, which may forget commits on power loss and so post twice:
 * FULL is set after it, and asserted.
 */
function configure(database: Database): void {
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("busy_timeout = 5000");
  database.pragma("foreign_keys = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma("journal_size_limit = 67108864");
  database.pragma("cache_size = -4000");
  // A page of a feed writes more than the usual thousand: what it wrote need not be moved at each commit.
  database.pragma("wal_autocheckpoint = 4000");
  assert.equal(database.pragma("synchronous", { simple: true }), 2, "synchronous must be FULL");
}

/** Closes a database that this process alone wrote to; the next start knows that it is whole, unless it failed. */
export function closeDatabase(database: Database): void {
  const file = database.name;
  database.close();
  if (!FAILED.has(database)) noteClosed(file);
}

/** Those that cannot be used any more. */
const FAILED = new WeakSet<Database>();

/** Reads all of it: a second for each 600 MB, and far more where the disk is slow. */
function check(database: Database, file: string): void {
  const verdict = database.pragma("quick_check(1)", { simple: true });
  if (verdict === "ok") return;
  throw new StoreError(`${file} is damaged (${String(verdict)}); restore a backup`, {
    trouble: { what: "damaged", file },
  });
}

interface SqliteError extends Error {
  readonly code: string;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof BetterSqlite3.SqliteError;
}

/** What no later attempt of this process can mend: the disk is full or fails, or the file is damaged or gone. */
export function lostDatabase(error: unknown, database: Database): StoreError | null {
  if (!isSqliteError(error) || !/^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(error.code))
    return null;
  FAILED.add(database);
  return new StoreError(`the database can no longer be used: ${error.message} (${error.code})`, {
    cause: error,
    trouble: isFull(error)
      ? { what: "full", file: database.name }
      : { what: "lost", reason: `${error.message}, ${error.code}` },
  });
}

/** The disk, or the part of it that we may use, is full. */
export function isFull(error: unknown): boolean {
  return isSqliteError(error) && error.code === "SQLITE_FULL";
}

/** What is wrong with a database of the right number whose tables are not those of it; null for any other error. */
export function damaged(error: unknown, file: string): StoreError | null {
  return isSqliteError(error) ? damagedBy(error, file) : null;
}

function damagedBy(error: SqliteError, file: string): StoreError {
  const message = `${file} is damaged (${error.message}): restore a backup`;
  return new StoreError(message, { cause: error, trouble: { what: "damaged", file } });
}

function explain(error: SqliteError, file: string): StoreError {
  if (error.code === "SQLITE_NOTADB" && wasOurs(file)) return damagedBy(error, file);
  const what =
    error.code === "SQLITE_NOTADB" ? "is not a Kamerwacht database" : `cannot be used: ${error.message}`;
  return new StoreError(`${file} ${what}`, { cause: error, trouble: troubleOf(error, file) });
}

function troubleOf({ code, message }: SqliteError, file: string): StoreTrouble {
  if (code === "SQLITE_NOTADB") return { what: "not-ours", file };
  if (code === "SQLITE_FULL") return { what: "full", file };
  if (code.startsWith("SQLITE_CORRUPT")) return { what: "damaged", file };
  if (code.startsWith("SQLITE_BUSY")) return { what: "held", file, holder: null };
  const isOfDisk = /^SQLITE_(CANTOPEN|IOERR|READONLY)/.test(code);
  return { what: "cannot-be", path: file, reason: isOfDisk ? code : message };
}
