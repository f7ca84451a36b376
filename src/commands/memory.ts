import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const LOOK_MS = 20_000;
/** An idle worker needs hardly more than this; far above it there is something to give back. */
const RESIDENT_BYTES_MAX = 120 * 1_048_576;
/** Code that was not run between two collections goes with the next: 4 MB that a start or a history compiled. */
const FLAGS = ["--expose-gc", "--bytecode-old-age=1", "--flush-baseline-code"];
const COLLECTIONS = 3;

type Collect = (options: { type: "major"; execution: "sync"; flavor: "last-resort" }) => void;

/**
 * Gives memory back that a busy minute left behind: V8 keeps what a long history or a flood once needed, and a worker
 * that then idles for days never makes it tidy up. A collection takes some 30 ms, and what is run again is compiled again.
 */
export function giveBackMemory(): { stop(): void } {
  for (const flag of FLAGS) setFlagsFromString(flag);
  const collect = runInNewContext("gc") as Collect;
  let lastBytes = 0;
  const timer = setInterval(() => {
    const residentBytes = process.memoryUsage.rss();
    // Where the last collection did not help, another would not either.
    if (residentBytes < RESIDENT_BYTES_MAX || Math.abs(residentBytes - lastBytes) < 4 * 1_048_576) return;
    for (let time = 0; time < COLLECTIONS; time += 1)
      collect({ type: "major", execution: "sync", flavor: "last-resort" });
    lastBytes = process.memoryUsage.rss();
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
