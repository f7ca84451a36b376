/** Calls that are on their way, at most one for each channel. */
export interface Flights {
  readonly count: number;
  has(channel: string): boolean;
  /** Whether one more may start: those that take long do not stand in the way of the others. */
  hasRoom(): boolean;
  start(channel: string, call: () => Promise<void>): void;
  /** Waits until one landed, somebody woke, or the time is over. Throws what a call threw, once all have landed. */
  wait(ms: number): Promise<void>;
  wake(): void;
}

/** An abort ends it, and is no error: nearly every wait ends so. */
async function realSleep(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener("abort", () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
}

/** Why a wait is over; an error of its own would be made each time. */
const LANDED = "landed";

const AT_ONCE = 32;
/** A call that takes longer than this is a slow one, of which there may be more. */
const SLOW_MS = 1_000;
const AT_ONCE_MAX = 128;

export function createFlights(sleep = realSleep): Flights {
  const startedAt = new Map<string, number>();
  const failures: unknown[] = [];
  let bell = Promise.withResolvers<void>();

  function landed(channel: string): void {
    startedAt.delete(channel);
    bell.resolve();
  }

  return {
    get count() {
      return startedAt.size;
    },
    has: (channel) => startedAt.has(channel),
    hasRoom() {
      if (startedAt.size < AT_ONCE) return true;
      const quickSince = performance.now() - SLOW_MS;
      const quick = [...startedAt.values()].filter((at) => at > quickSince).length;
      return quick < AT_ONCE && startedAt.size < AT_ONCE_MAX;
    },
    start(channel, call) {
      startedAt.set(channel, performance.now());
      call()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => landed(channel));
    },
    async wait(ms) {
      const over = new AbortController();
      await Promise.race([bell.promise, sleep(ms, over.signal)]);
      over.abort(LANDED);
      bell = Promise.withResolvers<void>();
      if (failures.length > 0 && startedAt.size === 0) throw failures[0];
    },
    wake: () => bell.resolve(),
  };
}
