import type { Database } from "./database.ts";

export interface WaitTable {
  /**
   * After the clock was put forward or back by `ms`: what waits until a time waits no longer for it than before, and what
   * was attempted just now is given its time to arrive.
   * @param now by the new clock, UTC ISO
   */
  shiftWaits(now: string, ms: number): void;
  /** At a start, when nobody knows what the clock did: nothing waits for a time that no wait of ours would reach. */
  boundWaits(now: string): void;
}

/** Columns of times that are waited for or counted from, with how far ahead one can be that is right. */
const TIMES: readonly (readonly [table: string, column: string, aheadMax: string])[] = [
  ["outbox", "not_before", "+10 minutes"],
  ["outbox", "last_attempt_at", "+0 seconds"],
  // The search for it begins here: of an attempt by a clock that was ahead nobody knows when it was.
  ["outbox", "first_attempt_at", "-1 day"],
  ["parked", "until", "+1 hour"],
  // How long a source has been silent is counted from here, and what was published since is asked for again.
  ["cursors", "moved_at", "+0 seconds"],
  ["strays", "not_before", "+1 hour"],
  ["second_looks", "at", "+1 hour"],
  ["files", "not_before", "+2 days"],
  ["wanted", "not_before", "+7 days"],
];

export function waitTable(database: Database): WaitTable {
  const back = TIMES.map(([table, column]) =>
    database.prepare<[string, string, string]>(
      `UPDATE ${table} SET ${column} = max(?, ${shifted(column)}) WHERE ${column} > ?`,
    ),
  );
  const forward = database.prepare<[string, string, string]>(
    `UPDATE outbox SET last_attempt_at = ${shifted("last_attempt_at")}
     WHERE state = 'unknown' AND last_attempt_at <= ${shifted("?")}`,
  );
  const bounds = TIMES.map(([table, column, aheadMax]) =>
    database.prepare<[string, string]>(
      `UPDATE ${table} SET ${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ?, '${aheadMax}')
       WHERE ${column} > strftime('%Y-%m-%dT%H:%M:%fZ', ?, '${aheadMax.startsWith("-") ? "+0 seconds" : aheadMax}')`,
    ),
  );
  return {
    shiftWaits(now, ms) {
      const by = `${ms / 1000} seconds`;
      if (ms > 0) forward.run(by, now, `${-ms / 1000} seconds`);
      else for (const statement of back) statement.run(now, by, now);
    },
    boundWaits(now) {
      for (const statement of bounds) statement.run(now, now);
    },
  };
}

function shifted(value: string): string {
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${value}, ?)`;
}
