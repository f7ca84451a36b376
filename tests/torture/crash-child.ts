import { loadConfig } from "#config";
import type { StepLabel } from "#pipeline";
import { createApp } from "../../src/app.ts";

/**
 * One whole run of the real program, which ends by SIGKILL when it comes to a named step for the nth time.
 * Arguments: configuration file, label or `none`, n.
 */
const [file = "", label = "none", nth = "1"] = process.argv.slice(2);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
let seen = 0;

function step(reached: StepLabel): void {
  if (reached !== label) return;
  seen += 1;
  if (seen === Number(nth)) process.kill(process.pid, "SIGKILL");
}

const app = createApp(loadConfig(file, process.env), silent, { step, pauseMs: 0 });
const result = await app.worker.once(new AbortController().signal);
await app[Symbol.asyncDispose]();
process.stdout.write(JSON.stringify(result));
process.exitCode = result.failures.length + result.dead + result.waiting > 0 ? 1 : 0;
