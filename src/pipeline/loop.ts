import { setTimeout as sleep } from "node:timers/promises";

/** The longest wait, ms. */
export const WAIT_MAX_MS = 30_000;

/** Work that is done again and again, with a wait between that can be cut short. */
export interface Loop {
  /** Runs `work` again and again until the signal aborts; it answers how long to wait at most. */
  every(work: () => Promise<number>, signal: AbortSignal): Promise<void>;
  /** Ends the waiting, or lets the next waiting be skipped. */
  wake(): void;
}

export function createLoop(): Loop {
  let waking = new AbortController();
  return {
    wake: () => waking.abort(),
    async every(work, signal) {
      while (!signal.aborted) {
        waking = new AbortController();
        const waitMs = Math.min(Math.max(await work(), 20), WAIT_MAX_MS);
        const woken = AbortSignal.any([signal, waking.signal]);
        if (!woken.aborted) await sleep(waitMs, undefined, { signal: woken }).catch(ignoreAbort);
      }
    },
  };
}

/** Several works side by side that end together. */
export interface Works {
  /** Aborts when the caller wants an end, or when one of the works failed. */
  readonly signal: AbortSignal;
  /** Waits for a work; that it fails ends the others, and is thrown by `end`. */
  attend(work: Promise<void>): Promise<void>;
  /** Waits for all that is attended to, and throws what the first that failed did. */
  end(): Promise<void>;
}

export function createWorks(untilAborted: AbortSignal): Works {
  const ending = new AbortController();
  const attended = new Set<Promise<void>>();
  const failures: unknown[] = [];
  return {
    signal: AbortSignal.any([untilAborted, ending.signal]),
    async attend(work) {
      attended.add(work);
      await work.catch((error: unknown) => {
        failures.push(error);
        ending.abort();
      });
    },
    async end() {
      await Promise.allSettled(attended);
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Takes the end of a wait by an abort as an end like any other. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "AbortError") throw error;
}
