import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { load } from "cheerio";
import { createWorker, type PipelineContext } from "#pipeline";
import { createGegevensmagazijn } from "#sources";
import { openStore } from "#store";
import { compileWatches } from "#watch";
import type { Measure } from "./measure.ts";

const MOTIONS = 4_000;

/**
 * A feed of some 100,000 records read for the first time as live news: fetched, parsed, assembled, compared, matched
 * and committed page by page; beside it the plainest program a user would write: cheerio, and one upsert a record.
 */
export async function benchIngest(): Promise<readonly Measure[]> {
  const year = new Date().getFullYear();
  const parliament = fork(join(import.meta.dirname, "parliament-child.ts"), [String(MOTIONS), String(year)]);
  const [{ url }] = (await once(parliament, "message")) as [{ url: string }];
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-bench-"));
  try {
    const before = rss();
    const ours = await ingest(url, folder);
    const memory = rss();
    const again = await ingest(url, folder, true);
    const plain = await plainly(url, folder);
    return [
      {
        name: "records read, compared and committed a second",
        value: `${rate(ours)} (${ours.entries} records)`,
      },
      { name: "the same feed once more, unchanged, a second", value: rate(again) },
      { name: "cheerio and one upsert a record, a second", value: rate(plain) },
      {
        name: "ours against that",
        value: `${(perSecond(ours) / perSecond(plain)).toFixed(1)} times as fast`,
      },
      { name: "resident memory after the feed", value: `${memory} MB (before: ${before} MB)` },
    ];
  } finally {
    parliament.send("end");
    await once(parliament, "exit");
    rmSync(folder, { recursive: true });
  }
}

interface Timing {
  readonly entries: number;
  readonly ms: number;
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
  const start = performance.now();
  const { failures } = await worker.once(new AbortController().signal);
  const ms = performance.now() - start;
  if (failures.length > 0) throw new Error(failures.join("; "));
  const entries = store.transaction(
    (transaction) => transaction.lastRuns("gegevensmagazijn", "*", 1)[0]?.entries ?? 0,
  );
  await source[Symbol.asyncDispose]();
  store[Symbol.dispose]();
  if (entries === 0 || (again && entries < MOTIONS)) throw new Error("nothing was read");
  return { entries, ms };
}

async function plainly(url: string, folder: string): Promise<Timing> {
  const database = new BetterSqlite3(join(folder, "plain.sqlite"));
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE entity (id TEXT PRIMARY KEY, body TEXT NOT NULL)");
  const upsert = database.prepare("INSERT OR REPLACE INTO entity VALUES (?, ?)");
  const start = performance.now();
  let entries = 0;
  for (let next: string | undefined = `${url}/Feed?skiptoken=0`; next !== undefined && entries < 10_000; ) {
    const $ = load(await (await fetch(next)).text(), { xml: true });
    const found = $("feed > entry");
    for (const entry of found.toArray())
      upsert.run($(entry).children("title").text(), $(entry).children("content").html());
    entries += found.length;
    next = found.length === 0 ? undefined : $("feed > link[rel=next]").attr("href");
  }
  database.close();
  return { entries, ms: performance.now() - start };
}

function perSecond({ entries, ms }: Timing): number {
  return (entries / ms) * 1000;
}

function rate(timing: Timing): string {
  return Math.round(perSecond(timing)).toLocaleString("en");
}

function rss(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1_048_576);
}
