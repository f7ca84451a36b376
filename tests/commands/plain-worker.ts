import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect } from "vitest";
import { demoConfig, publishHistory, startSmallParliament } from "#demo";
import { type PlainSlack, startPlainSlack } from "./plain-slack.ts";

export const SECRETS = {
  SLACK_BOT_TOKEN: "xoxb-canary-7d1f0c5e",
  SLACK_APP_TOKEN: "xapp-canary-1b9e44aa",
  SLACK_SIGNING_SECRET: "5ec2e75ec2e74a11b0c3d4e5f60718a9",
} as const;

/** The worker as a process of its own, between the small parliament and a Slack that is not the demonstration's. */
export interface PlainWorker extends AsyncDisposable {
  readonly slack: PlainSlack;
  start(secrets: Partial<typeof SECRETS>, settings?: string): void;
  /** What it logged so far. */
  said(): string;
  /** Looks again and again; the log is in the error where it does not come. */
  until<T>(look: () => T | undefined | false, patienceMs: number): Promise<T>;
  /** Tells it to end, and gives how it did. */
  end(): Promise<unknown>;
  /** Everything that it left behind, files of the database included. */
  left(): string;
}

/** To be called once in a file; gives the worker of the test at hand, not yet started. */
export function plainWorker(): () => PlainWorker {
  let worker: PlainWorker;
  beforeEach(async () => {
    worker = await prepare();
  });
  afterEach(() => worker[Symbol.asyncDispose]());
  return () => worker;
}

export function expectNoSecret(text: string): void {
  for (const secret of Object.values(SECRETS)) expect(text.includes(secret)).toBe(false);
}

async function prepare(): Promise<PlainWorker> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-plain-"));
  const parliament = await startSmallParliament();
  const slack = await startPlainSlack();
  publishHistory(parliament, new Date(), []);
  let child: ChildProcess;
  let said = "";
  return {
    slack,
    start(secrets, settings = "") {
      writeConfig(folder, parliament.url, settings);
      child = startProcess(folder, { ...secrets, SLACK_API_URL: slack.apiUrl });
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding("utf8").on("data", (text: string) => {
          said += text;
        });
    },
    said: () => said,
    async until(look, patienceMs) {
      const end = performance.now() + patienceMs;
      for (;;) {
        const found = look();
        if (found !== undefined && found !== false) return found;
        if (performance.now() > end) throw new Error(`not within ${patienceMs} ms\n${said.slice(-2000)}`);
        await sleep(20);
      }
    },
    end() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      return ended;
    },
    left: () => textsIn(folder),
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await parliament.close();
      await slack[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

function writeConfig(folder: string, url: string, settings: string): void {
  mkdirSync(join(folder, "watches"));
  for (const [name, text] of Object.entries(demoConfig(url, new Date())))
    writeFileSync(
      join(folder, name),
      name === "kamerwacht.yaml" ? text.replace("slack:\n", `slack:\n${settings}`) : text,
    );
}

function startProcess(folder: string, environment: Readonly<Record<string, string>>): ChildProcess {
  const { SLACK_BOT_TOKEN: _b, SLACK_APP_TOKEN: _a, SLACK_SIGNING_SECRET: _s, ...rest } = process.env;
  return spawn(process.execPath, ["src/start.js", "--config", join(folder, "kamerwacht.yaml"), "run"], {
    env: { ...rest, ...environment, LOG_LEVEL: "debug" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function textsIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  return files.map((file) => (statSync(file).isFile() ? readFileSync(file, "latin1") : "")).join("\n");
}
