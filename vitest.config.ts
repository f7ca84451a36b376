import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/torture/**"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 30_000,
    // Many tests wait more than they work: a third worker fills two cores.
    maxWorkers: 3,
    restoreMocks: true,
  },
});
