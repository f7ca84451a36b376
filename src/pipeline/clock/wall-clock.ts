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
