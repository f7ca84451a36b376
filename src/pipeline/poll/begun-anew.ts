import { hasPassed, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";
import type { Source } from "../ports.ts";

const HOUR_MS = 3_600_000;
/** Read again from so long before the last news: times in a feed are only roughly in order. */
const MARGIN_MS = 24 * HOUR_MS;

/**
 * Looks, once an hour, whether a source that has no news has begun anew, with positions below ours: it would seem to be
 * without news for ever. Then the operators are told, `source.stale`, and the position from which to read on is found
 * by date. What is read again and did not change tells nothing.
 * @returns whether there is something to read again
 */
export async function foundAnew(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<boolean> {
  if (source.isBeyond === undefined || !isTimeToLook(source.name, context)) return false;
  try {
    const cursors = context.archive.transaction((transaction) => transaction.cursors(source.name));
    if (!(await source.isBeyond(cursors, signal))) return false;
    tellStale(source.name, context);
    await readOnByDate(source, context, signal);
    return true;
  } catch (error) {
    // Whether it began anew is looked at again: the poll itself went well.
    if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
    context.log.warn({ source: source.name, err: error }, "could not look whether the source began anew");
    return false;
  }
}

/** Tells the operators that a source that had begun anew is read to its end again, `source.recovered`. */
export function tellRecovered(source: string, context: PipelineContext): void {
  context.archive.transaction((transaction) => {
    if (transaction.note(noteOf(source)) === null) return;
    transaction.setNote(noteOf(source), null);
    notify(transaction, { what: "source-caught-up", source }, context.clock(), context);
  });
}

/** Once an hour; each time while it is known to have begun anew. */
function isTimeToLook(source: string, { archive, clock }: PipelineContext): boolean {
  const name = `looked-beyond/${source}`;
  return archive.transaction((transaction) => {
    const now = clock();
    const last = transaction.note(name);
    const isDue = last === null || hasPassed(last, HOUR_MS, now);
    if (isDue) transaction.setNote(name, now.toISOString());
    return isDue || transaction.note(noteOf(source)) !== null;
  });
}

function tellStale(source: string, context: PipelineContext): void {
  const now = context.clock();
  context.archive.transaction((transaction) => {
    if (transaction.note(noteOf(source)) !== null) return;
    transaction.setNote(noteOf(source), now.toISOString());
    notify(transaction, { what: "source-begun-anew", source }, now, context);
  });
  context.log.warn({ source }, "the source began anew below our position");
}

/** The cursors go back to what was published shortly before our last news; history that was not done begins again. */
async function readOnByDate(source: Source, context: PipelineContext, signal: AbortSignal): Promise<void> {
  const { movedAt, stretch, known } = context.archive.transaction((transaction) => ({
    movedAt: transaction.movedAt(source.name),
    stretch: transaction.stretch(source.name),
    known: transaction.cursors(source.name),
  }));
  const since = movedAt === null ? null : new Date(Date.parse(movedAt) - MARGIN_MS);
  const { cursors, history } = await source.begin(since, signal);
  const { historySince } = context.watching();
  const past = stretch === null || stretch.done ? null : (await source.begin(historySince, signal)).history;
  context.archive.transaction((transaction: ArchiveTransaction) => {
    const forgotten = Object.fromEntries(Object.keys(known).map((stream) => [stream, null]));
    const found = Object.entries(cursors).map(([stream, head]) => [stream, history?.from ?? head] as const);
    transaction.saveCursors(
      source.name,
      { ...forgotten, ...Object.fromEntries(found) },
      context.clock().toISOString(),
    );
    if (past !== null) transaction.saveStretch(source.name, past);
    transaction.forgetPositions(source.name);
  });
}

function noteOf(source: string): string {
  return `began-anew/${source}`;
}
