import { setTimeout as sleep } from "node:timers/promises";

/** The longest wait, ms. */
export const WAIT_MAX_MS = 30_000;

/** Work that is done again and again, with a wait between that can be cut short. */
export interface Loop {
  /** Runs `work` again and again until the signal aborts; it answers how long to wait at most. */
  every(work: () => Promise<number>): Promise<void>;
  /** Ends the waiting, or lets the next waiting be skipped. */
  wake(): void;
}

export function createLoop(signal: AbortSignal): Loop {
  let waking = new AbortController();
  return {
    wake: () => waking.abort(),
    async every(work) {
      while (!signal.aborted) {
        waking = new AbortController();
        const waitMs = Math.min(Math.max(await work(), 20), WAIT_MAX_MS);
        const woken = AbortSignal.any([signal, waking.signal]);
        if (!woken.aborted) await sleep(waitMs, undefined, { signal: woken }).catch(ignoreAbort);
      }
    },
  };
}

/** Takes the end of a wait by an abort as an end like any other. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "AbortError") throw error;
}
