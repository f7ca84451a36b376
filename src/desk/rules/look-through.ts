import { setImmediate as breathe } from "node:timers/promises";
import { type Snapshot, subjectId } from "#parliament";
import { plainInput } from "#pipeline";
import type { Store } from "#store";
import { compileWatches, type Evidence, type Watch } from "#watch";
import { dateOf } from "../asked/item.ts";

const TEXTS_MAX = 20_000;
const TITLES_MAX = 3_000;
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

/** A document that is hit, and where. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly evidence: readonly Evidence[];
}

/** What was found, the newest first. */
export interface Looked {
  readonly hits: readonly Found[];
  readonly looked: number;
  /** Civil date of the oldest document that was looked at. */
  readonly oldest: string | null;
  /** Nothing was left out for want of time. */
  readonly isWhole: boolean;
}

/**
 * Looks through the texts that are kept and the titles of newer documents, in small pieces, so that nothing else has to
 * wait; until enough is found, or time is up. Only those that are `wanted` count. Throws QueryError.
 */
export async function lookThrough(
  { query, not, kinds }: Sought,
  store: Pick<Store, "transaction">,
  wanted: (snapshot: Snapshot) => boolean,
  enough: number | null,
): Promise<Looked> {
  const words = { query, ...(not === "" ? {} : { not }), ...(kinds === undefined ? {} : { kinds }) };
  const matcher = compileWatches([{ id: "query", name: "query", channel: "#", ...words }]);
  const keys = store.transaction((transaction) => [
    ...new Set([...transaction.newestTexts(TEXTS_MAX), ...transaction.newestDocuments(TITLES_MAX)]),
  ]);
  const end = performance.now() + SEARCH_MS;
  const hits: Found[] = [];
  let looked = 0;
  let oldest: string | null = null;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const key of keys) {
    if (performance.now() > sliceEnd) {
      await breathe();
      sliceEnd = performance.now() + SLICE_MS;
    }
    if (performance.now() > end || hits.length === enough) break;
    const document = documentOf(store, key);
    if (document === null || !wanted(document.snapshot)) continue;
    looked += 1;
    const date = dateOf(document.snapshot);
    if (date !== "" && (oldest === null || date < oldest)) oldest = date;
    const [hit] = matcher.match(document.input);
    if (hit !== undefined) hits.push({ snapshot: document.snapshot, evidence: hit.evidence });
  }
  const isWhole = performance.now() <= end && hits.length !== enough;
  const newestFirst = hits.sort((a, b) => dateOf(b.snapshot).localeCompare(dateOf(a.snapshot)));
  return { hits: newestFirst, looked, oldest, isWhole };
}

function documentOf(store: Pick<Store, "transaction">, key: string) {
  return store.transaction((transaction) => {
    const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
    if (snapshot?.subject !== "document" || snapshot.withdrawn) return null;
    return { snapshot, input: plainInput(snapshot, transaction.text(key), transaction.graph) };
  });
}
