import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { CHILDREN, placeForTests } from "./tests/children.ts";
import { longestFirst } from "./tests/longest-first.ts";

/** Those that start processes and wait for them. */
const LONGEST = ["once", "plain-slack", "demo", "once-together", "run"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A browser starts slowly on a busy machine: it is one of the long tests.
    exclude: ["tests/torture/**", "tests/browser/**"],
    setupFiles: ["tests/setup.ts"],
    globalSetup: "tests/keep-sources.ts",
    env: {
      ...CHILDREN,
      TMPDIR: placeForTests(),
      // Most processes that they start read the same program.
      NODE_COMPILE_CACHE: join(tmpdir(), "kamerwacht-tests-compiled"),
    },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A worker reads the program once for all its files, not once for each: `setup.ts` holds them to leaving it as it was.
    isolate: false,
    // Many tests wait more than they work: a third worker fills two cores.
    maxWorkers: 3,
    sequence: { sequencer: longestFirst(LONGEST.map((name) => `/commands/${name}.test.ts`)) },
    restoreMocks: true,
  },
});
