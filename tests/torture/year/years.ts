import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Year } from "./year.ts";

export interface PlayedYear extends Year {
  readonly seed: number;
  readonly ms: number;
}

/** So many years are played by one process: it is neither started for each, nor does it grow without end. */
const AT_ONCE = 250;

/**
 * Plays the years of these seeds, which follow each other, in processes of their own.
 * @param processes how many work at the same time, and not more than the machine has cores
 * @throws where one of them does not play to its end; it says which year was in hand
 */
export async function playYears(seeds: readonly number[], processes: number): Promise<readonly PlayedYear[]> {
  const played: PlayedYear[] = [];
  const pieces = Array.from({ length: Math.ceil(seeds.length / AT_ONCE) }, (_, index) =>
    seeds.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  async function work(): Promise<void> {
    for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift())
      played.push(...(await playPiece(piece)));
  }
  await Promise.all(Array.from({ length: Math.min(processes, availableParallelism()) }, work));
  return played.toSorted((a, b) => a.seed - b.seed);
}

async function playPiece(seeds: readonly number[]): Promise<readonly PlayedYear[]> {
  const [first = 0] = seeds;
  const script = join(import.meta.dirname, "year-child.ts");
  const child = spawn(process.execPath, [script, String(first), String(seeds.length)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const played: PlayedYear[] = [];
  for await (const line of createInterface({ input: child.stdout })) played.push(JSON.parse(line));
  const [status] = await ended;
  if (status !== 0 || played.length < seeds.length)
    throw new Error(`the year of seed ${seeds[played.length]} did not come to its end (${status}): ${said}`);
  return played;
}
