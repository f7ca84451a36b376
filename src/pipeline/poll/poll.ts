import {
  type Batch,
  type FailureBatch,
  historyProgress,
  NO_COUNTS,
  type PageBatch,
  type ReadingStart,
  type RunCounts,
  SourceUnavailableError,
  UnexpectedShapeError,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notePoll } from "../health/health.ts";
import { noteKinds } from "../health/kinds.ts";
import { noteMissing } from "../lookup/note-missing.ts";
import type { Source } from "../ports.ts";
import { savePage } from "../revise/page.ts";
import { noteHistory } from "./note-history.ts";
import { foundAnew, tellRecovered } from "./reset.ts";

/** The stream under which the ledger keeps how a source began. */
const BEGIN = "begin";

/** What one poll of a source came to. */
export interface PollResult {
  readonly pages: number;
  readonly entries: number;
  readonly changed: number;
  readonly posts: number;
  /** Streams that failed, with what they said. */
  readonly failures: readonly { readonly stream: string; readonly error: Error }[];
}

const NOTHING: PollResult = { pages: 0, entries: 0, changed: 0, posts: 0, failures: [] };

/**
 * Reads a source from its cursors until it is caught up. Each page is one transaction: its records, the snapshots,
 * events, hits, posts and the cursor after it are kept together or not at all.
 */
export async function pollSource(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PollResult> {
  context.step("poll.started");
  const begun = await guarded(() => beginSource(source, context, signal));
  if (begun !== null) return failedResult(source, begun, context);
  let result = await readOn(source, context, signal);
  const isIdle = result.entries === 0 && result.failures.length === 0 && !signal.aborted;
  if (isIdle && (await foundAnew(source, context, signal))) result = await readOn(source, context, signal);
  if (result.entries > 0 && result.failures.length === 0) tellRecovered(source.name, context);
  context.step("poll.finished");
  return result;
}

function readOn(source: Source, context: PipelineContext, signal: AbortSignal): Promise<PollResult> {
  const cursors = context.archive.transaction((transaction) => transaction.cursors(source.name));
  const reading = { kind: "poll", silent: false } as const;
  return readBatches(source, source.poll(cursors, signal), reading, context, signal);
}

/** Reads what is left of a source's history, silently. Can be interrupted and goes on where it was. */
export async function readHistory(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PollResult> {
  const stretch = context.archive.transaction((transaction) => transaction.stretch(source.name));
  if (stretch === null || stretch.done) return NOTHING;
  const start = { at: context.clock().toISOString(), from: stretch.from };
  return readBatches(
    source,
    source.past(stretch, signal),
    { kind: "history", silent: true, start },
    context,
    signal,
  );
}

/** The first time that a source is seen its newest position is where polling begins; what is older is history. */
async function beginSource(source: Source, context: PipelineContext, signal: AbortSignal): Promise<void> {
  const known = context.archive.transaction((transaction) => transaction.cursors(source.name));
  if (Object.keys(known).length > 0) return;
  const { cursors, history } = await source.begin(context.watching().historySince, signal);
  context.archive.transaction((transaction) => {
    const at = context.clock().toISOString();
    transaction.saveCursors(source.name, cursors, at);
    if (history !== null) transaction.saveStretch(source.name, history);
    // In the ledger too, so that an earlier failure to begin does not stand there as the last word.
    transaction.finishRun(transaction.startRun(source.name, BEGIN, "poll", at), "unchanged", null, at);
  });
  context.log.info({ source: source.name, cursors, history }, "source begun");
}

interface Reading {
  readonly kind: "poll" | "history";
  readonly silent: boolean;
  /** Of history. */
  readonly start?: ReadingStart;
}

async function readBatches(
  source: Source,
  batches: AsyncIterable<Batch>,
  reading: Reading,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PollResult> {
  const runs = new Map<string, number>();
  let result: PollResult = NOTHING;
  for await (const batch of untilAborted(batches, signal)) {
    context.step("poll.page-received");
    const run = runs.get(batch.stream) ?? startRun(source, batch.stream, reading, context);
    runs.set(batch.stream, run);
    if (batch.type === "failure") {
      fail(source, batch, run, context);
      result = { ...result, failures: [...result.failures, { stream: batch.stream, error: batch.error }] };
      runs.delete(batch.stream);
      continue;
    }
    const counts = storeBatch(source, batch, run, reading, context);
    if (reading.kind === "history") tellProgress(source.name, context);
    context.step("poll.committed");
    result = {
      ...result,
      pages: result.pages + 1,
      entries: result.entries + counts.entries,
      changed: result.changed + counts.changed,
      posts: result.posts + counts.posts,
    };
    if (signal.aborted) break;
  }
  for (const [stream, run] of runs) finish(source, stream, run, context);
  return result;
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

function startRun(source: Source, stream: string, reading: Reading, context: PipelineContext): number {
  return context.archive.transaction((transaction) =>
    transaction.startRun(source.name, stream, reading.kind, context.clock().toISOString()),
  );
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
    const mode = { silent: reading.silent, source: source.name, run, now };
    const { counts, changed } = savePage(transaction, batch, mode, context);
    if (!mode.silent) noteMissing(transaction, changed, source.name, now);
    if (reading.kind === "poll") transaction.saveCursors(source.name, batch.cursors, now.toISOString());
    else moveHistory(transaction, source.name, batch);
    noteKinds(transaction, source.name, batch, now);
    if (reading.start !== undefined) noteHistory(transaction, source.name, batch, reading.start, now);
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

function fail(source: Source, batch: FailureBatch, run: number, context: PipelineContext): void {
  const status = statusOf(batch.error);
  context.archive.transaction((transaction) => {
    const now = context.clock();
    transaction.finishRun(run, status, batch.error.message, now.toISOString());
    notePoll(
      transaction,
      { source: source.name, stream: batch.stream, error: batch.error.message, now },
      context,
    );
  });
  context.log.warn({ source: source.name, stream: batch.stream, status, err: batch.error }, "stream failed");
}

function finish(source: Source, stream: string, run: number, context: PipelineContext): void {
  const counts = context.archive.transaction((transaction) => {
    const now = context.clock();
    const seen = transaction.runCounts(run);
    transaction.finishRun(run, seen.changed > 0 ? "changed" : "unchanged", null, now.toISOString());
    notePoll(transaction, { source: source.name, stream, error: null, now }, context);
    return seen;
  });
  const level = counts.entries > 0 ? "info" : "debug";
  context.log[level]({ source: source.name, stream, run, ...counts }, "stream read");
}

/** Theirs for now, or theirs and changed; anything else is a fault of ours, and is not caught. */
function statusOf(error: Error): "unavailable" | "failed" {
  if (error instanceof SourceUnavailableError) return "unavailable";
  if (error instanceof UnexpectedShapeError) return "failed";
  throw error;
}

async function guarded(work: () => Promise<void>): Promise<Error | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError) return error;
    throw error;
  }
}

function failedResult(source: Source, error: Error, context: PipelineContext): PollResult {
  const run = startRun(source, BEGIN, { kind: "poll", silent: false }, context);
  fail(source, { type: "failure", stream: BEGIN, error }, run, context);
  return { ...NO_COUNTS, failures: [{ stream: BEGIN, error }] };
}
