import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { type Config, loadConfig } from "#config";
import type { Batch, PageBatch, SourceRecord } from "#parliament";
import type { PipelineContext, Source } from "#pipeline";
import { DATABASE_FILE, openStore, type Store } from "#store";
import { compileWatches, type Watch } from "#watch";
import { list } from "../../src/commands/list.ts";
import { status } from "../../src/commands/status.ts";
import { pollSource } from "../../src/pipeline/poll/poll.ts";
import { savePage } from "../../src/pipeline/revise/page.ts";
import { busyPage, largeArchive, motionId, promiseId, questionId } from "./large-archive.ts";
import type { Measure } from "./measure.ts";

const BATCH = 2_500;
const PAGES = 60;
const ROUNDS = 7;
const NOW = new Date("2026-06-01T12:00:00Z");

/**
 * An archive of 100,000 documents and 600,000 records around them: what one more page of 250 entries costs there, from
 * the parsed page to the commit on disk, beside plain upserts of the same records; what the commands cost; how large it is.
 */
export async function benchScale(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-scale-"));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<readonly Measure[]> {
  const state = join(folder, "state");
  const config = configOf(folder, state);
  const store = openStore(state);
  const plain = plainTable(join(folder, "plain.sqlite"));
  const begin = performance.now();
  const records = fill(store, plain);
  const fillMs = performance.now() - begin;
  const { polls, upserts, processor } = await pages(store, plain);
  plain.database.close();
  store[Symbol.dispose]();
  const bytes = statSync(join(state, DATABASE_FILE)).size;
  const [poll, upsert] = [percentile(polls, 0.95), percentile(upserts, 0.95)];
  return [
    { name: "records in the archive", value: `${records} (filled in ${(fillMs / 1_000).toFixed(0)} s)` },
    { name: "database", value: `${Math.round(bytes / 1_000_000)} MB` },
    {
      name: "a poll of one page of 250: middle, 95th of 100",
      value: `${ms(percentile(polls, 0.5))}, ${ms(poll)}`,
    },
    { name: "of that the processor worked, in the middle", value: ms(percentile(processor, 0.5)) },
    {
      name: "plain upserts of the same: middle, 95th of 100",
      value: `${ms(percentile(upserts, 0.5))}, ${ms(upsert)}`,
    },
    { name: "a poll against plain upserts, in time", value: `${(poll / upsert).toFixed(1)} times` },
    ...commands(config),
  ];
}

/** Fills an archive with all that `largeArchive` makes, page by page as history is read. Returns how many records. */
export function fill(store: Store, plain?: PlainTable): number {
  let waiting: SourceRecord[] = [];
  let total = 0;
  const context = contextOf(store);
  const flush = () => {
    const mode = { silent: true, source: "gegevensmagazijn", run: null, now: NOW };
    store.transaction((transaction) => savePage(transaction, pageOf(waiting), mode, context));
    plain?.upsert(waiting);
    total += waiting.length;
    waiting = [];
  };
  for (const records of largeArchive()) {
    waiting.push(...records);
    if (waiting.length >= BATCH) flush();
  }
  flush();
  return total;
}

async function pages(
  store: Store,
  plain: PlainTable,
): Promise<Record<"polls" | "upserts" | "processor", readonly number[]>> {
  const context = contextOf(store);
  store.transaction((transaction) =>
    transaction.saveCursors("gegevensmagazijn", { "*": "0" }, NOW.toISOString()),
  );
  const polls: number[] = [];
  const upserts: number[] = [];
  const processor: number[] = [];
  for (let rank = 0; rank < PAGES; rank += 1) {
    const records = busyPage(rank, 2026, "2026-06-01T00:00:00");
    const before = process.cpuUsage();
    const start = performance.now();
    await pollSource(sourceOf(records), context, new AbortController().signal);
    const middle = performance.now();
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1_000);
    plain.upsert(records);
    polls.push(middle - start);
    upserts.push(performance.now() - middle);
  }
  return { polls, upserts, processor };
}

interface PlainTable {
  readonly database: BetterSqlite3.Database;
  upsert(records: readonly SourceRecord[]): void;
}

/** What anybody would write: a row for each record, by its id. */
function plainTable(file: string): PlainTable {
  const database = new BetterSqlite3(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec("CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL)");
  const upsert = database.prepare("INSERT OR REPLACE INTO entity VALUES (?, ?, ?)");
  const all = database.transaction((records: readonly SourceRecord[]) => {
    for (const record of records) upsert.run(record.id, record.kind, JSON.stringify(record));
  });
  return { database, upsert: (records) => void all(records) };
}

const WATCHES: readonly Watch[] = [...Array(100).keys()].map((number) => ({
  id: `w${number}`,
  name: `w${number}`,
  channel: "#bench",
  query: `zeldzaam${number} OR "nooit gezien ${number}"`,
}));

function contextOf(store: Store): PipelineContext {
  const matcher = compileWatches(WATCHES);
  const rules = { language: "nl" as const, broadcast: new Set<never>(), watches: new Map() };
  return {
    archive: store,
    clock: () => NOW,
    watching: () => ({ matcher, rules, opsChannel: "#ops", holdAbove: 20, historySince: null }),
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    step: () => {},
  };
}

function sourceOf(records: readonly SourceRecord[]): Source {
  return {
    name: "gegevensmagazijn",
    begin: () => Promise.reject(new Error("begun already")),
    async *poll(): AsyncIterable<Batch> {
      yield pageOf(records);
    },
    async *past() {},
    file: () => Promise.reject(new Error("no file")),
  };
}

function pageOf(records: readonly SourceRecord[]): PageBatch {
  const counts = {
    entries: records.length,
    dropped: [],
    unknownKinds: {},
    unknownFields: {},
    bytes: 250_000,
  };
  return { type: "page", stream: "*", records, cursors: { "*": "1" }, counts, caughtUp: true };
}

/** 60 things followed. */
function configOf(folder: string, state: string): Config {
  mkdirSync(join(folder, "watches"));
  const watches = [...Array(20).keys()].flatMap((number) => [
    `  - { id: m${number}, name: m, motion: ${motionId(number * 900)} }`,
    `  - { id: q${number}, name: q, question: ${questionId(number * 300)} }`,
    `  - { id: p${number}, name: p, promise: ${promiseId(number * 150)} }`,
  ]);
  writeFileSync(join(folder, "watches/all.yaml"), `channel: "#c"\nwatches:\n${watches.join("\n")}\n`);
  const text = `state: ${state}\nslack: { opsChannel: "#ops" }\nwatches: watches/*.yaml\n`;
  writeFileSync(join(folder, "k.yaml"), text);
  return loadConfig(join(folder, "k.yaml"), {});
}

/** The commands on the archive, each with its opening and closing. */
function commands(config: Config): readonly Measure[] {
  let lines = 0;
  const count = (text: string) => {
    lines += text.split("\n").length;
  };
  const complain = (text: string) => {
    throw new Error(text);
  };
  const output = { print: count, write: count, complain };
  const works: readonly (readonly [string, () => void])[] = [
    ["motions", () => list("motion", {}, config, output, true, NOW)],
    ["motions --all", () => list("motion", { all: true }, config, output, true, NOW)],
    ["questions", () => list("question", {}, config, output, true, NOW)],
    ["questions --all", () => list("question", { all: true }, config, output, true, NOW)],
    ["promises", () => list("promise", {}, config, output, true, NOW)],
    ["promises --all", () => list("promise", { all: true }, config, output, true, NOW)],
    ["status", () => status(config, output, true, NOW)],
  ];
  return works.map(([name, work]) => {
    lines = 0;
    const times = [...Array(ROUNDS)].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    if (lines < ROUNDS) throw new Error(`${name} says nothing`);
    return {
      name: `kamerwacht ${name}: middle, slowest`,
      value: `${ms(percentile(times, 0.5))}, ${ms(Math.max(...times))}`,
    };
  });
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
