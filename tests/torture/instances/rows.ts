import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { DATABASE_FILE } from "#store";
import { integrityOf, type Life, startLife, until } from "../live.ts";
import { createRandom, type Random } from "../simulation/random.ts";
import { type LetterWorld, letterWorld } from "./letters.ts";

/** What came of one trouble with instances, clocks or databases. */
export interface Outcome {
  readonly lost: number;
  readonly doubled: number;
  /** How long nothing was told that was published, at most. */
  readonly silenceMs: number;
  readonly memoryMb: number;
  /** What is otherwise not as it must be. */
  readonly wrong: readonly string[];
}

interface Stage {
  readonly world: LetterWorld;
  readonly random: Random;
  /** Starts the program; it is ended with the row. */
  start(how?: Parameters<typeof startLife>[1]): Life;
  wrong(what: string): void;
}

type Row = (stage: Stage) => Promise<number>;

const OWN_NAMESPACES = ["unshare", "-Ur", "--pid", "--fork", "--kill-child", "--uts"];
const AS_CONTAINER = [...OWN_NAMESPACES, "sh", "-c", 'hostname same && exec "$@"', "sh"];
const MINUTE_MS = 60_000;
/** Longer than until the second look for copies. */
const COPIES_GONE_MS = 120_000;

/** Each trouble; gives the longest silence, ms. */
export const ROWS: Readonly<Record<string, Row>> = {
  /** Two containers of one host name, both process 1: the second goes, and takes over when the first is dead. */
  async "two instances"({ world, start, wrong }) {
    const first = start({ before: AS_CONTAINER });
    await first.begun;
    world.publish(6);
    const second = start({ before: AS_CONTAINER });
    const { status } = await second.ended;
    if (status !== 2) wrong(`the second ended with ${status}: ${second.said()}`);
    await world.arrived();
    await first.kill();
    world.publish(3);
    await start({ before: AS_CONTAINER }).begun;
    return world.arrived();
  },

  /** Frozen at work, but for the moments in which it writes; another takes over; what wakes then goes. */
  async frozen({ world, random, start, wrong }) {
    const first = start();
    await first.begun;
    world.publish(12);
    await sleep(random.next() * 6_000);
    await freeze(first, world);
    world.publish(3);
    const began = performance.now();
    await start().begun;
    await world.arrived();
    const silenceMs = performance.now() - began;
    first.child.kill("SIGCONT");
    const { status } = await first.ended;
    if (status !== 2) wrong(`the one that woke ended with ${status}: ${first.said().slice(-2_000)}`);
    world.publish(3);
    await world.arrived();
    // What it had begun to say when it was frozen is said when it wakes, and taken away when that is seen.
    await until(
      () => world.counts().doubled === 0,
      COPIES_GONE_MS,
      () => "copies of what the frozen one sent",
    );
    return silenceMs;
  },

  /** Our clock is other than Slack's, and what was not answered is looked for. */
  async skewed({ world, random, start }) {
    setClock(world, random.pick([10, -10, 60, -60, 24 * 60]) * MINUTE_MS);
    world.slack.fault({ method: "chat.postMessage", answer: "drop", applied: "yes", times: 4 });
    world.slack.fault({ method: "chat.postMessage", answer: "error", times: 2 });
    await start({ node: WITH_CLOCK }).begun;
    world.publish(9);
    return world.arrived();
  },

  /** The clock is put back or forward while the program works, and Slack leaves things unanswered. */
  async "set back"({ world, random, start }) {
    setClock(world, 0);
    await start({ node: WITH_CLOCK }).begun;
    world.publish(3);
    await world.arrived();
    world.slack.fault({ method: "chat.postMessage", answer: "drop", applied: "yes", times: 2 });
    world.publish(6);
    await sleep(random.next() * 3_000);
    setClock(world, random.pick([-3, -60, -24 * 60, 10, 24 * 60]) * MINUTE_MS);
    world.publish(6);
    return world.arrived();
  },

  /** A database of before is put back. */
  async restored({ world, random, start }) {
    const first = start();
    await first.begun;
    world.publish(6);
    await world.arrived();
    await first.kill("SIGTERM");
    copyFileSync(databaseOf(world), `${databaseOf(world)}.kept`);
    const second = start();
    await second.begun;
    world.publish(random.between(3, 12));
    await world.arrived();
    await second.kill();
    dropLog(world);
    copyFileSync(`${databaseOf(world)}.kept`, databaseOf(world));
    world.publish(3);
    await start().begun;
    return arrivedAndSettled(world);
  },

  /** What was written last is lost with the file beside the database. */
  async "WAL lost"({ world, random, start }) {
    const first = start();
    await first.begun;
    world.publish(random.between(3, 12));
    await world.arrived();
    await first.kill();
    dropLog(world);
    world.publish(3);
    await start().begun;
    return arrivedAndSettled(world);
  },
};

const WITH_CLOCK = ["--import", join(import.meta.dirname, "..", "clock.ts")];

/** Plays a row in a world of its own. */
export async function playRow(name: string, seed: number): Promise<Outcome> {
  await using world = await letterWorld({ settleSeconds: 2 });
  setClock(world, 0);
  const lives: Life[] = [];
  const wrong: string[] = [];
  let silenceMs = 0;
  let memoryMb = 0;
  const stage: Stage = {
    world,
    random: createRandom(seed),
    start(how = {}) {
      const life = startLife(world, how);
      lives.push(life);
      return life;
    },
    wrong: (what) => void wrong.push(what),
  };
  const begin = startLife(world);
  try {
    await beginOn(begin, world);
    silenceMs = (await ROWS[name]?.(stage)) ?? 0;
    await sleep(3_000);
  } catch (error) {
    const said = lives.map((life) => life.said().slice(-1_500)).join("\n---\n");
    wrong.push(`${(error as Error).message}\n${said}`);
  }
  memoryMb = Math.max(0, ...lives.map((life) => life.memoryMb()));
  for (const life of [begin, ...lives]) {
    life.child.kill("SIGCONT");
    await life.kill();
  }
  const verdict = integrityOf(world);
  if (verdict !== "ok") wrong.push(verdict);
  return { ...world.counts(), silenceMs, memoryMb, wrong };
}

/** The head of the feed is found, so that what comes is news. */
async function beginOn(life: Life, world: LetterWorld): Promise<void> {
  await life.begun;
  const seen = world.parliament.requests.length;
  while (world.parliament.requests.length < seen + 2) await sleep(50);
  await life.kill("SIGTERM");
}

function setClock(world: LetterWorld, ms: number): void {
  writeFileSync(world.env.CLOCK_FILE ?? "", String(ms));
}

/**
 * Lets a process stand still, not in the middle of a transaction: while one does that nobody can write, which is said
 * and shown by `frozen.test.ts`.
 */
async function freeze({ child }: Life, world: LetterWorld): Promise<void> {
  for (;;) {
    child.kill("SIGSTOP");
    const database = new BetterSqlite3(databaseOf(world), { timeout: 100 });
    try {
      database.exec("BEGIN IMMEDIATE; ROLLBACK");
      return;
    } catch (error) {
      if ((error as { readonly code?: string }).code !== "SQLITE_BUSY") throw error;
      child.kill("SIGCONT");
      await sleep(20);
    } finally {
      database.close();
    }
  }
}

function databaseOf({ state }: LetterWorld): string {
  return join(state, DATABASE_FILE);
}

function dropLog(world: LetterWorld): void {
  for (const more of ["-wal", "-shm"]) rmSync(databaseOf(world) + more, { force: true });
}

/** What was told before is looked for one by one: until that is done nobody knows whether anything doubles. */
async function arrivedAndSettled(world: LetterWorld): Promise<number> {
  const silenceMs = await world.arrived();
  await sleep(5_000);
  return silenceMs;
}
