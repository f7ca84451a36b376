import type { Sleep } from "./retry.ts";

/** Runs one task at a time, in order, with a pause between them. */
export interface Lane {
  /** Waits for its turn, runs the task, and leaves. Rejects with the signal's reason when that aborts while waiting. */
  run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/**
 * A lane for the requests to one source. In: the pause in ms between the end of one and the start of the next, asked
 * for after each.
 */
export function createLane(pause: () => number, sleep: Sleep): Lane {
  let free: Promise<void> = Promise.resolve();
  return {
    run: async (task, signal) => {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      try {
        await abortable(before, signal);
      } catch (error) {
        // Our place in the row stays taken until those before us are done.
        void before.then(resolve);
        throw error;
      }
      try {
        return await task();
      } finally {
        const pauseMs = pause();
        if (pauseMs === 0) resolve();
        else
          void sleep(pauseMs, signal)
            .catch(() => undefined)
            .then(resolve);
      }
    },
  };
}

/** A promise that also rejects when the signal aborts. */
async function abortable(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
