import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Keeps the sources without their types before the first test starts a process, as a start of the program does. */
export function setup(): void {
  spawnSync(process.execPath, [fileURLToPath(new URL("../src/start.js", import.meta.url)), "--help"]);
}
