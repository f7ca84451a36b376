import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ALIVE_FILE = "kamerwacht.alive";
const BEAT_MS = 2_000;
const LENGTH = 20;

/**
 * Shows that this process goes on: a number in a file beside the database that rises every few seconds. It is written
 * over the one before, so that a full disk does not keep it from rising, and knows no clock.
 */
export function showLife(folder: string): Disposable {
  const handle = openSync(join(folder, ALIVE_FILE), "a+", 0o600);
  closeSync(handle);
  const file = openSync(join(folder, ALIVE_FILE), "r+");
  let beats = Number(readLife(folder) ?? 0) || 0;
  const beat = () => {
    beats += 1;
    try {
      writeSync(file, String(beats).padEnd(LENGTH), 0);
    } catch {
      // Of a disk that fails the database itself will say so.
    }
  };
  beat();
  const timer = setInterval(beat, BEAT_MS).unref();
  return {
    [Symbol.dispose]() {
      clearInterval(timer);
      closeSync(file);
    },
  };
}

/** How often to look, and how long to wait between: a holder that is busy with one thing moves within that time. */
export interface LifeLooks {
  readonly looks: number;
  readonly everyMs: number;
}

const LOOKS: LifeLooks = { looks: 20, everyMs: 1_000 };

/**
 * Whether the process that holds a database has stood still for as long as one looks: it was frozen, or its machine went
 * away with the lock. By the number of looks and no clock: who looks may have been frozen too.
 */
export async function showsNoLife(folder: string, { looks, everyMs } = LOOKS): Promise<boolean> {
  const before = readLife(folder);
  if (before === null) return false;
  for (let look = 0; look < looks; look += 1) {
    await sleep(everyMs);
    if (readLife(folder) !== before) return false;
  }
  return true;
}

/** Null where the holder is of a version that shows none. */
function readLife(folder: string): string | null {
  try {
    return readFileSync(join(folder, ALIVE_FILE), "utf8");
  } catch {
    return null;
  }
}
