import { setTimeout as sleep } from "node:timers/promises";
import type { DayFacts } from "#alert";
import { isArchiveLost } from "./archive.ts";
import type { PipelineContext } from "./context.ts";
import { createDelivery } from "./deliver.ts";
import { tellDigests } from "./digests.ts";
import { notify } from "./health.ts";
import { createLoop, ignoreAbort, type Loop, WAIT_MAX_MS } from "./loop.ts";
import { lookUpMissing } from "./missing.ts";
import type { DeliveryRules } from "./pace.ts";
import { isAbort, pollSource, readHistory } from "./poll.ts";
import type { Messenger, Source, TextReader } from "./ports.ts";
import { readDue } from "./read.ts";
import { remindOfTerms } from "./remind.ts";
import { createResolve } from "./resolve.ts";
import { startTimetable, type TimetableEntry } from "./schedule.ts";
import { watchSilence } from "./silence.ts";
import { lookUpForFollowed } from "./want-followed.ts";
import { welcomeFollowed } from "./welcome.ts";

export interface WorkerParts {
  readonly sources: readonly ScheduledSource[];
  readonly reader: TextReader;
  readonly messenger: Messenger;
  readonly delivery: DeliveryRules;
  readonly timezone: string;
  /** How long full texts are kept. */
  readonly textDays: number;
  /** What the operators read every morning: that all is well, and what was seen. */
  readonly morning?: () => DayFacts;
}

export interface ScheduledSource {
  readonly source: Source;
  /** Null for a source that is only asked, and has no news of its own. */
  readonly schedule: string | null;
}

export interface OnceResult {
  readonly failures: readonly string[];
  readonly sent: number;
  readonly dead: number;
  /** Posts that still wait, and could not be sent now. */
  readonly waiting: number;
}

/** The pipeline at work: once through, or by the clock until it is told to stop. */
export interface Worker {
  /** A post that may only be tried again later than `patienceMs` (and the settling time) is left to the next run. */
  once(signal: AbortSignal, patienceMs?: number): Promise<OnceResult>;
  run(signal: AbortSignal): Promise<void>;
  /** Gives what is newly followed its card, and lets what is queued go at once. */
  welcome(): void;
  /** Looks now, besides its time, at which terms come near or have passed, and lets what is queued go at once. */
  remind(): void;
  /** There is something new to send: the waiting ends. */
  wake(): void;
}

const DAY_MS = 86_400_000;
/** In `once`: what may only be tried again later than this is left to the next run. */
const PATIENCE_MS = 10_000;
/** In `once`: after this much trouble the rest is left to the next run. */
const ONCE_MAX_MS = 60_000;

export function createWorker(parts: WorkerParts, context: PipelineContext): Worker {
  const delivery = createDelivery(parts.messenger, parts.delivery, context);
  const all = parts.sources.map((scheduled) => scheduled.source);
  const sources = parts.sources.filter(({ schedule }) => schedule !== null).map(({ source }) => source);
  const resolve = createResolve(all, context);
  const steady = sources.filter((source) => source.steady === true);

  const polling = new Set<string>();
  let begun = false;
  let wakeAll = () => {};

  /** Takes up what the last process left: not before this one has the database for itself. */
  function begin(): void {
    if (begun) return;
    begun = true;
    delivery.recover();
    context.archive.transaction((transaction) =>
      transaction.closeRuns(null, "the program ended before the run did", context.clock().toISOString()),
    );
  }

  /** One poll of a source at a time: the clock may strike while the first one still runs. */
  async function pollAndWelcome(source: Source, signal: AbortSignal): Promise<readonly string[]> {
    if (polling.has(source.name)) return [];
    polling.add(source.name);
    try {
      const { failures } = await pollSource(source, context, signal);
      if (failures.length === 0) {
        await lookUpMissing(source, context, signal);
        await lookUpForFollowed(source, context, signal);
      }
      welcomeFollowed(source.name, context);
      return failures.map(({ stream, error }) => `${source.name} ${stream}: ${error.message}`);
    } catch (error) {
      return endedBy(error, source, signal);
    } finally {
      polling.delete(source.name);
    }
  }

  async function history(source: Source, signal: AbortSignal): Promise<readonly string[]> {
    try {
      const { failures } = await readHistory(source, context, signal);
      if (failures.length === 0) await lookUpForFollowed(source, context, signal);
      welcomeFollowed(source.name, context);
      return failures.map(({ error }) => `${source.name} history: ${error.message}`);
    } catch (error) {
      return endedBy(error, source, signal);
    }
  }

  /** What is followed and nobody brought, with its card; apart from the polls, which wait for no other source. */
  async function lookUpFollowed(signal: AbortSignal): Promise<number> {
    const found = await resolve(signal);
    if (found > 0) for (const { name } of all) welcomeFollowed(name, context);
    return found;
  }

  /** Our own mistake: said, and the run closed; the other sources and the deliveries go on. An abort is none. */
  function endedBy(error: unknown, source: Source, signal: AbortSignal): readonly string[] {
    if (isArchiveLost(error)) throw error;
    if (isAbort(error, signal)) return [];
    const message = error instanceof Error ? error.message : String(error);
    context.log.error({ source: source.name, err: error }, "poll ended by a fault of ours");
    context.archive.transaction((transaction) =>
      transaction.closeRuns(source.name, message, context.clock().toISOString()),
    );
    return [`${source.name}: ${message}`];
  }

  async function once(signal: AbortSignal, patienceMs = PATIENCE_MS): Promise<OnceResult> {
    begin();
    const failures: string[] = [];
    for (const source of sources) {
      failures.push(...(await pollAndWelcome(source, signal)));
      failures.push(...(await history(source, signal)));
      await readDue(all, parts.reader, context, signal);
    }
    if ((await lookUpFollowed(signal)) > 0) await readDue(all, parts.reader, context, signal);
    remindOfTerms(context);
    tellDigests(context);
    return { failures, ...(await deliverAll(signal, patienceMs)) };
  }

  /** Sends until nothing is open that may be sent soon; an unanswered post is given its time, within reason. */
  async function deliverAll(signal: AbortSignal, patienceMs: number): Promise<Omit<OnceResult, "failures">> {
    const total = { sent: 0, dead: 0, waiting: 0 };
    const { settleMs } = parts.delivery;
    const endMs = Date.now() + 2 * settleMs + ONCE_MAX_MS;
    for (;;) {
      const { sent, dead, nextAtMs, settling, waiting } = await delivery.deliverDue(signal);
      total.sent += sent;
      total.dead += dead;
      total.waiting = waiting;
      if (nextAtMs === null || signal.aborted) return total;
      const waitMs = nextAtMs - context.clock().getTime();
      // The pace of one post a second is no reason to stop; trouble that lasts is.
      const trouble = sent === 0 && Date.now() > endMs;
      if (trouble || waitMs > (settling ? settleMs : 0) + patienceMs) return total;
      await sleep(Math.max(waitMs, 10), undefined, { signal }).catch(ignoreAbort);
    }
  }

  /** Where the archive is lost to one part of the work the others end too, and that is thrown. */
  async function run(untilAborted: AbortSignal): Promise<void> {
    begin();
    const ending = new AbortController();
    const signal = AbortSignal.any([untilAborted, ending.signal]);
    const works = new Set<Promise<void>>();
    const ended: unknown[] = [];
    const attend = async (work: Promise<void>) => {
      works.add(work);
      await work.catch((error: unknown) => {
        ended.push(error);
        ending.abort();
      });
    };
    const reading = createLoop(signal);
    const delivering = createLoop(signal);
    const wake = () => {
      reading.wake();
      delivering.wake();
    };
    wakeAll = wake;
    const entries = timetableEntries(wake, signal).map((entry) => ({
      ...entry,
      run: () => attend(survived(entry.run())),
    }));
    const timetable = startTimetable(entries, parts.timezone, context.log);
    for (const source of sources) void attend(startUp(source, wake, signal));
    void attend(reading.every(() => readAndWake(delivering, signal)));
    await attend(delivering.every(() => deliver(signal)));
    await timetable.stop();
    await Promise.allSettled(works);
    if (ended.length > 0) throw ended[0];
  }

  function timetableEntries(wake: () => void, signal: AbortSignal): readonly TimetableEntry[] {
    const polls = parts.sources.flatMap(({ source, schedule }) => {
      const run = async () => {
        if (signal.aborted) return;
        await pollAndWelcome(source, signal);
        wake();
      };
      return schedule === null ? [] : [{ name: source.name, schedule, run }];
    });
    const digests = async () => {
      if (tellDigests(context) > 0) wake();
    };
    const deadlines = async () => {
      if (remindOfTerms(context) > 0) wake();
    };
    return [
      ...polls,
      { name: "look-ups", schedule: "*/5 * * * *", run: () => lookUpAndWake(wake, signal) },
      { name: "digests", schedule: "* * * * *", run: digests },
      { name: "deadlines", schedule: "5 8 * * *", run: deadlines },
      { name: "silence", schedule: "*/15 * * * *", run: async () => watchSilence(steady, context) },
      ...(parts.morning === undefined ? [] : [morningEntry(parts.morning, context)]),
      { name: "texts", schedule: "43 3 * * *", run: async () => pruneTexts() },
    ];
  }

  /** What goes wrong at one time of the timetable is said, and the next one comes; but not without an archive. */
  async function survived(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (isArchiveLost(error)) throw error;
      context.log.error({ err: error }, "an entry of the timetable ended by a fault of ours");
    }
  }

  async function readAndWake(delivering: Loop, signal: AbortSignal): Promise<number> {
    const { read, unreadable } = await readDue(all, parts.reader, context, signal);
    if (read + unreadable > 0) delivering.wake();
    return WAIT_MAX_MS;
  }

  async function deliver(signal: AbortSignal): Promise<number> {
    const { nextAtMs } = await delivery.deliverDue(signal);
    return nextAtMs === null ? WAIT_MAX_MS : nextAtMs - context.clock().getTime();
  }

  /** At the start, without waiting for the clock: what is new, then what is left of the history. */
  async function startUp(source: Source, wake: () => void, signal: AbortSignal): Promise<void> {
    await pollAndWelcome(source, signal);
    wake();
    await history(source, signal);
    wake();
    await survived(lookUpAndWake(wake, signal));
  }

  async function lookUpAndWake(wake: () => void, signal: AbortSignal): Promise<void> {
    if (!signal.aborted && (await lookUpFollowed(signal)) > 0) wake();
  }

  function pruneTexts(): void {
    const before = new Date(context.clock().getTime() - parts.textDays * DAY_MS).toISOString();
    const texts = context.archive.transaction((transaction) => transaction.pruneTexts(before));
    if (texts > 0) context.log.info({ texts }, "old texts forgotten");
  }

  return {
    once,
    run,
    welcome() {
      for (const source of sources) welcomeFollowed(source.name, context);
      wakeAll();
    },
    remind() {
      if (remindOfTerms(context) > 0) wakeAll();
    },
    wake: () => wakeAll(),
  };
}

/** Silence must not look like a broken bot: every morning one line says what was seen. */
function morningEntry(facts: () => DayFacts, context: PipelineContext): TimetableEntry {
  return {
    name: "morning",
    schedule: "30 8 * * *",
    run: async () => {
      const day = facts();
      context.archive.transaction((transaction) =>
        notify(transaction, { what: "day", ...day }, context.clock(), context),
      );
    },
  };
}
