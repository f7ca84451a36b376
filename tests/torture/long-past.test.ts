import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { type SmallSlack, startSmallSlack } from "#demo";
import type { Snapshot } from "#parliament";
import { figure, times } from "./figures.ts";
import { type PastWorld, pastWorld } from "./past-world.ts";

/** Thirty months of a parliament in small; LONG_PAST_DOCUMENTS=100000 is the whole. */
const DOCUMENTS = times("LONG_PAST_DOCUMENTS", 3_000, 100_000);
/** So many times it is killed, at random moments. */
const KILLS = times("PAST_KILLS", 5, 20);
const LIFE_MAX_MS = times("PAST_LIFE_MS", 4_000, 40_000);
let seed = Number(process.env.PAST_SEED ?? 15);
const CARD_MS = 600_000;

function random(max: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return (seed / 2_147_483_647) * max;
}

/** The program as a process of its own, on this world. */
interface Program {
  readonly database: string;
  start(): ChildProcess;
  log(): string;
}

function programOn(world: PastWorld, slack: SmallSlack): Program {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-long-past-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "watches"));
  const rows = world.followed.map(
    ({ kind, id }, at) => `  - { id: w${at}, name: Gevolgd ${at}, ${kind}: ${id} }`,
  );
  writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${rows.join("\n")}\n`);
  const file = join(folder, "kamerwacht.yaml");
  const sources = [
    `  gegevensmagazijn: { url: "${world.feed.url}", schedule: "* * * * *" }`,
    "  tweedekamer: { enabled: false }",
    `  officielebekendmakingen: { url: "${world.publications.url}", schedule: "* * * * *" }`,
  ];
  writeFileSync(
    file,
    `state: state\nhistory: 30 months\npastTexts: 20 GB\nsources:\n${sources.join("\n")}\nslack: { settleSeconds: 1 }\nwatches: watches/*.yaml\n`,
  );
  const log = join(folder, "log");
  return {
    database: join(folder, "state", "kamerwacht.sqlite"),
    log: () => readFileSync(log, "utf8").slice(-3_000),
    start: () =>
      spawn(process.execPath, ["--max-semi-space-size=4", "src/start.js", "--config", file, "run"], {
        env: {
          ...process.env,
          LOG_LEVEL: "warn",
          SLACK_BOT_TOKEN: slack.botToken,
          SLACK_APP_TOKEN: slack.appToken,
          SLACK_API_URL: slack.apiUrl,
        },
        stdio: ["ignore", openSync(log, "a"), openSync(log, "a")],
      }),
  };
}

/** Looks into the database of a program that runs or ran; null while there is none. */
function inside<T>(program: Program, look: (database: Database.Database) => T): T | null {
  try {
    using database = new Closing(program.database);
    return look(database.database);
  } catch {
    return null;
  }
}

class Closing {
  readonly database: Database.Database;
  constructor(file: string) {
    this.database = new Database(file, { readonly: true, fileMustExist: true });
  }
  [Symbol.dispose](): void {
    this.database.close();
  }
}

/** Old texts that wait, files that are being read, and what is still to be told. */
function waiting(database: Database.Database, since: string): number {
  const count = (sql: string, ...values: readonly string[]) =>
    (database.prepare(sql).get(...values) as { n: number }).n;
  return (
    count(
      "SELECT count(*) AS n FROM past_texts WHERE state = 'waiting' AND coalesce(date, '9') >= ?",
      since,
    ) +
    count("SELECT count(*) AS n FROM files WHERE state = 'due'") +
    count("SELECT count(*) AS n FROM stretches WHERE done = 0") +
    count(
      "SELECT count(*) AS n FROM outbox WHERE channel = '#kanaal' AND state IN ('ready', 'sending', 'unknown')",
    )
  );
}

function snapshots(database: Database.Database): readonly Snapshot[] {
  const rows = database
    .prepare("SELECT snapshot FROM subjects WHERE id NOT LIKE 'document:%'")
    .all() as readonly { readonly snapshot: string }[];
  return rows.map(({ snapshot }) => JSON.parse(snapshot) as Snapshot);
}

function rssMb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

it(`finds all that names what is followed in ${DOCUMENTS} documents, however often it is killed, and tells it once`, async (context) => {
  await using world = await pastWorld(DOCUMENTS);
  await using slack = await startSmallSlack({ channels: ["kanaal", "kamerwacht-ops"] });
  const program = programOn(world, slack);
  const began = performance.now();
  const cardsAtMs: number[] = [];
  const memory: number[] = [];
  const watchOn = (child: ChildProcess) => {
    memory.push(rssMb(child.pid));
    while (cardsAtMs.length < slack.messages("kanaal").length) cardsAtMs.push(performance.now() - began);
  };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = program.start();
    const ended = once(child, "exit");
    const untilMs = performance.now() + 200 + random(LIFE_MAX_MS);
    while (performance.now() < untilMs) {
      watchOn(child);
      await sleep(100);
    }
    child.kill("SIGKILL");
    await ended;
  }
  memory.length = 0;
  const lastMs = performance.now();
  const child = program.start();
  const ended = once(child, "exit");
  const isDone = () =>
    inside(program, (database) => waiting(database, world.since)) === 0 &&
    slack.messages("kanaal").length === world.followed.length &&
    slack
      .messages("kanaal")
      .every(({ blocks }) => JSON.stringify(blocks).includes("stukken doorzocht sinds"));
  // Three looks in a row: what is told last may still be on its way between two.
  let looks = 0;
  while (child.exitCode === null && performance.now() - began < 3_500_000 && looks < 3) {
    watchOn(child);
    await sleep(1_000);
    looks = isDone() ? looks + 1 : 0;
  }
  const doneMs = performance.now() - began;
  child.kill("SIGTERM");
  await ended;
  const third = Math.floor(memory.length / 3);
  const peak = (part: readonly number[]) => Math.round(Math.max(0, ...part));
  const told = {
    naming: [...world.naming.values()].map((numbers) => numbers.length),
    cardsAfterSeconds: cardsAtMs.map((ms) => Math.round(ms / 1_000)),
    requests: [world.feed.total, world.publications.total],
    rssMb: [
      peak(memory.slice(0, third)),
      peak(memory.slice(third, 2 * third)),
      peak(memory.slice(2 * third)),
    ],
    pollsAndLongestGap: pollsOf(world, lastMs),
  };
  figure(context, {
    what: `${world.documents} documents, killed`,
    times: KILLS,
    slowestMs: doneMs,
    memoryMb: peak(memory),
    note: JSON.stringify(told),
  });
  const messages = slack.messages("kanaal");
  expect(looks, program.log()).toBe(3);
  // Each followed thing has one card, none of them after more than ten minutes; nothing else stands in the channel.
  expect(messages).toHaveLength(world.followed.length);
  expect(Math.max(...cardsAtMs)).toBeLessThan(CARD_MS);
  const known = inside(program, snapshots) ?? [];
  for (const { id, kind } of world.followed) {
    const expected = [...(world.naming.get(id) ?? [])].toSorted();
    const card = messages.find(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`.includes(id));
    const replies = card?.replies.map(({ text }) => text) ?? [];
    expect(replies, id).toHaveLength(expected.length === 0 ? 0 : 1);
    if (expected.length > 0) expect(replies[0]).toContain(`Uit het verleden: ${expected.length} stuk`);
    const thing = known.find((one) => one.ids.some((own) => own.endsWith(id)));
    if (kind === "document") continue;
    const citing = thing !== undefined && "citedBy" in thing ? (thing.citedBy ?? []) : [];
    expect(citing.map((one) => one.number ?? one.id ?? one.key).toSorted(), id).toEqual(expected);
  }
  expect([world.feed.atOnceMax, world.publications.atOnceMax]).toEqual([1, 1]);
});

/** How often the newest of the feed was looked at in the last life, and the longest time between, s. */
function pollsOf({ feed }: PastWorld, sinceMs: number): readonly [count: number, longest: number] {
  const tokens = feed.requests.flatMap(({ path, atMs }) => {
    const token = /\/Feed\?skiptoken=(\d+)$/.exec(path)?.[1];
    return token === undefined || atMs < sinceMs ? [] : [{ token, atMs }];
  });
  const [head = []] = [...Map.groupBy(tokens, ({ token }) => token).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const gaps = head.slice(1).map(({ atMs }, index) => atMs - (head[index]?.atMs ?? atMs));
  return [head.length, Math.round(Math.max(0, ...gaps) / 1_000)];
}
