import { setTimeout as sleep } from "node:timers/promises";
import { loadConfig } from "#config";
import { createApp } from "../../../src/app.ts";
import {
  count,
  integrityOf,
  type Life,
  type LiveWorld,
  leftIn,
  liveWorld,
  look,
  startLife,
  until,
  whileItMoves,
} from "../live.ts";
import { createRandom, type Random } from "../simulation/random.ts";
import { overtakenAt } from "./overtaken.ts";
import { type Shown, shownIn } from "./shown.ts";
import { type KillStory, killStory } from "./story.ts";

const SETTLE_SECONDS = 2;
const QUIET_MAX_MS = 300_000;
/** After this long without a sign of it, a start is given up on. */
const BEGIN_MAX_MS = 60_000;
/** The last of the early kills, beside how long a start takes. */
const EARLY = 1.2;
const CALLS_MAX = 20;
/** One that asks for nothing for so long has nothing to do, or waits for its next try. */
const SILENT_MAX_MS = 1_500;

export interface KillPlan {
  readonly seed: number;
  readonly kills: number;
  readonly channels: number;
  readonly lettersEach: number;
  /** Whether Slack also carries out what it did not answer once it was posted anew. */
  readonly beyond: boolean;
}

/** What came of it. */
export interface Killed {
  readonly shown: readonly Shown[];
  /** Kills while a post was on its way. */
  readonly inFlight: number;
  /** Kills before the program had begun. */
  readonly atStart: number;
  /** Requests that went wrong, of how many. */
  readonly faulty: number;
  readonly calls: number;
  readonly memoryMb: number;
  /** Messages that Slack posted once more, long after it was asked to. */
  readonly late: number;
  /** Copies that the program took away again. */
  readonly takenAway: number;
  /** What SQLite said of the database wherever that was not `ok`. */
  readonly broken: readonly string[];
}

/** What the program shows of a story when nothing goes wrong: each wave is told before the next one comes. */
export async function toldInPeace(story: KillStory): Promise<readonly Shown[]> {
  await using world = await liveWorld({ channels: story.channels, watches: story.watches });
  // In this process, and without Slack's pace.
  await using app = createApp(loadConfig(world.file, world.env), SILENT, { pauseMs: 0 });
  const { signal } = new AbortController();
  await app.worker.once(signal);
  for (const wave of story.waves) {
    world.parliament.publish(wave);
    await app.worker.once(signal);
  }
  return shownIn(world.slack);
}

/**
 * Kills `kamerwacht run` at random moments, at its start and at work, and starts it again, while a story goes on and half
 * of Slack's answers are faulty; in the end all goes well, until nothing is left to do.
 */
export async function playKills(plan: KillPlan): Promise<Killed> {
  const random = createRandom(plan.seed);
  const story = killStory(plan.channels, plan.lettersEach);
  await using world = await liveWorld({
    channels: story.channels,
    watches: story.watches,
    settleSeconds: SETTLE_SECONDS,
    random: random.next,
  });
  // Ended in good order it also leaves behind what makes the next starts quick.
  const startedMs = performance.now();
  const first = startLife(world);
  await first.begun;
  const earlyMs = (performance.now() - startedMs) * EARLY;
  await until(() => isBegun(world), QUIET_MAX_MS, first.said);
  await first.kill("SIGTERM");
  spoil(world, plan.beyond);
  const overtaken = plan.beyond ? overtakenAt(world.slack) : null;
  const publish = publisher(world, story);
  const seen = { inFlight: 0, atStart: 0, memoryMb: 0, broken: [] as string[] };
  for (let kill = 0; kill < plan.kills; kill += 1) {
    // All of it in the first half: so there is something to do for each life.
    if (publish.sent < (story.waves.length * 2 * (kill + 1)) / plan.kills) publish.next();
    const life = startLife(world);
    const began = await waitSome(life, world, random, earlyMs);
    seen.memoryMb = Math.max(seen.memoryMb, life.memoryMb());
    await life.kill();
    if (!began) seen.atStart += 1;
    if (look(world, (database) => count(database, "outbox WHERE state = 'sending'")) > 0) seen.inFlight += 1;
    const verdict = integrityOf(world);
    if (verdict !== "ok") seen.broken.push(`after kill ${kill}: ${verdict}`);
  }
  const calls = world.slack.calls.length;
  const faulty = world.slack.calls.filter(({ fault }) => fault !== null).length;
  world.slack.heal();
  await untilQuiet(world, publish, plan.beyond);
  overtaken?.stop();
  const takenAway = world.slack.calls.filter(({ method, result }) => method === "chat.delete" && result?.ok);
  const [late, shown] = [overtaken?.carriedOut ?? 0, shownIn(world.slack)];
  return { ...seen, calls, faulty, late, takenAway: takenAway.length, shown };
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Half of what is asked goes wrong, in all the ways in which it can; with `beyond` what is dropped is not done yet. */
function spoil({ slack }: LiveWorld, beyond: boolean): void {
  const chance = 0.07;
  const all = { method: "*", chance };
  // However few are sent between kills on a slow machine, some are dropped.
  if (beyond) slack.fault({ method: "chat.postMessage", answer: "drop", times: 20 });
  slack.fault({ ...all, answer: "refusal", code: "internal_error" });
  slack.fault({ ...all, answer: "rate-limited", retryAfterSeconds: 1, chance: 0.02 });
  for (const applied of ["no", "yes", "later"] as const) {
    if (!beyond) slack.fault({ ...all, answer: "drop", applied, laterMs: 700 });
    slack.fault({ ...all, answer: "error", applied, laterMs: 700 });
  }
  slack.fault({ ...all, answer: "hang", applied: "yes" });
  slack.fault({ ...all, answer: "hang", applied: "later", laterMs: 700 });
  slack.fault({ ...all, answer: "late", laterMs: 1_500 });
  slack.fault({ answer: "html", applied: "yes", chance: 0.02 });
}

interface Publisher {
  readonly sent: number;
  readonly isDone: boolean;
  /** The next wave, where the program has taken in the last: so the story is the same however slowly it is read. */
  next(): void;
}

function publisher(world: LiveWorld, { waves }: KillStory): Publisher {
  let sent = 0;
  const isTakenIn = () => cursorOf(world) >= world.parliament.head;
  return {
    get sent() {
      return sent;
    },
    get isDone() {
      return sent === waves.length && isTakenIn();
    },
    next() {
      const wave = waves[sent];
      if (wave === undefined || (sent > 0 && !isTakenIn())) return;
      world.parliament.publish(wave);
      sent += 1;
    },
  };
}

function isBegun(world: LiveWorld): boolean {
  return cursorOf(world) >= 0;
}

/** How far the feed is taken in; below nothing where it was never looked at. */
function cursorOf(world: LiveWorld): number {
  return look(world, (database) => {
    const row = database
      .prepare<[], { cursor: string }>("SELECT cursor FROM cursors WHERE stream = '*'")
      .get();
    return Number(row?.cursor ?? -1);
  });
}

/**
 * Until it has asked Slack for so many things, or a quarter of the times before it has begun; whether it had. How many
 * things that is says when, however slow the machine.
 */
async function waitSome(life: Life, world: LiveWorld, random: Random, earlyMs: number): Promise<boolean> {
  if (random.chance(0.25)) await sleep(random.next() * earlyMs);
  else {
    const enough = world.slack.calls.length + random.between(0, CALLS_MAX);
    await Promise.race([life.begun, sleep(BEGIN_MAX_MS)]);
    let [seen, sinceMs] = [0, performance.now()];
    while (world.slack.calls.length < enough && performance.now() - sinceMs < SILENT_MAX_MS) {
      if (seen !== world.slack.calls.length) [seen, sinceMs] = [world.slack.calls.length, performance.now()];
      await sleep(5);
    }
    await sleep(random.next() * 50);
  }
  return life.said().includes('"msg":"started"');
}

/** @param seenTwice whether also nothing is left to be looked for a second time, which is minutes later */
async function untilQuiet(world: LiveWorld, publish: Publisher, seenTwice: boolean): Promise<void> {
  const life = startLife(world);
  await life.begun;
  const isQuiet = () => {
    publish.next();
    if (!publish.isDone || leftIn(world) > 0) return false;
    return !seenTwice || look(world, (database) => count(database, "second_looks")) === 0;
  };
  // Ten thousand alerts at Slack's pace take their time: what counts is that it goes on.
  const state = () => `${publish.sent} ${cursorOf(world)} ${leftIn(world)}`;
  await whileItMoves(
    isQuiet,
    state,
    QUIET_MAX_MS,
    () => `${leftIn(world)} left; ${life.said().slice(-3_000)}`,
  );
  await life.kill("SIGTERM");
}
