import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TAKE = new URL("../src/take-stripped-sources.js", import.meta.url).href;

/** The environment of the tests, and so of every process that they start. */
export const CHILDREN = {
  // Each state that a test makes has a ballast, and 16 MB of each would be most of what the tests write.
  KAMERWACHT_BALLAST_MB: "1",
  // To take the types out of the sources takes a process that a test starts longer than what it does.
  NODE_OPTIONS: `--import=${TAKE}`,
  KAMERWACHT_SOURCES: join(tmpdir(), `kamerwacht-tests-sources-${process.getuid?.() ?? "own"}`),
};

const MEMORY = "/dev/shm";
const ROOM = 4 * 2 ** 30;

/** Where the quick tests write: thousands of databases that nobody needs again need no disk, where there is memory for them. */
export function placeForTests(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
