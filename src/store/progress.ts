import { randomUUID } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Unsure } from "#alert";
import type { Database } from "./database.ts";
import { assertReachable } from "./folder.ts";
import { MARK_FILE, type Mark, openMark, readMark } from "./mark.ts";
import { StoreError } from "./trouble.ts";

/**
 * To be called where a database is put in a folder: a folder without a mark gets one that says nothing, so that the database
 * is not taken for one that never left it.
 */
export function markAsPutBack(folder: string): void {
  openMark(join(folder, MARK_FILE))[Symbol.dispose]();
}

export interface ProgressTable {
  /** Where the database turned out to be older than what was sent; null where that never was so. */
  unsure(): Unsure | null;
}

/** Keeps the mark beside the database as far as the database is. */
export interface Progress extends Disposable {
  /** To be called inside the transaction that begins an attempt to send. */
  count(): void;
  /** To be called when that is committed, and before anything is sent: it is on the disk when this returns. */
  mark(): void;
  /** To be called after a transaction, kept or not. */
  forget(): void;
}

/**
 * Refuses to make a database anew where there was one: a volume that is not mounted, or a file that was moved or emptied,
 * would otherwise be told from the start. To be called where there is none, or one that holds nothing.
 * @throws StoreError, unless it is to begin anew
 */
export function assertNewHere(folder: string, file: string, beginAnew: boolean): void {
  const gone = goneFrom(folder, file);
  if (gone === null) return;
  if (!beginAnew) throw gone;
  rmSync(join(folder, MARK_FILE));
}

/**
 * Sees to it that there is a database to look at.
 * @throws StoreError where there is none yet, where it is gone, and where the way to it is barred
 */
export function assertThere(folder: string, file: string): void {
  assertReachable(file);
  if (bytesIn(file) > 0) return;
  const none = new StoreError(`there is no database ${file} yet; it is made by the first run`, {
    trouble: { what: "none", file },
  });
  throw goneFrom(folder, file) ?? none;
}

/** 0 too of one that is not there. */
export function bytesIn(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Of a database that is not there, or holds nothing: that there was one. Null where there never was. */
function goneFrom(folder: string, file: string): StoreError | null {
  const mark = readMark(join(folder, MARK_FILE));
  if (mark === null) return null;
  const what = statSync(file, { throwIfNoEntry: false }) === undefined ? "gone" : "emptied";
  const until = mark === "torn" ? "" : `, last written on ${mark.at}`;
  return new StoreError(
    `${file} is ${what}, and there was a database${until}. Put it back, from a backup where need be; or let Kamerwacht begin anew with --begin-anew, which forgets what was told`,
    { trouble: { what, file, at: mark === "torn" ? null : mark.at } },
  );
}

/**
 * Compares the database with the mark beside it. Where more was sent than the database knows, or the mark is not the
 * one that the database had, it is unsure from now on: it says so of itself, in the database.
 * @param now UTC ISO
 */
export function openProgress(folder: string, database: Database, now: string): Progress {
  const file = join(folder, MARK_FILE);
  const own = ownProgress(database);
  const mark = readMark(file);
  // One of before there were marks has none beside it, unless it was put in the place of another.
  if ((own.isKnown || mark !== null) && isOlder(own, mark)) noteUnsure(database, now);
  const add = database.prepare<[], { sends: number }>(
    "UPDATE progress SET sends = sends + 1 RETURNING sends",
  );
  // What stands in the mark is never lowered: it is of what was sent, which no database undoes.
  const sends = Math.max(
    own.sends,
    mark !== null && mark !== "torn" && mark.database === own.id ? mark.sends : 0,
  );
  database.prepare("UPDATE progress SET sends = ?").run(sends);
  const marks = openMark(file);
  let counted: number | null = null;
  const write = (count: number) =>
    marks.write({ database: own.id, sends: count, at: new Date().toISOString() });
  write(sends);
  return {
    count() {
      counted = add.get()?.sends ?? null;
    },
    mark() {
      if (counted !== null) write(counted);
    },
    forget() {
      counted = null;
    },
    [Symbol.dispose]: () => marks[Symbol.dispose](),
  };
}

interface Own {
  readonly id: string;
  readonly sends: number;
  /** False where the database is new, or of before there were marks. */
  readonly isKnown: boolean;
}

function ownProgress(database: Database): Own {
  const row = database.prepare<[], Omit<Own, "isKnown">>("SELECT id, sends FROM progress").get();
  if (row !== undefined) return { ...row, isKnown: true };
  const id = randomUUID();
  database.prepare("INSERT INTO progress (one, id, sends) VALUES (1, ?, 0)").run(id);
  return { id, sends: 0, isKnown: false };
}

function isOlder(own: Own, mark: Mark | "torn" | null): boolean {
  return mark === null || mark === "torn" || mark.database !== own.id || mark.sends > own.sends;
}

/**
 * More may have been sent since the last thing that the database knows of: the last in order, since a clock that was
 * ahead for a while left later times before it.
 */
function noteUnsure(database: Database, now: string): void {
  database
    .prepare(
      `UPDATE progress SET unsure_at = ?, unsure_from = (SELECT max(at) FROM (
         SELECT created_at AS at FROM outbox WHERE seq = (SELECT max(seq) FROM outbox)
         UNION ALL SELECT max(last_attempt_at) FROM outbox
         UNION ALL SELECT started_at FROM runs WHERE run = (SELECT max(run) FROM runs)
         UNION ALL SELECT max(since) FROM fence))`,
    )
    .run(now);
  database
    .prepare(
      `INSERT OR REPLACE INTO notes (name, value)
       SELECT ?, max(ts) FROM outbox WHERE kind <> 'edit' HAVING max(ts) IS NOT NULL`,
    )
    .run(LAST_MESSAGE);
}

/** The last message that was known then: its timestamp is a time of the messenger's clock, in seconds. */
const LAST_MESSAGE = "unsure-after-message";

export function progressTable(database: Database): ProgressTable {
  const find = database.prepare<[], { from: string | null; at: string | null }>(
    `SELECT unsure_from AS "from", unsure_at AS at FROM progress`,
  );
  const message = database.prepare<[string], { ts: string }>("SELECT value AS ts FROM notes WHERE name = ?");
  return {
    unsure() {
      const { from = null, at = null } = find.get() ?? {};
      if (at === null) return null;
      const ts = Number(message.get(LAST_MESSAGE)?.ts ?? Number.NaN);
      const fromTheirs = Number.isFinite(ts) ? new Date(ts * 1_000).toISOString() : null;
      return { from: from ?? at, fromTheirs, at };
    },
  };
}
