import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "#config";
import type { PageServer } from "#page";
import type { HistoryProgress } from "#parliament";
import { type Log, nextTime, notify } from "#pipeline";
import { dayFacts, statusReport } from "#report";
import { StoreError, showsNoLife } from "#store";
import { type App, createApp, type Replacements } from "../app.ts";
import { quietAboutHosts } from "./host-log.ts";
import { giveBackMemory } from "./memory.ts";
import { assertPortsFree } from "./ports.ts";
import { progressLine } from "./progress.ts";
import { type RunningSlack, startSlack } from "./slack-app.ts";
import { type Start, startLines } from "./start-screen.ts";
import { watchFiles } from "./watch-files.ts";

const BEAT_MS = 10_000;
const STOP_MAX_MS = 9_000;
/** What a healthcheck looks at: written while the database can be. */
export const HEARTBEAT_FILE = "heartbeat";

export interface RunOptions {
  /** Reads the configuration anew; throws where it is wrong. */
  reload(): Config;
  /** A database that was there and is gone is made anew. */
  readonly beginAnew?: boolean;
}

/**
 * Runs the worker until SIGTERM or SIGINT: schedules, delivery, the Slack app, and the watch files as they change.
 * @returns the exit status
 */
export async function run(config: Config, plainLog: Log, options: RunOptions): Promise<number> {
  const log = quietAboutHosts(plainLog, (source) => nextRead(config, source));
  const isWatched = process.stdout.isTTY === true;
  const app = await openApp(config, log, {
    ...(options.beginAnew === true ? { beginAnew: true } : {}),
    ...(isWatched ? { progress: historyLines(config) } : {}),
    morning: (store) => dayFacts(statusReport(store, new Date())),
  });
  const stop = stopSignal(log);
  let status = 0;
  const beat = setInterval(() => {
    try {
      heartbeat(app, config, log);
    } catch (error) {
      // A database that can no longer be written, or that another process took over: a restart reads on from there.
      log.error({ err: error }, "the database is lost");
      status = 1;
      stop.abort();
    }
  }, BEAT_MS);
  heartbeat(app, config, log);
  const files = watchFiles(config, () => reload(app, log, options), log);
  const slack = startSlack(config, app, log);
  const memory = giveBackMemory();
  const web = await webOf(config, app, slack, log);
  if (isWatched) process.stdout.write(`${startLines(startOf(config, app)).join("\n")}\n`);
  log.info({ watches: config.watches.length, slack: config.secrets.botToken !== null }, "started");
  try {
    await app.worker.run(stop.signal);
  } finally {
    clearInterval(beat);
    memory.stop();
    files.close();
    await web?.close();
    await slack?.stop();
    await app[Symbol.asyncDispose]();
    log.info({}, "stopped");
  }
  return Math.max(status, Number(process.exitCode ?? 0));
}

/**
 * A database that another process holds is taken over where that one shows no life for a while: it was frozen, and would
 * keep silent for ever. When it wakes the fence in the database stops it. One that lives keeps it. A frozen one may still
 * have the ports, which then must not keep its successor from its work.
 */
async function openApp(config: Config, log: Log, replacements: Replacements): Promise<App> {
  try {
    const app = createApp(config, log, replacements);
    try {
      await assertPortsFree(config);
    } catch (error) {
      await app[Symbol.asyncDispose]();
      throw error;
    }
    return app;
  } catch (error) {
    const isHeld = error instanceof StoreError && error.trouble?.what === "held";
    if (!isHeld || !(await showsNoLife(config.stateFolder))) throw error;
    log.warn({ err: error }, "the process that holds the database shows no life; it is taken over");
    return createApp(config, log, { ...replacements, takeOver: true });
  }
}

function startOf(config: Config, app: App): Start {
  const { archive } = statusReport(app.store, new Date());
  const sources = app.sources.map(({ source, schedule }) => ({
    name: source.name,
    next: schedule === null ? null : nextTime(schedule, config.timezone, new Date()),
  }));
  return { config, archive, sources };
}

function nextRead({ sources, timezone }: Config, name: string): Date | null {
  const feed = sources.feeds.find((each) => `feed:${each.name}` === name);
  const own = name === "gegevensmagazijn" || name === "tweedekamer" || name === "officielebekendmakingen";
  const schedule = own ? sources[name].schedule : feed?.schedule;
  return schedule === undefined ? null : nextTime(schedule, timezone, new Date());
}

/** A line now and then, between those of the log. */
function historyLines({ language }: Config): (progress: HistoryProgress) => void {
  return progressLine({ write: (text: string) => process.stdout.write(text) }, language).tell;
}

/** Loaded where it is asked for only. A port that was lost since it was tried does not keep the worker from its work. */
async function webOf(
  config: Config,
  app: App,
  slack: RunningSlack | null,
  log: Log,
): Promise<PageServer | null> {
  const { metrics } = config;
  if (metrics === null) return null;
  const { serveWeb } = await import("./web.ts");
  try {
    return await serveWeb({ ...config, metrics }, app, slack, log);
  } catch (error) {
    log.error({ err: error }, "metrics are not served");
    return null;
  }
}

/** Aborts on the first signal; a last resort ends the process where something hangs. */
function stopSignal(log: Log): AbortController {
  const stop = new AbortController();
  const end = (signal: NodeJS.Signals) => {
    log.info({ signal }, "stopping");
    stop.abort();
    setTimeout(() => process.exit(1), STOP_MAX_MS).unref();
  };
  process.once("SIGTERM", end).once("SIGINT", end);
  // Polling and delivery hand on every fault of theirs. What nobody waited for is of the app that answers in Slack: it
  // must not end them.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
  return stop;
}

/** None where a part of the work stands still: a process that lives and does nothing is to be started anew. */
function heartbeat(app: App, config: Config, log: Log): void {
  app.store.prove();
  const still = app.worker.still();
  if (still.length > 0) log.error({ still }, "a part of the work stands still");
  else if (config.stateFolder !== ":memory:")
    writeFileSync(join(config.stateFolder, HEARTBEAT_FILE), new Date().toISOString(), { mode: 0o600 });
}

/** A broken change keeps the last good watches, and the operators are told. */
function reload(app: App, log: Log, options: RunOptions): void {
  const { context } = app;
  try {
    const next = options.reload();
    app.follow(next);
    log.info({ watches: next.watches.length }, "watches reloaded");
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.warn({ err: error }, "watches not reloaded");
    context.archive.transaction((transaction) =>
      notify(transaction, { what: "rules-kept", problem: message }, context.clock(), context),
    );
  }
}
