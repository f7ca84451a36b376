import { readFileSync } from "node:fs";
import { pino } from "pino";
import { loadConfig } from "#config";
import { createApp } from "../../src/app.ts";
import { record } from "../parliament/world.ts";
import { fakeSource } from "../pipeline/harness.ts";
import { watchStalls } from "./stalls.ts";
import { wordOf } from "./word.ts";

/**
 * The worker in a process of its own, with the pace of the real Slack. Arguments: its configuration, Slack's address and
 * token, how many documents come, and for how many ms it may go on. Says at its end how much memory it held at most.
 */
const [file = "", apiUrl = "", botToken = "", documents = "0", forMs = "0"] = process.argv.slice(2);
const config = loadConfig(file, { SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: botToken });
const source = fakeSource();
const stop = new AbortController();
const app = createApp(config, pino({ level: process.env.LOG_LEVEL ?? "silent" }), {
  sources: [{ source, schedule: "0 0 1 1 *" }],
});
source.queue(Array.from({ length: Number(documents) }, (_, number) => letter(number)));
process.send?.("ready");
const began = process.cpuUsage();
const stalls = watchStalls();
setTimeout(() => stop.abort(), Number(forMs));
process.once("message", () => stop.abort());
await app.worker.run(stop.signal);
const states = app.store.transaction((transaction) => transaction.countByState());
await app[Symbol.asyncDispose]();
const { user, system } = process.cpuUsage(began);
process.send?.({ peakMb: peakMb(), states, processorMs: (user + system) / 1_000, stalls: stalls() });
process.exit(0);

function letter(number: number) {
  const title = `Brief over ${wordOf(number)} en de opvang`;
  return record("document", `document-${number}`, {
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D${10_000 + number}`,
      titel: title,
      onderwerp: title,
      datum: `${new Date().toISOString().slice(0, 10)}T00:00:00`,
    },
  });
}

/** The most that this process held, by the kernel's account. */
function peakMb(): number {
  const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}
