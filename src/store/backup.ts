import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyWhole, settle } from "./copy.ts";
import { openToLook } from "./database.ts";
import { assertWritable, DATABASE_FILE, makeFolder } from "./folder.ts";
import { lockFolder } from "./lock-folder.ts";
import { assertThere, markAsPutBack } from "./progress.ts";
import { NEWEST_SCHEMA } from "./schema.ts";
import { StoreError, type StoreTrouble } from "./trouble.ts";

/** What a backup holds. */
export interface BackupFacts {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly records: number;
  readonly posts: number;
  /** UTC ISO of the last time that something was read or done; null where that never was. */
  readonly until: string | null;
}

/**
 * Writes a copy of the database of one moment to a file, also while a worker is at work in it, reads it back, and only then
 * gives it its name: under that name there is never half a backup. No secret is in it, since none is in the database.
 * @param state folder of the database
 * @param file where to, absolute; an earlier backup there is replaced, anything else is not
 * @throws StoreError where there is no database, the copy is not whole, or the file is something else
 */
export function backUp(state: string, file: string): BackupFacts {
  const source = join(state, DATABASE_FILE);
  assertOther(source, file);
  assertThere(state, source);
  if (existsSync(file)) factsOf(file);
  makeFolder(dirname(file));
  assertWritable(dirname(file));
  const { database, version } = openToLook(source);
  try {
    if (version > NEWEST_SCHEMA)
      throw trouble(`${source} is of a newer version of Kamerwacht`, { what: "newer", file: source });
    return { ...copyWhole(database, file, factsOf), file };
  } finally {
    database.close();
  }
}

export interface Restored extends BackupFacts {
  /** Where the database stands now that was there before; null where there was none. */
  readonly aside: string | null;
}

/**
 * Puts a backup in the place of the database. What was there is kept beside it. The mark beside the database stays, so
 * that the next start sees that more was sent than the backup knows, and looks each post up before it sends it.
 * @param state folder of the database; made where there is none
 * @param backup absolute path
 * @param now UTC ISO, for the name of what is kept
 * @throws StoreError where the backup is damaged, of a newer version, or none, or a process is at work in the folder
 */
export function restore(state: string, backup: string, now: string): Restored {
  const file = join(state, DATABASE_FILE);
  assertOther(file, backup);
  factsOf(backup);
  makeFolder(state);
  assertWritable(state);
  using _lock = lockFolder(state);
  const unfinished = `${file}.unfinished`;
  try {
    copyFileSync(backup, unfinished);
    const facts = factsOf(unfinished);
    const aside = putAside(file, now);
    markAsPutBack(state);
    settle(unfinished, file);
    return { ...facts, file, aside };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** The log of a database belongs to that one alone: laid upon another it would damage it. */
function putAside(file: string, now: string): string | null {
  if (!existsSync(file)) return null;
  const aside = freeName(`${file}.before-${now.replaceAll(/[-:]|\.\d+/g, "")}`);
  for (const end of ["-wal", "-shm"]) if (existsSync(file + end)) renameSync(file + end, aside + end);
  // By a second name: at no moment is there no database.
  linkSync(file, aside);
  return aside;
}

/** Of several in one second the later ones get a number. */
function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(next)) return next;
  }
}

function assertOther(database: string, file: string): void {
  if (file === database) throw trouble(`${file} is the database itself`, { what: "itself", file });
}

/**
 * Reads a whole file as a database of this program.
 * @throws StoreError where it is none, is damaged, or of a newer version
 */
function factsOf(file: string): BackupFacts {
  if (!existsSync(file)) throw trouble(`there is no file ${file}`, { what: "no-backup", file });
  const { database, version } = openToLook(file);
  try {
    if (version > NEWEST_SCHEMA)
      throw trouble(`${file} is of a newer version of Kamerwacht`, { what: "newer", file });
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    if (!["records", "outbox", "runs"].every((name) => tables.includes(name)))
      throw trouble(`${file} is not a Kamerwacht database`, { what: "not-ours", file });
    if (database.pragma("integrity_check(1)", { simple: true }) !== "ok")
      throw trouble(`${file} is damaged`, { what: "damaged", file });
    return { ...countsOf(database), file, bytes: statSync(file).size };
  } finally {
    database.close();
  }
}

function countsOf(database: ReturnType<typeof openToLook>["database"]): Omit<BackupFacts, "file" | "bytes"> {
  const counts = database.prepare<[], Omit<BackupFacts, "file" | "bytes">>(
    `SELECT (SELECT count(*) FROM records) AS records, (SELECT count(*) FROM outbox) AS posts,
       (SELECT max(started_at) FROM runs) AS until`,
  );
  return counts.get() ?? { records: 0, posts: 0, until: null };
}

function trouble(message: string, what: StoreTrouble): StoreError {
  return new StoreError(message, { trouble: what });
}
