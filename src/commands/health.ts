import { statSync } from "node:fs";
import { join } from "node:path";
import type { Output } from "./output.ts";

/** A worker touches its heartbeat many times in this. */
const SILENCE_MAX_MS = 5 * 60_000;
/** A heartbeat of the future says nothing of now: the clock was put back since. A running worker writes a new one at once. */
const AHEAD_MAX_MS = 60_000;

/**
 * Tells whether a worker is alive by the age of the heartbeat in its state folder.
 * @returns the exit status: 0 alive, 1 not
 */
export function health(stateFolder: string, output: Output, now: Date): number {
  const beat = heartbeatOf(stateFolder);
  const age = beat === null ? null : now.getTime() - beat.getTime();
  const isAlive = age !== null && age < SILENCE_MAX_MS && age > -AHEAD_MAX_MS;
  output.print(
    beat === null
      ? "no heartbeat yet"
      : `${isAlive ? "alive" : "silent"}, last heartbeat ${beat.toISOString()}`,
  );
  return isAlive ? 0 : 1;
}

function heartbeatOf(stateFolder: string): Date | null {
  return statSync(join(stateFolder, "heartbeat"), { throwIfNoEntry: false })?.mtime ?? null;
}
