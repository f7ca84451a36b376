import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/torture/**/*.test.ts", "tests/browser/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 590_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
