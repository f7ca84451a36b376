import { civilDate, historySinceName, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import type { PipelineContext } from "../context.ts";
import type { Source } from "../ports.ts";
import { NOTHING_READ, type PollResult } from "./batches.ts";
import { failRun, startRun } from "./run-of-stream.ts";

/** The stream under which the ledger keeps how a source began. */
const BEGIN = "begin";

/**
 * The first time that a source is seen its newest position is where polling begins; what is older is history. Null where
 * it has begun, now or before; otherwise what the poll comes to that could not.
 */
export async function beginSource(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PollResult | null> {
  try {
    await beginUnlessBegun(source, context, signal);
    return null;
  } catch (error) {
    if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
    const run = startRun(source, BEGIN, "poll", context);
    failRun(source, { type: "failure", stream: BEGIN, error }, run, context);
    return { ...NOTHING_READ, failures: [{ stream: BEGIN, error }] };
  }
}

async function beginUnlessBegun(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const known = context.archive.transaction((transaction) => transaction.cursors(source.name));
  if (Object.keys(known).length > 0) return;
  const { historySince } = context.watching();
  const { cursors, history } = await source.begin(historySince, signal);
  context.archive.transaction((transaction) => {
    const at = context.clock().toISOString();
    transaction.saveCursors(source.name, cursors, at);
    if (history !== null) transaction.saveStretch(source.name, history);
    if (history !== null && historySince !== null)
      transaction.setNote(historySinceName(source.name), civilDate(historySince.toISOString()));
    // In the ledger too, so that an earlier failure to begin does not stand there as the last word.
    transaction.finishRun(transaction.startRun(source.name, BEGIN, "poll", at), "unchanged", null, at);
  });
  context.log.info({ source: source.name, cursors, history }, "source begun");
}
