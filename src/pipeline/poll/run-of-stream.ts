import { type FailureBatch, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import type { PipelineContext } from "../context.ts";
import { notePoll } from "../health/failing.ts";
import type { Source } from "../ports.ts";

/** Opens a run of a stream in the ledger. Returns its number. */
export function startRun(
  source: Source,
  stream: string,
  kind: "poll" | "history",
  context: PipelineContext,
): number {
  return context.archive.transaction((transaction) =>
    transaction.startRun(source.name, stream, kind, context.clock().toISOString()),
  );
}

/** Closes a run of a stream that failed; what is no failure of the source is thrown. */
export function failRun(source: Source, batch: FailureBatch, run: number, context: PipelineContext): void {
  const status = statusOf(batch.error);
  context.archive.transaction((transaction) => {
    const now = context.clock();
    transaction.finishRun(run, status, batch.error.message, now.toISOString());
    transaction.saveCursors(source.name, batch.cursors ?? {}, now.toISOString());
    notePoll(
      transaction,
      { source: source.name, stream: batch.stream, error: batch.error.message, now },
      context,
    );
  });
  context.log.warn({ source: source.name, stream: batch.stream, status, err: batch.error }, "stream failed");
}

/** Closes a run of a stream that was read. */
export function finishRun(source: Source, stream: string, run: number, context: PipelineContext): void {
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
