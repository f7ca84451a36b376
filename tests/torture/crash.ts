import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Entity,
  type SmallParliament,
  type SmallSlack,
  startSmallParliament,
  startSmallSlack,
} from "#demo";

/** A small world for the real program as a child process: a parliament, a Slack, a configuration, a state folder. */
export interface CrashWorld extends AsyncDisposable {
  readonly parliament: SmallParliament;
  readonly slack: SmallSlack;
  /** Runs the program until it ends, or is killed at the nth time that it comes to a step. */
  run(label?: string, nth?: number): Promise<{ readonly killed: boolean; readonly status: number | null }>;
  /** The folder of the database. */
  readonly state: string;
  /** Writes a file of watches, beside the first. */
  watch(name: string, watches: string): void;
  /** Puts the clocks of all forward: it is noon, so many days from today. */
  noonOf(day: number): void;
  /** What stands in Slack: for each message its channel, its place and its text. */
  shown(): readonly string[];
}

export async function crashWorld(watches: string, history: readonly Entity[]): Promise<CrashWorld> {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const parliament = await startSmallParliament({ now });
  const slack = await startSmallSlack({ channels: ["kanaal", "tweede", "kamerwacht-ops"], now });
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-crash-"));
  const file = join(folder, "kamerwacht.yaml");
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "alles.yaml"), watches);
  const clock = join(folder, "clock");
  writeFileSync(clock, "0");
  writeFileSync(
    file,
    [
      "state: state",
      "history: none",
      "sources:",
      `  gegevensmagazijn: { url: "${parliament.url}" }`,
      "  tweedekamer: { enabled: false }",
      "  officielebekendmakingen: { enabled: false }",
      "slack: { settleSeconds: 1 }",
      "watches: watches/*.yaml",
    ].join("\n"),
  );
  parliament.publish(history);
  return {
    parliament,
    slack,
    state: join(folder, "state"),
    run: (label = "none", nth = 1) => runChild(file, clock, slack, label, nth),
    watch: (name, text) => writeFileSync(join(folder, "watches", `${name}.yaml`), text),
    noonOf(day) {
      const noonMs = Date.parse(`${new Date().toISOString().slice(0, 10)}T11:00:00Z`);
      aheadMs = noonMs + day * DAY_MS - Date.now();
      writeFileSync(clock, String(aheadMs));
    },
    shown: () => slack.messages().flatMap((message) => [place(message), ...message.replies.map(place)]),
    async [Symbol.asyncDispose]() {
      await parliament.close();
      await slack.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function place(message: {
  readonly channel: string;
  readonly text: string;
  readonly threadTs: string | null;
}): string {
  return `${message.channel} ${message.threadTs === null ? "card" : "reply"}: ${message.text}`;
}

const DAY_MS = 86_400_000;

async function runChild(
  file: string,
  clock: string,
  slack: SmallSlack,
  label: string,
  nth: number,
): Promise<{ readonly killed: boolean; readonly status: number | null }> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      join(import.meta.dirname, "clock.ts"),
      join(import.meta.dirname, "crash-child.ts"),
      file,
      label,
      String(nth),
    ],
    {
      env: {
        ...process.env,
        CLOCK_FILE: clock,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_API_URL: slack.apiUrl,
        // Hundreds of starts need not compile everything anew.
        NODE_COMPILE_CACHE: join(tmpdir(), "kamerwacht-compile-cache"),
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const [status, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return { killed: signal === "SIGKILL", status };
}
