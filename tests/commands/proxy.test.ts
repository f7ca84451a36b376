import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { startSmallSlack } from "#demo";
import { createSlackApp } from "#slack";
import { proxyAgent } from "#sources";
import { fakeDesk } from "../slack/fake-desk.ts";
import { smallProxy } from "../sources/proxy.ts";

it("asks Slack through the proxy of the environment, by a name that this machine does not look up", async () => {
  const slack = await startSmallSlack({ channels: ["c", "kamerwacht-ops"] });
  onTestFinished(() => slack.close());
  const proxy = await smallProxy(() => Number(new URL(slack.apiUrl).port));
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-proxy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "w.yaml"),
    'channel: "#c"\nwatches:\n  - { id: a, name: A, query: noodopvang }\n',
  );
  const off = "{ enabled: false }";
  writeFileSync(
    join(folder, "k.yaml"),
    `state: state\nsources: { gegevensmagazijn: ${off}, tweedekamer: ${off}, officielebekendmakingen: ${off} }\nwatches: watches/*.yaml\n`,
  );
  const { pathname } = new URL(slack.apiUrl);
  const child = spawn(process.execPath, ["src/start.js", "--config", join(folder, "k.yaml"), "doctor"], {
    env: {
      PATH: process.env.PATH,
      HTTP_PROXY: proxy.url,
      SLACK_API_URL: `http://slack.invalid${pathname}`,
      SLACK_BOT_TOKEN: slack.botToken,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(proxy.asked.length).toBeGreaterThan(0);
  for (const place of proxy.asked) expect(place).toMatch(/^slack\.invalid(?::80)?$/);
  expect(said).not.toMatch(/Slack is niet bereikbaar/);
  expect(said).toContain("HTTPS_PROXY");
});

it("connects the socket of Slack through a proxy too", async () => {
  const slack = await startSmallSlack();
  onTestFinished(() => slack.close());
  const port = new URL(slack.apiUrl).port;
  const proxy = await smallProxy(() => Number(port));
  const { botToken, appToken, apiUrl } = slack;
  const app = createSlackApp({
    ...{ botToken, appToken, apiUrl, desk: fakeDesk({}) },
    logger: { info() {}, warn() {}, error() {} },
    // Nothing goes without: the small Slack is on this machine.
    dispatcher: proxyAgent({ httpProxy: proxy.url, noProxy: "" }, { proxyTunnel: true }),
  });
  await app.start();
  expect(app.connected()).toBe(true);
  expect(new Set(proxy.asked)).toEqual(new Set([`127.0.0.1:${port}`]));
  await app.stop();
});
