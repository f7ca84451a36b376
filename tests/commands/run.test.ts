import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  demoChannels,
  demoConfig,
  publishHistory,
  type SmallParliament,
  type SmallSlack,
  startSmallParliament,
  startSmallSlack,
} from "#demo";

let folder: string;
let parliament: SmallParliament;
let slack: SmallSlack;
let worker: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-run-"));
  parliament = await startSmallParliament();
  slack = await startSmallSlack({ channels: demoChannels });
  publishHistory(parliament, new Date(), []);
  mkdirSync(join(folder, "watches"));
  for (const [name, text] of Object.entries(demoConfig(parliament.url, new Date())))
    writeFileSync(join(folder, name), text);
  worker = spawn(process.execPath, ["src/start.js", "--config", join(folder, "kamerwacht.yaml"), "run"], {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    stdio: "ignore",
  });
});
afterEach(async () => {
  worker.kill("SIGKILL");
  await parliament.close();
  await slack.close();
  rmSync(folder, { recursive: true });
});

const texts = (channel: string) => slack.messages(channel).map((message) => message.text);

it("works by the clock, takes over changed rules, keeps the last good ones, and stops when it is told to", async () => {
  await slack.waitFor(() => texts("kind-in-azc").some((text) => text.includes("36600-XX-29")), 20_000);
  await slack.waitFor(() => slack.sockets > 0, 10_000);
  await slack.sendCommand({ command: "/kamer", text: "status", channel: "kind-in-azc", user: "U1" });
  await slack.waitFor(() => slack.ephemerals.some(({ text }) => text.includes("treffers")), 5_000);

  const file = join(folder, "watches", "spreidingswet.yaml");
  writeFileSync(file, 'channel: "#spreidingswet"\nwatches:\n  - { id: a, name: A, query: "(open" }\n');
  await slack.waitFor(
    () => texts("kamerwacht-ops").some((text) => text.includes("niet overgenomen")),
    10_000,
  );

  const rule = '{ id: nog-eens, name: Nog eens, motion: 36600-XX-29, channel: "#spreidingswet" }';
  writeFileSync(file, `channel: "#spreidingswet"\nwatches:\n  - ${rule}\n`);
  await slack.waitFor(() => texts("spreidingswet").some((text) => text.includes("36600-XX-29")), 15_000);

  expect(existsSync(join(folder, "state", "heartbeat"))).toBe(true);
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
}, 60_000);
