import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig } from "vitest/config";
import { CHILDREN } from "./tests/children.ts";
import { longestFirst } from "./tests/longest-first.ts";
import { LONG } from "./tests/torture/figures.ts";
import { tableReporter } from "./tests/torture/table.ts";

/**
 * The quick tests that here take more: all the examples of each property, and every step instead of some. They or
 * what they import beside them draw the examples.
 */
const thorough = globSync("tests/**/*.test.ts").filter((file) =>
  [file, ...besidesOf(file)].some((each) =>
    /from "(?:fast-check|[./]+\/runs\.ts)"/.test(readFileSync(each, "utf8")),
  ),
);

function besidesOf(file: string): readonly string[] {
  const imports = readFileSync(file, "utf8").matchAll(/from "(\.[^"]+\.ts)"/g);
  return (
    [...imports]
      .map(([, path = ""]) => join(dirname(file), path))
      // A test may hold the text of a source that is nowhere.
      .filter((path) => /^tests\b/.test(path) && existsSync(path))
  );
}

/** What takes longest, the longest first. */
const LONGEST = [
  "kills",
  "year",
  "crash",
  "slack",
  "failing-sources",
  "simulation",
  "secrets",
  "instances",
  "once",
  "any-byte",
  "text",
  "citations",
  "once-together",
  "restored",
  "litestream",
  "slack-half-open",
  "long-past",
  "power",
  "fuzz",
  "watch",
];

export default defineConfig({
  test: {
    include: ["tests/torture/**/*.test.ts", "tests/browser/**/*.test.ts", ...thorough],
    globalSetup: "tests/keep-sources.ts",
    env: { ...CHILDREN, PROPERTY_TIMES: process.env.PROPERTY_TIMES ?? (LONG ? "30" : "1") },
    setupFiles: ["tests/setup.ts"],
    // A worker reads the program once for all its files, not once for each: that took a tenth of the whole.
    isolate: false,
    sequence: {
      sequencer: longestFirst(LONGEST.map((name) => `/torture/${name}.test.ts`)),
    },
    testTimeout: LONG ? 24 * 3_600_000 : 1_800_000,
    hookTimeout: 300_000,
    // One more than the cores of the machine that it must fit on: much of it waits for clocks, processes and Slack's pace.
    maxWorkers: 3,
    reporters: ["default", tableReporter()],
  },
});
