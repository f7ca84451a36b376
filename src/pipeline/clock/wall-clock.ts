import type { Log } from "../context.ts";

/** Tells when the clock on the wall was put forward or back, held against one that nobody sets. */
export interface WallClock {
  /** By how much, ms, since this was last asked; 0 for what the two differ by when nobody touches them. */
  jumpMs(): number;
}

/** Clocks that are kept right drift by less between two looks. */
const DRIFT_MAX_MS = 5_000;

export function watchWallClock(
  clock: () => Date,
  steadyMs: () => number = () => performance.now(),
): WallClock {
  let ahead = clock().getTime() - steadyMs();
  return {
    jumpMs() {
      const before = ahead;
      ahead = clock().getTime() - steadyMs();
      return Math.abs(ahead - before) > DRIFT_MAX_MS ? ahead - before : 0;
    },
  };
}

const LOOK_MS = 2_000;

/**
 * To be called again and again: what waits for a time by a clock that was put forward or back waits no longer than it
 * would have, when `shift` moves it along. Gives the time until it is to be called again, ms.
 */
export function lookerAtClock(clock: () => Date, log: Log, shift: (ms: number) => void): () => number {
  const wall = watchWallClock(clock);
  return () => {
    const ms = wall.jumpMs();
    if (ms !== 0) {
      log.warn({ seconds: Math.round(ms / 1000) }, "the clock was put forward or back");
      shift(ms);
    }
    return LOOK_MS;
  };
}
