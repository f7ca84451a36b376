import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { configureCoalition, expectDenied, publishAll, TEXTS } from "../commands/coalition.ts";
import { sruServer } from "../sources/sru-server.ts";

it.each(TEXTS)(
  "the running program tells the coalition's motions $what as not carried out, and ends when told to",
  async (texts) => {
    await using official = await sruServer();
    publishAll(official, texts);
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-run-coalition-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = configureCoalition(folder, { officielebekendmakingen: official.url });
    const { SLACK_BOT_TOKEN: _token, ...environment } = process.env;
    const child = spawn(process.execPath, ["src/start.js", "--config", file, "run"], {
      env: { ...environment, LOG_LEVEL: "silent" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = once(child, "exit");
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    const isTold = () => (out.match(/Uit het verleden: 1 stuk/g)?.length ?? 0) === 2;
    for (const end = performance.now() + 120_000; performance.now() < end && !isTold(); ) await sleep(100);
    await sleep(2_000);
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expectDenied(out);
  },
  180_000,
);
