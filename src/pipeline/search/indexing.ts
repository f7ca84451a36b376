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
const BATCH_MAX = 50;
/** After a fault, a full disk for instance. */
const REST_MS = 10 * 60_000;

/** Takes documents into the index of words in small pieces, as long as the signal lets it, with a rest after each. */
export async function keepIndexing(context: PipelineContext, signal: AbortSignal): Promise<void> {
  const indexing = createIndexing(context);
  await createLoop().every(async () => indexing() ?? WAIT_MAX_MS, signal);
}

/** Takes in all where at least so many are due, without a rest. */
export async function indexAll(
  context: PipelineContext,
  signal: AbortSignal,
  least = LEAST_ONCE,
): Promise<void> {
  const indexing = createIndexing(context, least);
  while (!signal.aborted && indexing() !== null) await breathe();
}

/** Takes some in at each call. Answers how long that took, ms; null where too few are left to be worth it. */
function createIndexing(context: PipelineContext, least = LEAST): () => number | null {
  const { index = null, clock, log } = context;
  let restUntilMs = 0;
  return () => {
    if (index === null || clock().getTime() < restUntilMs) return null;
    const start = performance.now();
    try {
      if (!takeIn(index, context, least)) return null;
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
function takeIn(index: SearchIndex, { archive, isShort }: PipelineContext, least: number): boolean {
  if (isShort?.() === true) return false;
  const { due, isOther, isBegun } = archive.transaction((transaction) => ({
    due: transaction.countDueForSearch(),
    isOther: !isOf(index, transaction),
    isBegun: transaction.searchStamp() !== null,
  }));
  if (due < least && !(isOther && isBegun)) return false;
  if (isOther) {
    const stamp = index.clear();
    archive.transaction((transaction) => transaction.dueForSearchAnew(stamp));
  }
  const documents = archive.transaction(readSome);
  const stamp = index.write(documents);
  const keys = documents.map(({ document }) => document);
  archive.transaction((transaction) => transaction.tookForSearch(keys, stamp));
  return true;
}

function readSome(transaction: ArchiveTransaction): readonly IndexedDocument[] {
  const end = performance.now() + SLICE_MS;
  const documents: IndexedDocument[] = [];
  for (const document of transaction.dueForSearch(BATCH_MAX)) {
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
