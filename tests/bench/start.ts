import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type SmallSlack, startSmallSlack } from "#demo";
import { DATABASE_FILE, openStore } from "#store";
import { loopbackSources } from "./idle-hour.ts";
import type { Measure } from "./measure.ts";
import { fill } from "./scale.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const STARTS = 5;
/** What a start asks for is done, and the memory of it given back: a worker looks at that every 20 s. */
const SETTLE_MS = 60_000;
const IDLE_MS = 120_000;
const LOOK_MS = 5_000;
const START_MAX_MS = 60_000;
/** The clock of the kernel's account, in ticks a second. */
const TICKS = 100;

type Sources = Awaited<ReturnType<typeof loopbackSources>>;

/**
 * The program itself as `npm start` starts it, connected to the small Slack, with every source on loopback and the
 * coalition's own watches: how long from its start to its first poll, and what memory and processor it takes while there
 * is no news, with an archive of 100,000 documents and with a small one. Cold: nothing of its sources is kept yet.
 */
export async function benchStart(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-start-"));
  try {
    await using sources = await loopbackSources(new Date());
    await using slack = await startSmallSlack();
    const small = worldIn(join(folder, "small"), sources, slack);
    const large = worldIn(join(folder, "large"), sources, slack);
    const records = filled(large.state);
    // What is new since is read before anything is measured.
    for (const world of [small, large]) await catchUp(world);
    const bytes = statSync(join(large.state, DATABASE_FILE)).size;
    return [
      { name: "records in the large archive", value: `${records} (${Math.round(bytes / 1_000_000)} MB)` },
      ...(await measure("large archive", large)),
      ...(await measure("small archive", small)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface World {
  readonly sources: Sources;
  readonly state: string;
  readonly config: string;
  /** Where the sources are kept without their types. */
  readonly cache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

function worldIn(folder: string, sources: Sources, slack: SmallSlack): World {
  const [state, cache] = [join(folder, "state"), join(folder, "cache")];
  mkdirSync(folder);
  const { parliament, site, sru, feed } = sources.urls;
  const feeds = [1, 2, 3].map(
    (number) => `    - { name: feed-${number}, url: "${feed}/${number}", schedule: "*/15 * * * *" }`,
  );
  const config = join(folder, "k.yaml");
  writeFileSync(
    config,
    `state: ${state}
sources:
  gegevensmagazijn: { url: "${parliament}", schedule: "* * * * *" }
  tweedekamer: { url: "${site}", schedule: "*/10 * * * *" }
  officielebekendmakingen: { url: "${sru}", schedule: "17 * * * *" }
  feeds:
${feeds.join("\n")}
slack: { opsChannel: "#kamerwacht-ops" }
watches: ${join(ROOT, "config", "watches", "*.yaml")}
`,
  );
  const tokens = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
  };
  return {
    sources,
    state,
    config,
    cache,
    environment: { ...process.env, ...tokens, KAMERWACHT_SOURCES: cache },
  };
}

function filled(state: string): number {
  using store = openStore(state);
  return fill(store);
}

async function catchUp(world: World): Promise<void> {
  const child = spawn(process.execPath, words("once", world), {
    env: world.environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`once ended with ${status}`);
}

/** The flags are those of `npm start`. */
function words(command: string, { config }: World): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const flags = (scripts.start ?? "").split(" ").filter((word) => word.startsWith("--"));
  return [...flags, join(ROOT, "src", "start.js"), "--config", config, command];
}

async function measure(name: string, world: World): Promise<readonly Measure[]> {
  const times: Record<"cold" | "warm", number[]> = { cold: [], warm: [] };
  const worked: Record<"cold" | "warm", number[]> = { cold: [], warm: [] };
  for (let start = 0; start < STARTS; start += 1) {
    rmSync(world.cache, { recursive: true, force: true });
    for (const how of ["cold", "warm"] as const) {
      const running = await started(world);
      times[how].push(running.firstPollMs);
      worked[how].push(running.workedMs);
      await running.stop();
    }
  }
  const measures = [];
  for (const how of ["cold", "warm"] as const) {
    if (how === "cold") rmSync(world.cache, { recursive: true, force: true });
    const { residentMb, mostMb, share } = await idle(world);
    measures.push(
      {
        name: `${name}, ${how}: start to first poll, middle, slowest`,
        value: `${middle(times[how]).toFixed(0)} ms, ${Math.max(...times[how]).toFixed(0)} ms`,
      },
      {
        name: `${name}, ${how}: of that the processor worked, middle`,
        value: `${middle(worked[how]).toFixed(0)} ms`,
      },
      { name: `${name}, ${how}: idle, memory, most of it`, value: `${residentMb} MB, ${mostMb} MB` },
      { name: `${name}, ${how}: idle, of one core`, value: `${(share * 100).toFixed(2)} %` },
    );
  }
  return measures;
}

interface Running {
  readonly pid: number;
  readonly firstPollMs: number;
  /** What the processor did until then, the compiling beside it too. */
  readonly workedMs: number;
  stop(): Promise<void>;
}

async function started(world: World): Promise<Running> {
  const { requests } = world.sources.parliament;
  const before = requests.length;
  const begin = performance.now();
  const child = spawn(process.execPath, words("run", world), {
    env: world.environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (requests.length === before) {
    if (child.exitCode !== null || performance.now() - begin > START_MAX_MS)
      throw new Error("the worker does not poll");
    await sleep(1);
  }
  const firstPollMs = performance.now() - begin;
  const pid = child.pid ?? 0;
  return { pid, firstPollMs, workedMs: processorMs(pid), stop: () => stopped(child) };
}

async function stopped(child: ChildProcess): Promise<void> {
  // A start that is cut off would leave nothing to be kept of its sources.
  await sleep(2_000);
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
}

async function idle(world: World): Promise<{
  readonly residentMb: number;
  readonly mostMb: number;
  readonly share: number;
}> {
  const { pid, stop } = await started(world);
  try {
    await sleep(SETTLE_MS);
    const [begin, busyMs] = [performance.now(), processorMs(pid)];
    const resident: number[] = [];
    while (performance.now() - begin < IDLE_MS) {
      await sleep(LOOK_MS);
      resident.push(residentMb(pid));
    }
    const share = (processorMs(pid) - busyMs) / (performance.now() - begin);
    return { residentMb: middle(resident), mostMb: Math.max(...resident), share };
  } finally {
    await stop();
  }
}

/** What the process holds of the machine's memory now, by the kernel's account. */
function residentMb(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

/** What the processor did for it so far. */
function processorMs(pid: number): number {
  const [, behind = ""] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  const fields = behind.split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
