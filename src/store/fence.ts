import { hostname } from "node:os";
import type { Database } from "./database.ts";
import { type Holder, StoreError } from "./trouble.ts";

/** The right to write, as the database itself knows it. */
export interface Fence {
  /** To be asked inside every transaction that writes. Throws StoreError where another process has taken over. */
  check(): void;
}

interface Row {
  readonly number: number;
  readonly holder: string;
}

/**
 * Takes the next number: whoever has a lower one can write no more. The lock on the file beside the database keeps two
 * programs apart; this holds where that lock was lost: the file was removed, or the file system does not lock.
 * @param at UTC ISO, for people to read
 */
export function raiseFence(database: Database, at: string): Fence {
  const number = database
    .prepare<[string, string], { number: number }>(
      `INSERT INTO fence (one, number, holder, since) VALUES (1, 1, ?, ?)
       ON CONFLICT (one) DO UPDATE SET number = number + 1, holder = excluded.holder, since = excluded.since
       RETURNING number`,
    )
    .get(`${hostname()}, process ${process.pid}`, at)?.number;
  const find = database.prepare<[], Row>("SELECT number, holder FROM fence");
  return {
    check() {
      const row = find.get();
      if (row?.number === number) return;
      const holder = row?.holder ?? null;
      throw new StoreError(`another Kamerwacht (${holder ?? "unknown"}) has taken this database over`, {
        trouble: { what: "taken-over", holder },
      });
    },
  };
}

/** Who took the right to write last, and when; null where nobody ever did, or it cannot be told. */
export function holderOf(database: Database): Holder | null {
  return database.prepare<[], Holder>("SELECT holder AS process, since FROM fence").get() ?? null;
}
