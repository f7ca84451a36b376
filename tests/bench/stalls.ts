const EVERY_MS = 20;

/** What kept a process from doing what was due, in ms. */
export interface Stalls {
  /** The longest that it worked at one thing, by its own processor time: that is the program's. */
  readonly busyMs: number;
  /** The longest that it was ready to work and got no processor: that is the machine's. */
  readonly starvedMs: number;
}

/** Watches the calling thread from now on. The result may be asked at any time. */
export function watchStalls(): () => Stalls {
  let longest: Stalls = { busyMs: 0, starvedMs: 0 };
  let due = performance.now() + EVERY_MS;
  let worked = threadMs();
  setInterval(() => {
    const lateMs = Math.max(0, performance.now() - due);
    const busyMs = Math.min(lateMs, threadMs() - worked);
    longest = {
      busyMs: Math.max(longest.busyMs, busyMs),
      starvedMs: Math.max(longest.starvedMs, lateMs - busyMs),
    };
    due = performance.now() + EVERY_MS;
    worked = threadMs();
  }, EVERY_MS).unref();
  return () => longest;
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
