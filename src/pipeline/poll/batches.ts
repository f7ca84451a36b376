import { type Batch, historyProgress, type PageBatch, type ReadingStart, type RunCounts } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteKinds } from "../health/kinds.ts";
import { noteSkipped } from "../health/skipped.ts";
import { noteMissing, noteUnnumbered } from "../lookup/note-missing.ts";
import type { Source } from "../ports.ts";
import { savePage } from "../revise/page.ts";
import { noteHistory } from "./note-history.ts";
import { failRun, finishRun, startRun } from "./run-of-stream.ts";

/** What one poll of a source came to. */
export interface PollResult {
  readonly pages: number;
  readonly entries: number;
  readonly changed: number;
  readonly posts: number;
  /** Streams that failed, with what they said. */
  readonly failures: readonly { readonly stream: string; readonly error: Error }[];
}

export const NOTHING_READ: PollResult = { pages: 0, entries: 0, changed: 0, posts: 0, failures: [] };

/** How a source is read: for its news, or for its history, which is remembered and not told. */
export type Reading = { readonly kind: "poll" } | { readonly kind: "history"; readonly start: ReadingStart };

/** Stores batch after batch, each page in a transaction of its own; a stream that fails leaves the others as they are. */
export async function readBatches(
  source: Source,
  batches: AsyncIterable<Batch>,
  reading: Reading,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PollResult> {
  const runs = new Map<string, number>();
  let result: PollResult = NOTHING_READ;
  for await (const batch of untilAborted(batches, signal)) {
    context.step("poll.page-received");
    const run = runs.get(batch.stream) ?? startRun(source, batch.stream, reading.kind, context);
    if (batch.type === "failure") {
      failRun(source, batch, run, context);
      result = { ...result, failures: [...result.failures, { stream: batch.stream, error: batch.error }] };
      runs.delete(batch.stream);
      continue;
    }
    runs.set(batch.stream, run);
    const counts = storeBatch(source, batch, run, reading, context);
    if (reading.kind === "history") tellProgress(source.name, context);
    context.step("poll.committed");
    result = withCounts(result, counts);
    if (signal.aborted) break;
  }
  for (const [stream, run] of runs) finishRun(source, stream, run, context);
  return result;
}

function withCounts(result: PollResult, { entries, changed, posts }: RunCounts): PollResult {
  return {
    ...result,
    pages: result.pages + 1,
    entries: result.entries + entries,
    changed: result.changed + changed,
    posts: result.posts + posts,
  };
}

/** The batches up to an abort, which ends them like any other end. */
async function* untilAborted(batches: AsyncIterable<Batch>, signal: AbortSignal): AsyncGenerator<Batch> {
  try {
    yield* batches;
  } catch (error) {
    if (!isAbort(error, signal)) throw error;
  }
}

/** Whether an error says no more than that we were told to stop. */
export function isAbort(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || (error instanceof Error && error.name === "AbortError");
}

/** One page in one transaction. */
function storeBatch(
  source: Source,
  batch: PageBatch,
  run: number,
  reading: Reading,
  context: PipelineContext,
): RunCounts {
  const now = context.clock();
  return context.archive.transaction((transaction) => {
    const mode = { silent: reading.kind === "history", source: source.name, run, now };
    const { counts, changed } = savePage(transaction, batch, mode, context);
    if (!mode.silent) {
      noteMissing(transaction, changed, source.name, now);
      noteUnnumbered(transaction, changed, source.name, now);
    }
    if (reading.kind === "poll") transaction.saveCursors(source.name, batch.cursors, now.toISOString());
    else {
      moveHistory(transaction, source.name, batch);
      noteHistory(transaction, source.name, batch, reading.start, now);
    }
    noteKinds(transaction, source.name, batch, now);
    noteSkipped(transaction, source.name, batch, now, context);
    transaction.countRun(run, counts);
    return counts;
  });
}

function tellProgress(source: string, { archive, progress }: PipelineContext): void {
  if (progress === undefined) return;
  const reached = archive.transaction((transaction) => historyProgress(transaction, source));
  if (reached !== null) progress(reached);
}

function moveHistory(transaction: ArchiveTransaction, source: string, batch: PageBatch): void {
  const position = batch.cursors.history ?? transaction.stretch(source)?.from;
  if (position !== undefined) transaction.moveStretch(source, position, batch.caughtUp);
}
