import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measure } from "./measure.ts";
import type { Arrived, Asked } from "./slack-child.ts";
import type { Stalls } from "./stalls.ts";
import { wordOf } from "./word.ts";

const CHANNELS = 1_000;
const WATCHES = 10_000;
const DOCUMENTS = 100;
/** So many words are watched for, each by as many watches, each of another channel. */
const WORDS = 334;
const HANGING = 7;

/**
 * 1,000 channels with 10 watches each and 100 documents that hit some 3,000 of them, at the pace of the real Slack: once
 * as it should be, and once with a channel of which every call hangs until it is given up.
 */
export async function benchChannels(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-channels-"));
  try {
    const calm = await run(folder, "calm", false);
    const hung = await run(folder, "hung", true);
    return [...told("", calm), ...told("one channel hangs: ", hung), ...against(calm, hung)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Run {
  readonly expected: number;
  readonly arrived: readonly Arrived[];
  readonly beganMs: number;
  readonly peakMb: number;
  readonly processorMs: number;
  /** Of the worker, and of the small Slack. */
  readonly stalls: readonly [worker: Stalls, slack: Stalls];
}

async function run(folder: string, name: string, hangs: boolean): Promise<Run> {
  const slack = fork(join(import.meta.dirname, "slack-child.ts"), [String(CHANNELS)]);
  const { apiUrl, botToken } = await answer<{ apiUrl: string; botToken: string }>(slack);
  const file = configured(join(folder, name));
  if (hangs)
    await ask(slack, {
      what: "fault",
      fault: { answer: "hang", channel: `channel-${HANGING}`, method: "*" },
    });
  const arguments_ = [file, apiUrl, botToken, String(DOCUMENTS), String(RUN_MAX_MS)];
  const execArgv = ["--max-semi-space-size=4", "--max-old-space-size=384"];
  const worker = fork(join(import.meta.dirname, "channels-child.ts"), arguments_, { execArgv });
  await answer(worker);
  const beganMs = Date.now();
  const expected = EXPECTED - (hangs ? inHanging() : 0);
  const ended = answer<{ peakMb: number; processorMs: number; stalls: Stalls }>(worker);
  while (Date.now() - beganMs < RUN_MAX_MS && (await arrivedAt(slack)).length < expected)
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  const arrived = await arrivedAt(slack);
  if (worker.connected) worker.send("stop");
  const { peakMb, processorMs, stalls: ofWorker } = await ended;
  const stalls = [ofWorker, (await ask(slack, { what: "stalls" })) as Stalls] as const;
  slack.send({ what: "close" } satisfies Asked);
  await once(slack, "exit");
  return { expected, arrived, beganMs, peakMb, processorMs, stalls };
}

const RUN_MAX_MS = 240_000;

/** Number of the word that a watch looks for. */
function wordFor(watch: number): number {
  return watch % WORDS;
}

const hits = Array.from({ length: WATCHES }, (_, watch) => watch).filter(
  (watch) => wordFor(watch) < DOCUMENTS,
);
const channelOf = (watch: number) => watch % CHANNELS;
/** A document gives one card for each channel, whatever the number of watches. */
const EXPECTED = new Set(hits.map((watch) => `${channelOf(watch)}/${wordFor(watch)}`)).size;

function inHanging(): number {
  return new Set(hits.filter((watch) => channelOf(watch) === HANGING).map(wordFor)).size;
}

function configured(folder: string): string {
  mkdirSync(join(folder, "watches"), { recursive: true });
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const watches = Array.from({ length: WATCHES / CHANNELS }, (_, index) => channel + index * CHANNELS);
    const lines = watches.map(
      (watch) => `  - { id: w${watch}, name: Regel ${watch}, query: ${wordOf(wordFor(watch))} }`,
    );
    const text = [`channel: "#channel-${channel}"`, "watches:", ...lines].join("\n");
    writeFileSync(join(folder, "watches", `${channel}.yaml`), `${text}\n`);
  }
  const file = join(folder, "kamerwacht.yaml");
  writeFileSync(file, "state: state\nhistory: none\nwatches: watches/*.yaml\n");
  return file;
}

async function arrivedAt(slack: ChildProcess): Promise<readonly Arrived[]> {
  const all = (await ask(slack, { what: "arrived" })) as readonly Arrived[];
  return all.filter(({ channel }) => channel !== "kamerwacht-ops");
}

async function ask(child: ChildProcess, asked: Asked): Promise<unknown> {
  const answered = answer(child);
  child.send(asked);
  return await answered;
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const [said] = (await once(child, "message")) as [T];
  return said;
}

function told(prefix: string, run: Run): readonly Measure[] {
  const { expected, arrived, beganMs, peakMb, processorMs, stalls } = run;
  const [ofWorker, ofSlack] = stalls;
  const times = arrived.map(({ atMs }) => atMs).toSorted((a, b) => a - b);
  const gaps = times.map((at, index) => at - (times[index - 1] ?? at));
  const last = times.at(-1) ?? beganMs;
  return [
    { name: `${prefix}cards that came, of those expected`, value: `${arrived.length} of ${expected}` },
    {
      name: `${prefix}the first after, the last after`,
      value: `${seconds((times[0] ?? 0) - beganMs)}, ${seconds(last - beganMs)}`,
    },
    { name: `${prefix}the longest time without a card`, value: seconds(Math.max(...gaps)) },
    {
      name: `${prefix}of that at one thing, by own processor time: worker, small Slack`,
      value: `${seconds(ofWorker.busyMs)}, ${seconds(ofSlack.busyMs)}`,
    },
    {
      name: `${prefix}of that without a processor, which the machine gave to others: worker, small Slack`,
      value: `${seconds(ofWorker.starvedMs)}, ${seconds(ofSlack.starvedMs)}`,
    },
    { name: `${prefix}the processor worked for`, value: seconds(processorMs) },
    { name: `${prefix}most memory of the worker`, value: `${peakMb} MB` },
  ];
}

/** How much later each channel was told its n-th card than in the calm run. */
function against(calm: Run, hung: Run): readonly Measure[] {
  const before = byChannel(calm);
  const later = [...byChannel(hung)].flatMap(([channel, times]) =>
    times.map((at, index) => at - (before.get(channel)?.[index] ?? at)),
  );
  const sorted = later.toSorted((a, b) => a - b);
  return [
    {
      name: "how much later a card came since one hangs: middle, most",
      value: `${seconds(sorted[Math.floor(sorted.length / 2)] ?? 0)}, ${seconds(sorted.at(-1) ?? 0)}`,
    },
  ];
}

function byChannel({ arrived, beganMs }: Run): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...Map.groupBy(arrived, ({ channel }) => channel)].map(([channel, all]) => [
      channel,
      all.map(({ atMs }) => atMs - beganMs).toSorted((a, b) => a - b),
    ]),
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
