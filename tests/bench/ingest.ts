import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { load } from "cheerio";
import { XMLParser } from "fast-xml-parser";
import { SaxesParser } from "saxes";
import { createWorker, type PipelineContext } from "#pipeline";
import { createGegevensmagazijn } from "#sources";
import { openStore } from "#store";
import { compileWatches } from "#watch";
import type { Measure } from "./measure.ts";

const MOTIONS = 1_500;
const ROUNDS = 3;
/** So many pages are parsed alone. */
const PAGES = 40;

/**
 * A feed of some 36,000 records read for the first time as live news: fetched, parsed, assembled, compared, matched and
 * committed page by page. Beside it, in turn: the plainest program a user would write, cheerio and one upsert a record; and
 * no more than the parsing of the same pages, by two libraries for XML. Of each the best of three rounds, by the clock and
 * by the processor time of this process: on a machine that has other work only the latter tells something.
 */
export async function benchIngest(): Promise<readonly Measure[]> {
  const year = new Date().getFullYear();
  const parliament = fork(join(import.meta.dirname, "parliament-child.ts"), [String(MOTIONS), String(year)]);
  const [{ url }] = (await once(parliament, "message")) as [{ url: string }];
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-bench-"));
  try {
    return await measure(url, folder);
  } finally {
    parliament.send("end");
    await once(parliament, "exit");
    rmSync(folder, { recursive: true });
  }
}

async function measure(url: string, folder: string): Promise<readonly Measure[]> {
  const pages = await pagesOf(url);
  const before = rss();
  const all: Record<"ours" | "again" | "plain" | "saxes" | "fast", Timing[]> = {
    ours: [],
    again: [],
    plain: [],
    saxes: [],
    fast: [],
  };
  let memory = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = join(folder, `round-${round}`);
    all.ours.push(await ingest(url, state));
    if (round === 0) memory = rss();
    all.again.push(await ingest(url, state, true));
    all.plain.push(await plainly(url, state));
    all.saxes.push(parsing(pages, (page) => void new SaxesParser({ xmlns: true }).write(page).close()));
    all.fast.push(parsing(pages, (page) => void new XMLParser({ ignoreAttributes: false }).parse(page)));
  }
  const [ours, again, plain, saxes, fast] = [all.ours, all.again, all.plain, all.saxes, all.fast].map(
    best,
  ) as [Rates, Rates, Rates, Rates, Rates];
  return [
    { name: "records read, compared and committed a second", value: shown(ours) },
    { name: "the same feed once more, unchanged, a second", value: shown(again) },
    { name: "cheerio and one upsert a record, a second", value: shown(plain) },
    { name: "ours against that", value: times(ours, plain) },
    { name: "parsing alone, with saxes, records a second", value: shown(saxes) },
    { name: "ours against that", value: times(ours, saxes) },
    { name: "parsing alone, with fast-xml-parser, records a second", value: shown(fast) },
    { name: "ours against that", value: times(ours, fast) },
    { name: "resident memory after the feed", value: `${memory} MB (before: ${before} MB)` },
  ];
}

/** Records a second. */
interface Rates {
  readonly clock: number;
  readonly processor: number;
}

function best(timings: readonly Timing[]): Rates {
  return {
    clock: Math.max(...timings.map(({ entries, ms }) => (entries / ms) * 1_000)),
    processor: Math.max(...timings.map(({ entries, processorMs }) => (entries / processorMs) * 1_000)),
  };
}

function shown({ clock, processor }: Rates): string {
  const [first, second] = [clock, processor].map((rate) => Math.round(rate).toLocaleString("en"));
  return `${first} (${second} of processor time)`;
}

function times(ours: Rates, theirs: Rates): string {
  const [first, second] = [ours.clock / theirs.clock, ours.processor / theirs.processor];
  return `${first.toFixed(2)} times as fast (${second.toFixed(2)} in processor time)`;
}

/** Starts a watch on the clock and the processor. */
function stopwatch(): (entries: number) => Timing {
  const cpu = process.cpuUsage();
  const start = performance.now();
  return (entries) => {
    const { user, system } = process.cpuUsage(cpu);
    return { entries, ms: performance.now() - start, processorMs: (user + system) / 1_000 };
  };
}

async function pagesOf(url: string): Promise<readonly string[]> {
  const pages: string[] = [];
  for (
    let next: string | undefined = `${url}/Feed?skiptoken=0`;
    next !== undefined && pages.length < PAGES;
  ) {
    const page = await (await fetch(next)).text();
    pages.push(page);
    next = load(page, { xml: true })("feed > link[rel=next]").attr("href");
  }
  return pages;
}

function parsing(pages: readonly string[], parse: (page: string) => void): Timing {
  const entries = pages.reduce((sum, page) => sum + page.split("<entry").length - 1, 0);
  const stop = stopwatch();
  for (const page of pages) parse(page);
  return stop(entries);
}

interface Timing {
  readonly entries: number;
  readonly ms: number;
  readonly processorMs: number;
}

async function ingest(url: string, folder: string, again = false): Promise<Timing> {
  const store = openStore(folder);
  const source = createGegevensmagazijn({ url, userAgent: "bench" });
  store.transaction((transaction) =>
    transaction.saveCursors("gegevensmagazijn", { "*": "0" }, new Date().toISOString()),
  );
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const watches = [...Array(100).keys()].map((number) => ({
    id: `w${number}`,
    name: `w${number}`,
    channel: "#bench",
    query: `zeldzaam${number} OR "nooit gezien ${number}"`,
  }));
  const matcher = compileWatches(watches);
  const rules = { language: "nl" as const, broadcast: new Set<never>(), watches: new Map() };
  const context: PipelineContext = {
    archive: store,
    clock: () => new Date(),
    watching: () => ({ matcher, rules, opsChannel: "#ops", holdAbove: 20, historySince: null }),
    log: silent,
    step: () => {},
  };
  const messenger = {
    send: async () => ({ state: "sent" as const, ts: "1", channelId: null }),
    find: async () => ({ state: "absent" as const }),
    probe: async () => ({ ok: true, reason: null }),
  };
  const reader = { read: () => Promise.reject(new Error("nothing to read")) };
  const worker = createWorker(
    {
      sources: [{ source, schedule: "* * * * *" }],
      reader,
      messenger,
      delivery: { settleMs: 0, pauseMs: 0 },
      timezone: "Europe/Amsterdam",
      textDays: 0,
    },
    context,
  );
  const stop = stopwatch();
  const { failures } = await worker.once(new AbortController().signal);
  const timing = stop(0);
  if (failures.length > 0) throw new Error(failures.join("; "));
  const entries = store.transaction(
    (transaction) => transaction.lastRuns("gegevensmagazijn", "*", 1)[0]?.entries ?? 0,
  );
  await source[Symbol.asyncDispose]();
  store[Symbol.dispose]();
  if (entries === 0 || (again && entries < MOTIONS)) throw new Error("nothing was read");
  return { ...timing, entries };
}

async function plainly(url: string, folder: string): Promise<Timing> {
  const database = new BetterSqlite3(join(folder, "plain.sqlite"));
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE entity (id TEXT PRIMARY KEY, body TEXT NOT NULL)");
  const upsert = database.prepare("INSERT OR REPLACE INTO entity VALUES (?, ?)");
  const stop = stopwatch();
  let entries = 0;
  for (let next: string | undefined = `${url}/Feed?skiptoken=0`; next !== undefined && entries < 36_000; ) {
    const $ = load(await (await fetch(next)).text(), { xml: true });
    const found = $("feed > entry");
    for (const entry of found.toArray())
      upsert.run($(entry).children("title").text(), $(entry).children("content").html());
    entries += found.length;
    next = found.length === 0 ? undefined : $("feed > link[rel=next]").attr("href");
  }
  database.close();
  return stop(entries);
}

function rss(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1_048_576);
}
