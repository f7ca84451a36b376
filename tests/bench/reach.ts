import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { PostState } from "#alert";
import { loadConfig } from "#config";
import { createApp } from "../../src/app.ts";
import { pollSource } from "../../src/pipeline/poll/poll.ts";
import { record } from "../parliament/world.ts";
import { fakeSource } from "../pipeline/harness.ts";
import type { Measure } from "./measure.ts";
import type { Arrived, Asked } from "./slack-child.ts";
import { wordOf } from "./word.ts";

const CHANNELS = 500;
const STEADY = 60;
/** In the steady state a document comes each so many ms. */
const PAUSE_MS = 250;
const BURST = 2_000;
const PAGE = 250;
const BURST_MAX_MS = 180_000;

/**
 * From a page of the feed in hand to Slack's acceptance of the card: document by document as on a busy day, and a burst of
 * 2,000 at once, at the pace of the real Slack.
 */
export async function benchReach(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-reach-"));
  const slack = fork(join(import.meta.dirname, "slack-child.ts"), [String(CHANNELS)]);
  try {
    const [{ apiUrl, botToken }] = (await once(slack, "message")) as [{ apiUrl: string; botToken: string }];
    const config = loadConfig(configured(folder), { SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: botToken });
    const source = fakeSource();
    const stop = new AbortController();
    await using app = createApp(config, pino({ level: "silent" }), {
      sources: [{ source, schedule: "0 0 1 1 *" }],
    });
    const running = app.worker.run(stop.signal);
    const send = async (pages: readonly (readonly number[])[]) => {
      source.queue(...pages.map((numbers) => numbers.map(letter)));
      await pollSource(source, app.context, stop.signal);
      app.worker.wake();
    };
    const steady = await steadily(slack, send);
    const burst = await atOnce(slack, send);
    const states = app.store.transaction((transaction) => transaction.countByState());
    stop.abort();
    await running;
    return [
      ...steady,
      ...burst,
      { name: "posts that still wait, failed or were given up", value: open(states) },
    ];
  } finally {
    slack.send({ what: "close" } satisfies Asked);
    await once(slack, "exit");
    rmSync(folder, { recursive: true });
  }
}

type Send = (pages: readonly (readonly number[])[]) => Promise<void>;

async function steadily(slack: ChildProcess, send: Send): Promise<readonly Measure[]> {
  // The first shows what the worker has to start up with, and is not counted.
  await send([[0]]);
  await arrivedAfter(slack, 1, 30_000);
  const asked = new Map<string, number>();
  for (let number = 1; number <= STEADY; number += 1) {
    asked.set(channelOf(number), Date.now());
    await send([[number]]);
    await pause(PAUSE_MS);
  }
  const arrived = (await arrivedAfter(slack, STEADY + 1, 60_000)).filter(({ channel }) => asked.has(channel));
  const times = arrived.map(({ channel, atMs }) => atMs - (asked.get(channel) ?? 0)).sort((a, b) => a - b);
  return [
    { name: "steady: cards that came, of those expected", value: `${arrived.length} of ${STEADY}` },
    {
      name: "from the page in hand to Slack: middle, 95th, slowest",
      value: [0.5, 0.95, 1].map((share) => ms(percentile(times, share))).join(", "),
    },
  ];
}

async function atOnce(slack: ChildProcess, send: Send): Promise<readonly Measure[]> {
  const before = (await arrivedAfter(slack, 0, 0)).length;
  const begin = Date.now();
  const numbers = Array.from({ length: BURST }, (_, index) => CHANNELS + index);
  await send(
    Array.from({ length: BURST / PAGE }, (_, page) => numbers.slice(page * PAGE, (page + 1) * PAGE)),
  );
  const storedMs = Date.now() - begin;
  const arrived = (await arrivedAfter(slack, before + BURST, BURST_MAX_MS)).slice(before);
  const times = arrived.map(({ atMs }) => atMs - begin).sort((a, b) => a - b);
  return [
    { name: "burst: cards that came, of those expected", value: `${arrived.length} of ${BURST}` },
    {
      name: "burst: all committed, the first card, the last card after",
      value: [storedMs, times[0] ?? 0, times.at(-1) ?? 0].map(ms).join(", "),
    },
  ];
}

/** What arrived, once it is so much, or as it stands when the time is over; in order of arrival. */
async function arrivedAfter(slack: ChildProcess, count: number, forMs: number): Promise<readonly Arrived[]> {
  const begin = Date.now();
  for (;;) {
    const answered = once(slack, "message");
    slack.send({ what: "arrived" } satisfies Asked);
    const [all] = (await answered) as [readonly Arrived[]];
    const cards = all.filter(({ channel }) => channel !== "kamerwacht-ops");
    if (cards.length >= count || Date.now() - begin >= forMs)
      return cards.toSorted((a, b) => a.atMs - b.atMs);
    await pause(200);
  }
}

function channelOf(number: number): string {
  return `channel-${number % CHANNELS}`;
}

/** For each document one watch, in one channel. */
function configured(folder: string): string {
  mkdirSync(join(folder, "watches"));
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const lines: string[] = [];
    for (let number = channel; number < CHANNELS + BURST; number += CHANNELS)
      lines.push(`  - { id: w${number}, name: Regel ${number}, query: ${wordOf(number)} }`);
    writeFileSync(
      join(folder, "watches", `${channel}.yaml`),
      `channel: "#channel-${channel}"\nwatches:\n${lines.join("\n")}\n`,
    );
  }
  const file = join(folder, "kamerwacht.yaml");
  writeFileSync(file, "state: state\nhistory: none\nwatches: watches/*.yaml\n");
  return file;
}

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

function open(states: Readonly<Record<PostState, number>>): string {
  const { ready, sending, unknown, held, dead } = states;
  return String(ready + sending + unknown + held + dead);
}

function pause(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}

function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function ms(value: number): string {
  return value < 10_000 ? `${value.toFixed(0)} ms` : `${(value / 1_000).toFixed(0)} s`;
}
