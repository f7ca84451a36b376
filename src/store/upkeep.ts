import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { UpkeepArchive } from "#parliament";
import type { Database } from "./database.ts";

/** How much a database takes, and what of that is empty inside. */
export interface Room {
  readonly bytes: number;
  readonly freeBytes: number;
}

/** Under which names small things are kept. */
const SIZE = "size/";
const EXAMINED = "examined";

export function upkeepTable(database: Database): UpkeepArchive {
  const runs = database.prepare<[string]>(
    `DELETE FROM runs WHERE started_at < ? AND status <> 'running'
       AND run NOT IN (SELECT max(run) FROM runs GROUP BY source, stream, kind)`,
  );
  const oddities = database.prepare<[string]>("DELETE FROM oddities WHERE last_at < ?");
  const edits = database.prepare<[string]>(
    `UPDATE outbox SET content = '{}' WHERE kind = 'edit' AND state IN ('sent', 'superseded') AND created_at < ?
       AND content <> '{}' AND EXISTS (
         SELECT 1 FROM outbox AS later WHERE later.parent = outbox.parent AND later.kind = 'edit' AND later.seq > outbox.seq)`,
  );
  const hits = database.prepare<[string], { watch: string; hits: number }>(
    "SELECT watch, count(*) AS hits FROM hits WHERE at >= +? GROUP BY watch ORDER BY watch",
  );
  const notes = database.prepare<[string, string], { name: string; value: string }>(
    "SELECT name, value FROM notes WHERE substr(name, 1, length(?)) = +? ORDER BY name",
  );
  const note = database.prepare<[string], { value: string }>("SELECT value FROM notes WHERE name = ?");
  const keep = database.prepare<[string, string]>("INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)");
  const forget = database.prepare<[string, string]>("DELETE FROM notes WHERE name >= ? AND name < ?");
  return {
    keepSize(day, bytes, oldest) {
      keep.run(SIZE + day, String(bytes));
      forget.run(SIZE, SIZE + oldest);
    },
    sizeOn(day) {
      const value = note.get(SIZE + day)?.value;
      return value === undefined ? null : Number(value);
    },
    examinedAt: () => note.get(EXAMINED)?.value ?? null,
    keepExamined: (at) => void keep.run(EXAMINED, at),
    pruneLedger: (before) => runs.run(before).changes + oddities.run(before).changes,
    pruneEdits: (before) => edits.run(before).changes,
    hitsByWatch: (since) => hits.all(since),
    notesFrom: (beginning) => notes.all(beginning, beginning),
  };
}

export function roomOf(database: Database): Room {
  const [pages, free, size] = ["page_count", "freelist_count", "page_size"].map((name) =>
    Number(database.pragma(name, { simple: true })),
  ) as [number, number, number];
  return { bytes: pages * size, freeBytes: free * size };
}

/** Less than this is not worth the work. */
const FREE_MIN_BYTES = 32 * 1_048_576;
const FREE_MIN_SHARE = 0.25;
/** Nothing else is done meanwhile: a larger one would stand still for more than some seconds. */
const BYTES_MAX = 512 * 1_048_576;

/**
 * Gives back to the disk what is empty inside, where that is much of it, the database is small enough to do it within
 * seconds, and the disk has room for it twice meanwhile. Outside of any transaction. Returns how many bytes.
 */
export function giveBack(database: Database): number {
  const { bytes, freeBytes } = roomOf(database);
  const isWorthIt = freeBytes >= FREE_MIN_BYTES && freeBytes >= FREE_MIN_SHARE * bytes;
  if (!isWorthIt || bytes > BYTES_MAX || database.memory) return 0;
  const { bavail, bsize } = statfsSync(dirname(database.name));
  if (bavail * bsize < 3 * bytes) return 0;
  database.exec("VACUUM");
  database.pragma("wal_checkpoint(PASSIVE)");
  return bytes - roomOf(database).bytes;
}
