import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { type SmallParliament, type SmallSlack, startSmallParliament, startSmallSlack } from "#demo";
import { DATABASE_FILE } from "#store";

export interface LiveOptions {
  /** Names of channels, without `#`; that of the operators comes with them. */
  readonly channels: readonly string[];
  /** The file of watches. */
  readonly watches: string;
  /** When the feed is read. Default every two seconds. */
  readonly schedule?: string;
  /** Default 1. */
  readonly settleSeconds?: number;
  /** Decides about faults of Slack with a chance. */
  readonly random?: () => number;
  /** Slack's clock. */
  readonly slackNow?: () => Date;
}

/** A parliament, a Slack, a configuration and a folder of state for the program as it is started by people. */
export interface LiveWorld extends AsyncDisposable {
  readonly parliament: SmallParliament;
  readonly slack: SmallSlack;
  /** The configuration. */
  readonly file: string;
  /** The folder of the database. */
  readonly state: string;
  /** The environment in which the program is started. */
  readonly env: NodeJS.ProcessEnv;
}

export async function liveWorld(options: LiveOptions): Promise<LiveWorld> {
  const parliament = await startSmallParliament();
  const slack = await startSmallSlack({
    channels: [...options.channels, "kamerwacht-ops"],
    ...(options.random === undefined ? {} : { random: options.random }),
    ...(options.slackNow === undefined ? {} : { now: options.slackNow }),
  });
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-live-"));
  const file = join(folder, "kamerwacht.yaml");
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "alles.yaml"), options.watches);
  writeFileSync(file, configOf(options, parliament.url));
  const clock = join(folder, "clock");
  writeFileSync(clock, "0");
  return {
    parliament,
    slack,
    file,
    state: join(folder, "state"),
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      CLOCK_FILE: clock,
    },
    async [Symbol.asyncDispose]() {
      await parliament.close();
      await slack.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function configOf({ schedule, settleSeconds }: LiveOptions, feed: string): string {
  return [
    "state: state",
    "history: none",
    "sources:",
    `  gegevensmagazijn: { url: "${feed}", schedule: "${schedule ?? "*/2 * * * * *"}" }`,
    "  tweedekamer: { enabled: false }",
    "  officielebekendmakingen: { enabled: false }",
    `slack: { settleSeconds: ${settleSeconds ?? 1}, holdAbove: 1000 }`,
    "watches: watches/*.yaml",
  ].join("\n");
}

/** One life of the program. */
export interface Life {
  readonly child: ChildProcess;
  /** Resolves when it says that it has begun, and rejects where it ends before. */
  readonly begun: Promise<void>;
  readonly ended: Promise<{ readonly status: number | null; readonly signal: string | null }>;
  /** What it said. */
  readonly said: () => string;
  /** Most memory that it ever took, MB; 0 where it cannot be told. */
  memoryMb(): number;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

export interface LifeOptions {
  /** Words before the program's own: `unshare …`. */
  readonly before?: readonly string[];
  /** For Node itself. */
  readonly node?: readonly string[];
}

/** Starts `kamerwacht run`. */
export function startLife(world: LiveWorld, { before = [], node = [] }: LifeOptions = {}): Life {
  const own = [process.execPath, "--max-semi-space-size=4", ...node, "src/start.js", "--config", world.file];
  const [command = "", ...rest] = [...before, ...own, "run"];
  const child = spawn(command, rest, { env: world.env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const { promise: begun, resolve, reject } = Promise.withResolvers<void>();
  begun.catch(() => {});
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      text = (text + String(data)).slice(-100_000);
      if (text.includes('"msg":"started"')) resolve();
    });
  const ended = once(child, "exit").then(([status, signal]) => {
    reject(new Error(`ended before it began: ${text}`));
    return { status: status as number | null, signal: signal as string | null };
  });
  return {
    child,
    begun,
    ended,
    said: () => text,
    memoryMb: () => memoryOf(child.pid),
    async kill(signal = "SIGKILL") {
      child.kill(signal);
      await ended;
    },
  };
}

function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

/** Looks into the database of a program that may be at work, dead or asleep. */
export function look<T>(world: Pick<LiveWorld, "state">, ask: (database: BetterSqlite3.Database) => T): T {
  const database = new BetterSqlite3(join(world.state, DATABASE_FILE), { readonly: true, timeout: 5_000 });
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

/** How many rows a condition holds for. */
export function count(database: BetterSqlite3.Database, from: string): number {
  return Number(database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${from}`).get()?.n);
}

/** `ok` where SQLite finds the database whole. */
export function integrityOf(world: Pick<LiveWorld, "state">): string {
  return look(world, (database) => String(database.pragma("integrity_check", { simple: true })));
}

const OPEN = "outbox WHERE state IN ('ready', 'sending', 'unknown')";
const UNREAD = "files WHERE state = 'due'";

/** What is left to do: posts, files, copies to look for and to take away. */
export function leftIn(world: Pick<LiveWorld, "state">): number {
  return look(
    world,
    (database) => count(database, OPEN) + count(database, UNREAD) + count(database, "strays"),
  );
}

/** Waits until `isSo`, looking every while; throws with `what` after `timeoutMs`. */
export async function until(
  isSo: () => boolean,
  timeoutMs: number,
  what: () => string,
  everyMs = 100,
): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error(`not within ${timeoutMs / 1_000} s: ${what()}`);
    await sleep(everyMs);
  }
}

/** Waits until `isSo` for as long as something moves: throws with `what` where `state` stayed the same for `timeoutMs`. */
export async function whileItMoves(
  isSo: () => boolean,
  state: () => string,
  timeoutMs: number,
  what: () => string,
  everyMs = 250,
): Promise<void> {
  let last = "";
  let sinceMs = performance.now();
  while (!isSo()) {
    const now = state();
    if (now !== last) [last, sinceMs] = [now, performance.now()];
    if (performance.now() - sinceMs > timeoutMs)
      throw new Error(`nothing moved for ${timeoutMs / 1_000} s: ${what()}`);
    await sleep(everyMs);
  }
}
