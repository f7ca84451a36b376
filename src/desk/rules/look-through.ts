import { setImmediate as breathe } from "node:timers/promises";
import { type KeptHit, lookAtKept, newestHits } from "#pipeline";
import type { Store } from "#store";
import type { Watch } from "#watch";

/** What a person waits for. */
const SEARCH_MS = 8_000;
/** So long the rest of the program may stand still. */
const SLICE_MS = 15;

/** What is looked for in documents. */
export interface Sought {
  readonly query: string;
  /** Empty for nothing. */
  readonly not: string;
  /** Absent for all. */
  readonly kinds?: Watch["kinds"];
}

/** A document that is hit, and where: in its title, and in the first sentence of its text that is hit. */
export type Found = KeptHit;

/** What was found, the newest first. */
export interface Looked {
  readonly hits: readonly Found[];
  /** Among how many documents. */
  readonly looked: number;
  /** Civil date of the oldest document among those. */
  readonly oldest: string | null;
  /** Nothing was left out: neither since enough was found, nor for want of time. */
  readonly isWhole: boolean;
}

/**
 * Looks through all that is kept, by the way of `search` and `replay`, in small pieces, so that nothing else has to wait;
 * until enough is found, or time is up. Throws QueryError.
 * @param since civil, null for all
 */
export async function lookThrough(
  { query, not, kinds }: Sought,
  {
    store,
    since,
    enough,
  }: {
    readonly store: Pick<Store, "transaction" | "index">;
    readonly since: string | null;
    readonly enough: number | null;
  },
): Promise<Looked> {
  const words = { query, ...(not === "" ? {} : { not }), ...(kinds === undefined ? {} : { kinds }) };
  const watch = { id: "query", name: "query", channel: "#", ...words };
  const search = newestHits(lookAtKept(watch, since, store, store.index, "first"), enough);
  const end = performance.now() + SEARCH_MS;
  let sliceEnd = performance.now() + SLICE_MS;
  while (performance.now() < end && search.step()) {
    if (performance.now() < sliceEnd) continue;
    await breathe();
    sliceEnd = performance.now() + SLICE_MS;
  }
  const { looked, ...found } = search.found();
  return { ...found, looked: looked() };
}
