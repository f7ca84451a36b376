import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/torture/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 590_000,
    // Many tests wait more than they work: a third worker fills two cores.
    maxWorkers: 3,
  },
});
