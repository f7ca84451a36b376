import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/** So many polls in a row must fail before a human is told: a hiccup is not news. */
const FAILURES_TOLD = 5;

export interface PollNote {
  readonly source: string;
  readonly stream: string;
  /** What went wrong, or null when it went well. */
  readonly error: string | null;
  readonly now: Date;
}

/**
 * Tells the operators once that a stream fails again and again, and once that it recovered. To be called when the run
 * was finished, in the same transaction.
 */
export function notePoll(transaction: ArchiveTransaction, note: PollNote, context: PipelineContext): void {
  const { source, stream, error, now } = note;
  const told = failingNote(source, stream);
  const isTold = transaction.note(told) !== null;
  if (error === null) {
    // Once all is read from one stream again, nobody asks those of the categories, which failed meanwhile, any more.
    const mended = stream === ALL ? transaction.forgetNotes(failingNote(source, "")) : Number(isTold);
    transaction.setNote(told, null);
    if (mended > 0) notify(transaction, { what: "source-mended", source, stream }, now, context);
    return;
  }
  if (isTold || !failsAgain(transaction, note)) return;
  transaction.setNote(told, now.toISOString());
  notify(transaction, { what: "source-failing", source, stream, times: FAILURES_TOLD, error }, now, context);
}

/** The stream of everything that a source has. */
const ALL = "*";

function failingNote(source: string, stream: string): string {
  return `failing/${source}/${stream}`;
}

function failsAgain(transaction: ArchiveTransaction, { source, stream }: PollNote): boolean {
  const runs = transaction.lastRuns(source, stream, FAILURES_TOLD);
  return (
    runs.length === FAILURES_TOLD &&
    runs.every(({ status }) => status === "failed" || status === "unavailable")
  );
}
