import { SourceUnavailableError } from "#parliament";

/** The time that one poll has. To be disposed of when the poll ends. */
export interface PollDeadline extends Disposable {
  /** Aborts with the caller's reason, or with a SourceUnavailableError when the time is over. */
  readonly signal: AbortSignal;
  /** The time is over: the rest is left to the next poll, which goes on from the cursors of the pages before. */
  isOver(): boolean;
}

/** In: what is polled, for the message: a host; how long it may take, ms; the caller's signal. */
export function pollDeadline(what: string, deadlineMs: number, signal: AbortSignal): PollDeadline {
  const late = new AbortController();
  const reason = new SourceUnavailableError(
    `the poll of ${what} took longer than ${deadlineMs / 1000} s; the rest is left to the next`,
  );
  const timer = setTimeout(() => late.abort(reason), deadlineMs);
  return {
    signal: AbortSignal.any([signal, late.signal]),
    isOver: () => late.signal.aborted,
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
