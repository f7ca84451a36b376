import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CHILDREN } from "./children.ts";

/** Keeps the sources without their types before the first test starts a process, as a start of the program does. */
export function setup(): void {
  const start = fileURLToPath(new URL("../src/start.js", import.meta.url));
  spawnSync(process.execPath, [start, "--help"], { env: { ...process.env, ...CHILDREN } });
}
