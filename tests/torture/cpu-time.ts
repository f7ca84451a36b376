import { readFileSync } from "node:fs";

/**
 * Processor time in ms, the least of three: a machine that is busy with something else must not fail a test. What takes
 * less than `below` is not done again.
 */
export function cpuMs(act: () => unknown, below = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3 && least >= below; time += 1) {
    const start = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

/** Processor time in ms of the processes that this one started and that have ended; NaN where the system does not tell. */
export function endedChildrenCpuMs(): number {
  try {
    const stat = readFileSync("/proc/self/stat", "latin1");
    // Behind the name, which may hold anything: theirs are the 16th and 17th of all, in hundredths of a second.
    const [user, system] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(13, 15)
      .map(Number);
    return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10;
  } catch {
    return Number.NaN;
  }
}
