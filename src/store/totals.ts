import type { Database } from "./database.ts";
import { roomOf } from "./upkeep.ts";

/** How much a database holds. */
export interface StoreTotals {
  readonly records: number;
  readonly subjects: number;
  readonly events: number;
  readonly bytes: number;
  /** Of those, what is empty inside. */
  readonly freeBytes: number;
}

/** Counts all of it. */
export function totals(database: Database): StoreTotals {
  const count = (table: string) => {
    const row = database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get();
    return row?.n ?? 0;
  };
  return {
    records: count("records"),
    subjects: count("subjects"),
    events: count("events"),
    ...roomOf(database),
  };
}
