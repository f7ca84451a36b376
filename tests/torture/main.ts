import { spawnSync } from "node:child_process";

/**
 * `npm run torture`: what fits in ten minutes; with `--long` all of it, which takes hours. Everything else goes to the
 * test runner as it is: the names of files, `-t` and what they are called.
 */
const given = process.argv.slice(2);
const isLong = given.includes("--long");
const words = ["run", "--config", "vitest.torture.config.ts", ...given.filter((word) => word !== "--long")];
const { status } = spawnSync("vitest", words, {
  stdio: "inherit",
  env: { ...process.env, ...(isLong ? { TORTURE_LONG: "1" } : {}) },
});
process.exitCode = status ?? 1;
