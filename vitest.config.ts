import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/torture/**"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 30_000,
    maxWorkers: 2,
    restoreMocks: true,
  },
});
