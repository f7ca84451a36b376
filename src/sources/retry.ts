import { setTimeout as delay } from "node:timers/promises";
import { SourceUnavailableError } from "#parliament";

/** Waits; rejects when the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export interface RetryPolicy {
  readonly triesMax: number;
  readonly sleep: Sleep;
  /** A number from 0 up to 1, for the jitter. */
  readonly random: () => number;
}

const FIRST_WAIT_MS = 500;
const BACKOFF_MAX_MS = 8_000;
/** Longer than this is waited for by the next poll, not by this one. */
const RETRY_AFTER_MAX_MS = 30_000;

/** An answer with a status that we did not want: the cause of the error that says so. */
export class HttpStatusError extends Error {
  override readonly name = "HttpStatusError";
  readonly status: number;
  /** How long the answer asks us to wait, or null. */
  readonly retryAfterMs: number | null;

  constructor(status: number, retryAfterMs: number | null = null) {
    super(`HTTP status ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The wait of real time. */
export async function realSleep(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal });
}

/**
 * Runs a task until it succeeds, fails for another reason than SourceUnavailableError, has been tried often enough,
 * is asked to wait too long, or the signal aborts. Throws the last error.
 */
export async function retrying<T>(
  task: () => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof SourceUnavailableError) || tried >= policy.triesMax || signal.aborted)
        throw error;
      const waitMs = waitBefore(tried, error, policy.random);
      if (waitMs === null) throw error;
      await policy.sleep(waitMs, signal).catch(() => {
        throw error;
      });
    }
  }
}

/** The wait before the next try, ms; null where the source asks for more than we have. */
function waitBefore(tried: number, error: SourceUnavailableError, random: () => number): number | null {
  const asked = error.cause instanceof HttpStatusError ? error.cause.retryAfterMs : null;
  if (asked !== null && asked > RETRY_AFTER_MAX_MS) return null;
  const backoff = Math.min(FIRST_WAIT_MS * 2 ** (tried - 1), BACKOFF_MAX_MS);
  return Math.max(asked ?? 0, backoff * (0.5 + random() / 2));
}

/**
 * How long a `Retry-After` asks to wait, ms: seconds, or a moment that is held against the answer's own `Date`.
 * Null where it is absent or means nothing.
 */
export function retryAfterMs(retryAfter: string | null, date: string | null): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const waitMs = Date.parse(retryAfter) - Date.parse(date ?? "");
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
