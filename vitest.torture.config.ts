import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** The quick tests of properties, here with twenty times as many examples of each. */
const properties = globSync("tests/**/*.test.ts").filter((file) =>
  readFileSync(file, "utf8").includes('from "fast-check"'),
);

export default defineConfig({
  test: {
    include: ["tests/torture/**/*.test.ts", "tests/browser/**/*.test.ts", ...properties],
    env: { PROPERTY_TIMES: process.env.PROPERTY_TIMES ?? "20" },
    setupFiles: ["tests/setup.ts"],
    testTimeout: 590_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
