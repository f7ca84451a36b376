import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { DATABASE_FILE } from "./folder.ts";

const VERDICT_LENGTH_MAX = 500;
const TAKE_STRIPPED_SOURCES = new URL("../take-stripped-sources.js", import.meta.url).href;

/**
 * Reads a whole database and its indexes, as it is at this moment, in a process of its own: the work goes on meanwhile, and
 * no lock of this process is touched. Knows no secret.
 * @param folder of the database, absolute
 * @returns what is wrong with it; null of one that is whole
 * @throws Error where it could not be examined, and where the signal aborts
 */
export async function examineDatabase(folder: string, signal: AbortSignal): Promise<string | null> {
  const program = join(import.meta.dirname, "examine-process.ts");
  const words = [`--import=${TAKE_STRIPPED_SOURCES}`, program, join(folder, DATABASE_FILE)];
  const child = spawn(process.execPath, words, {
    env: { KAMERWACHT_SOURCES: process.env.KAMERWACHT_SOURCES },
    signal,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (status !== 0) throw new Error(`the database could not be examined (status ${status})`);
  const verdict = said.trim().slice(0, VERDICT_LENGTH_MAX);
  return verdict === "ok" ? null : verdict;
}
