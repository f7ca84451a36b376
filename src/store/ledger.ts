import assert from "node:assert/strict";
import type { Cursors, RunCounts, RunKind, RunStatus, StoredStretch, Stretch } from "#parliament";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";

export interface Run extends RunCounts {
  readonly run: number;
  readonly source: string;
  readonly stream: string;
  readonly kind: RunKind;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly status: RunStatus;
  readonly error: string | null;
}

export interface LedgerTable {
  startRun(source: string, stream: string, kind: RunKind, at: string): number;
  /** Adds to a run's counts: in the transaction that does what they count. */
  countRun(run: number, counts: RunCounts): void;
  runCounts(run: number): RunCounts;
  finishRun(run: number, status: Exclude<RunStatus, "running">, error: string | null, at: string): void;
  /** Ends what is still marked as running, for a source or for all: after a fault or a crash. */
  closeRuns(source: string | null, error: string, at: string): void;
  /** The last runs of a stream, the newest first. */
  lastRuns(source: string, stream: string, limit: number): readonly Run[];
  /** The newest run of every stream of every source. */
  newestRuns(): readonly Run[];
  runsSince(since: string): readonly Run[];
  /** When the source was last polled to its end; null when it never was. */
  readAt(source: string): string | null;
  /** When the source last brought something; null when it never did. */
  movedAt(source: string): string | null;
  note(name: string): string | null;
  /** Remembers a small thing; null forgets it. */
  setNote(name: string, value: string | null): void;
  /** Forgets all whose names begin so; says how many. */
  forgetNotes(beginning: string): number;
  cursors(source: string): Cursors;
  saveCursors(source: string, cursors: Readonly<Record<string, string | null>>, at: string): void;
  cursorTimes(): readonly {
    readonly source: string;
    readonly stream: string;
    readonly cursor: string;
    readonly movedAt: string;
  }[];
  stretch(source: string): StoredStretch | null;
  saveStretch(source: string, stretch: Stretch): void;
  moveStretch(source: string, from: string, done: boolean): void;
  countOddity(source: string, what: string, count: number, at: string): void;
  oddities(): readonly {
    readonly source: string;
    readonly what: string;
    readonly count: number;
    readonly lastAt: string;
  }[];
}

const RUN = `run, source, stream, kind, started_at AS startedAt, finished_at AS finishedAt, status, pages, entries,
  changed, events, posts, dropped, bytes, error`;

/** Runs, cursors, stretches of history, and what was odd in what the sources sent. Runs and cursors are kept quietly. */
export function ledgerTable(database: Database, { quiet }: Pick<Changes, "quiet">): LedgerTable {
  const start = database.prepare(
    "INSERT INTO runs (source, stream, kind, started_at, status) VALUES (?, ?, ?, ?, 'running')",
  );
  const count = database.prepare(
    `UPDATE runs SET pages = pages + ?, entries = entries + ?, changed = changed + ?, events = events + ?,
       posts = posts + ?, dropped = dropped + ?, bytes = bytes + ? WHERE run = ?`,
  );
  const counts = database.prepare<[number], RunCounts>(
    "SELECT pages, entries, changed, events, posts, dropped, bytes FROM runs WHERE run = ?",
  );
  const finish = database.prepare("UPDATE runs SET status = ?, error = ?, finished_at = ? WHERE run = ?");
  const close = database.prepare(
    `UPDATE runs SET status = 'failed', error = @error, finished_at = @at
     WHERE status = 'running' AND (@source IS NULL OR source = @source)`,
  );
  // One idle run of a stream is news, the thousand before it are not.
  const forgetIdle = database.prepare(
    `DELETE FROM runs WHERE status = 'unchanged' AND run < @run
       AND (source, stream, kind) = (SELECT source, stream, kind FROM runs WHERE run = @run)`,
  );
  const last = database.prepare<[string, string, number], Run>(
    `SELECT ${RUN} FROM runs WHERE source = +? AND stream = +? ORDER BY run DESC LIMIT +?`,
  );
  const newest = database.prepare<[], Run>(
    `SELECT ${RUN} FROM runs WHERE run IN (SELECT max(run) FROM runs GROUP BY source, stream) ORDER BY source, stream`,
  );
  const since = database.prepare<[string], Run>(
    `SELECT ${RUN} FROM runs WHERE started_at >= +? ORDER BY run`,
  );
  const cursors = database.prepare<[string], { stream: string; cursor: string }>(
    "SELECT stream, cursor FROM cursors WHERE source = ?",
  );
  const moved = database.prepare<[string], { at: string | null }>(
    // What a source remembers of its failures (`stuck:*`, `gap:*:5`) is no news.
    "SELECT max(moved_at) AS at FROM cursors WHERE source = +? AND stream NOT LIKE 'stuck:%' AND stream NOT LIKE 'gap:%'",
  );
  const read = database.prepare<[string], { at: string | null }>(
    "SELECT max(finished_at) AS at FROM runs WHERE source = +? AND kind = 'poll' AND status IN ('changed', 'unchanged')",
  );
  const note = database.prepare<[string], { value: string }>("SELECT value FROM notes WHERE name = ?");
  const setNote = database.prepare("INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)");
  const dropNote = database.prepare("DELETE FROM notes WHERE name = ?");
  const dropNotes = database.prepare<[string, string]>(
    "DELETE FROM notes WHERE substr(name, 1, length(?)) = ?",
  );
  const saveCursor = database.prepare(
    `INSERT INTO cursors (source, stream, cursor, moved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (source, stream) DO UPDATE SET cursor = excluded.cursor, moved_at = excluded.moved_at
     WHERE cursor <> excluded.cursor`,
  );
  const dropCursor = database.prepare("DELETE FROM cursors WHERE source = ? AND stream = ?");
  const times = database.prepare<[], { source: string; stream: string; cursor: string; movedAt: string }>(
    "SELECT source, stream, cursor, moved_at AS movedAt FROM cursors ORDER BY source, stream",
  );
  const stretch = database.prepare<[string], { start: string; from: string; until: string; done: number }>(
    `SELECT start, position AS "from", until, done FROM stretches WHERE source = ?`,
  );
  const saveStretch = database.prepare(
    "INSERT OR REPLACE INTO stretches (source, start, position, until, done) VALUES (?, ?, ?, ?, 0)",
  );
  const moveStretch = database.prepare("UPDATE stretches SET position = ?, done = ? WHERE source = ?");
  const oddity = database.prepare(
    `INSERT INTO oddities (source, what, count, first_at, last_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source, what) DO UPDATE SET count = count + excluded.count, last_at = excluded.last_at`,
  );
  const oddities = database.prepare<[], { source: string; what: string; count: number; lastAt: string }>(
    "SELECT source, what, count, last_at AS lastAt FROM oddities ORDER BY last_at DESC LIMIT 100",
  );

  return {
    startRun: (source, stream, kind, at) =>
      Number(quiet(start.run(source, stream, kind, at)).lastInsertRowid),
    countRun(run, { pages, entries, changed, events, posts, dropped, bytes }) {
      quiet(count.run(pages, entries, changed, events, posts, dropped, bytes, run));
    },
    runCounts: (run) => counts.get(run) ?? assert.fail(`there is no run ${run}`),
    finishRun(run, status, error, at) {
      quiet(finish.run(status, error, at, run));
      if (status === "unchanged") quiet(forgetIdle.run({ run }));
    },
    closeRuns: (source, error, at) => void quiet(close.run({ error, at, source })),
    lastRuns: (source, stream, limit) => last.all(source, stream, limit),
    newestRuns: () => newest.all(),
    runsSince: (at) => since.all(at),
    readAt: (source) => read.get(source)?.at ?? null,
    movedAt: (source) => moved.get(source)?.at ?? null,
    note: (name) => note.get(name)?.value ?? null,
    forgetNotes: (beginning) => dropNotes.run(beginning, beginning).changes,
    setNote(name, value) {
      if (value === null) dropNote.run(name);
      else setNote.run(name, value);
    },
    cursors: (source) => Object.fromEntries(cursors.all(source).map((row) => [row.stream, row.cursor])),
    saveCursors(source, moved, at) {
      for (const [stream, cursor] of Object.entries(moved)) {
        if (cursor === null) quiet(dropCursor.run(source, stream));
        else quiet(saveCursor.run(source, stream, cursor, at));
      }
    },
    cursorTimes: () => times.all(),
    stretch(source) {
      const row = stretch.get(source);
      return row === undefined ? null : { ...row, done: row.done === 1 };
    },
    saveStretch: (source, { from, until }) => void saveStretch.run(source, from, from, until),
    moveStretch: (source, from, done) => void moveStretch.run(from, done ? 1 : 0, source),
    countOddity: (source, what, times_, at) => void oddity.run(source, what.slice(0, 300), times_, at, at),
    oddities: () => oddities.all(),
  };
}
