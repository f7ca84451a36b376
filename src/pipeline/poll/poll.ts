import type { PipelineContext } from "../context.ts";
import type { Source } from "../ports.ts";
import { NOTHING_READ, type PollResult, readBatches } from "./batches.ts";
import { beginSource } from "./begin.ts";
import { foundAnew, tellRecovered } from "./begun-anew.ts";

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
  const failure = await beginSource(source, context, signal);
  if (failure !== null) return failure;
  let result = await readOn(source, context, signal);
  const isIdle = result.entries === 0 && result.failures.length === 0 && !signal.aborted;
  if (isIdle && (await foundAnew(source, context, signal))) result = await readOn(source, context, signal);
  if (result.entries > 0 && result.failures.length === 0) tellRecovered(source.name, context);
  context.step("poll.finished");
  return result;
}

function readOn(source: Source, context: PipelineContext, signal: AbortSignal): Promise<PollResult> {
  const cursors = context.archive.transaction((transaction) => transaction.cursors(source.name));
  return readBatches(source, source.poll(cursors, signal), { kind: "poll" }, context, signal);
}

/** Reads what is left of a source's history, silently. Can be interrupted and goes on where it was. */
export async function readHistory(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PollResult> {
  const stretch = context.archive.transaction((transaction) => transaction.stretch(source.name));
  if (stretch === null || stretch.done) return NOTHING_READ;
  const start = { at: context.clock().toISOString(), from: stretch.from };
  const reading = { kind: "history", start } as const;
  return readBatches(source, source.past(stretch, signal), reading, context, signal);
}
