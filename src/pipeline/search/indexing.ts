import { setImmediate as breathe } from "node:timers/promises";
import { subjectId } from "#parliament";
import { type IndexedDocument, indexed } from "#watch";
import { type ArchiveTransaction, isArchiveLost } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { createLoop, WAIT_MAX_MS } from "../loop.ts";
import type { SearchIndex } from "../ports.ts";
import { queryInput } from "../revise/match-input.ts";
import { isOf } from "./trust.ts";

/** Fewer documents than this are looked through nearly as fast as they are looked up: they wait until there are more. */
const LEAST = 8;
/** In a short run that makes no index yet. */
const LEAST_ONCE = 32;
/** So long the rest of the program may stand still at most, unless one document alone takes longer, ms. */
const SLICE_MS = 15;
/** In a short run nobody waits, and each batch waits for the disk. */
const SLICE_ONCE_MS = 500;
/** So many are looked up at a time: in what order they come takes a look at all. */
const QUEUE_MAX = 2_000;
/** After a fault, a full disk for instance. */
const REST_MS = 10 * 60_000;

/** Takes documents into the index of words in small pieces, as long as the signal lets it, with a rest after each. */
export async function keepIndexing(context: PipelineContext, signal: AbortSignal): Promise<void> {
  const indexing = createIndexing(context, { least: LEAST, sliceMs: SLICE_MS });
  await createLoop().every(async () => indexing() ?? WAIT_MAX_MS, signal);
}

/** Takes in all where at least so many are due, without a rest. */
export async function indexAll(
  context: PipelineContext,
  signal: AbortSignal,
  least = LEAST_ONCE,
): Promise<void> {
  const indexing = createIndexing(context, { least, sliceMs: SLICE_ONCE_MS });
  while (!signal.aborted && indexing() !== null) await breathe();
}

interface Indexing {
  /** Fewer than so many wait until there are more. */
  readonly least: number;
  readonly sliceMs: number;
  /** What is taken in next; what is in here and was taken in already is taken in once more. */
  queue: readonly string[];
}

/** Takes some in at each call. Answers how long that took, ms; null where too few are left to be worth it. */
function createIndexing(context: PipelineContext, how: Omit<Indexing, "queue">): () => number | null {
  const { index = null, clock, log } = context;
  const indexing: Indexing = { ...how, queue: [] };
  let restUntilMs = 0;
  return () => {
    if (index === null || clock().getTime() < restUntilMs) return null;
    const start = performance.now();
    try {
      if (!takeIn(indexing, index, context)) return null;
    } catch (error) {
      if (isArchiveLost(error)) throw error;
      // Nothing depends on it: what is not in it is looked through.
      restUntilMs = clock().getTime() + REST_MS;
      log.warn({ err: error }, "the index of words cannot be written now");
      return null;
    }
    return performance.now() - start;
  };
}

/** One batch: false where nothing is worth taking in. Between the two files no other work comes: nothing here waits. */
function takeIn(indexing: Indexing, index: SearchIndex, { archive, isShort }: PipelineContext): boolean {
  if (isShort?.() === true) return false;
  const isReady = archive.transaction((transaction) => fillQueue(indexing, index, transaction));
  if (!isReady) return false;
  const documents = archive.transaction((transaction) => readSome(indexing, transaction));
  const stamp = index.write(documents);
  const keys = documents.map(({ document }) => document);
  archive.transaction((transaction) => transaction.tookForSearch(keys, stamp));
  indexing.queue = indexing.queue.slice(keys.length);
  return true;
}

/** Whether there is enough to take in. An index of another archive, or of another day of it, begins anew. */
function fillQueue(indexing: Indexing, index: SearchIndex, transaction: ArchiveTransaction): boolean {
  const isOther = !isOf(index, transaction);
  if (!isOther && indexing.queue.length > 0) return true;
  const due = transaction.dueForSearch(QUEUE_MAX);
  const isBegun = transaction.searchStamp() !== null;
  indexing.queue = [];
  if (due.length < indexing.least && !(isOther && isBegun)) return false;
  if (isOther) transaction.dueForSearchAnew(index.clear());
  indexing.queue = isOther ? transaction.dueForSearch(QUEUE_MAX) : due;
  return indexing.queue.length > 0;
}

function readSome({ queue, sliceMs }: Indexing, transaction: ArchiveTransaction): readonly IndexedDocument[] {
  const end = performance.now() + sliceMs;
  const documents: IndexedDocument[] = [];
  for (const document of queue) {
    transaction.packText(document);
    documents.push(read(document, transaction));
    if (performance.now() > end) break;
  }
  return documents;
}

function read(document: string, transaction: ArchiveTransaction): IndexedDocument {
  const snapshot = transaction.subject(subjectId("document", document))?.snapshot;
  if (snapshot?.subject !== "document") return { document, date: null, indexed: null };
  return { document, date: snapshot.date, indexed: indexed(queryInput(snapshot, transaction)) };
}
