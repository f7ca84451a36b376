import { setTimeout as sleep } from "node:timers/promises";
import { isArchiveLost } from "./archive.ts";
import { daily } from "./clock/daily.ts";
import { createFirstPolls } from "./clock/first-polls.ts";
import { alsoBeating, createPulse, type Pulse } from "./clock/pulse.ts";
import { startTimetable, type TimetableEntry } from "./clock/schedule.ts";
import { lookerAtClock } from "./clock/wall-clock.ts";
import type { PipelineContext } from "./context.ts";
import { createDelivery, type Delivery } from "./deliver/deliver.ts";
import { type AllDelivered, deliverAll } from "./deliver/deliver-all.ts";
import type { DeliveryRules } from "./deliver/pace.ts";
import { tellByTheClock } from "./due/by-the-clock.ts";
import { tellDigests } from "./due/digests.ts";
import { tellMeetingsAhead } from "./due/meetings-ahead.ts";
import { welcomeFollowed } from "./due/welcome.ts";
import { type HealthParts, healthTasks } from "./health/daily-tasks.ts";
import { tellWhereFull } from "./health/full.ts";
import { tellWhereOlder } from "./health/older.ts";
import { watchSilence } from "./health/silence.ts";
import { lookUpMissing } from "./lookup/missing-records.ts";
import { createLoop, createWorks, ignoreAbort, type Loop, WAIT_MAX_MS } from "./loop.ts";
import { adoptChannels } from "./outbox/adopt-channels.ts";
import { createRounds, type Rounds } from "./poll/rounds.ts";
import type { Messenger, Source, TextReader } from "./ports.ts";
import { createPastReading, type PastReading } from "./read/past-texts.ts";
import { pruneTexts } from "./read/prune-texts.ts";
import { readDue } from "./read/read.ts";
import { indexAll, keepIndexing } from "./search/indexing.ts";

export interface WorkerParts extends HealthParts {
  readonly sources: readonly ScheduledSource[];
  readonly reader: TextReader;
  readonly messenger: Messenger;
  readonly delivery: DeliveryRules;
  readonly timezone: string;
  /** How long full texts are kept. */
  readonly textDays: number;
  /** How many bytes of the texts of history are read a day, for what is followed; none where it is left out. */
  readonly pastBytes?: number;
  /** Asks for the watches anew: what took the place of something followed is followed too. Without it nothing is. */
  readonly rulesChanged?: () => void;
}

export interface ScheduledSource {
  readonly source: Source;
  /** Null for a source that is only asked, and has no news of its own. */
  readonly schedule: string | null;
}

export interface OnceResult extends AllDelivered {
  readonly failures: readonly string[];
}

/** The pipeline at work: once through, or by the clock until it is told to stop. */
export interface Worker {
  /** A post that may only be tried again later than `patienceMs` (and the settling time) is left to the next run. */
  once(signal: AbortSignal, patienceMs?: number): Promise<OnceResult>;
  run(signal: AbortSignal): Promise<void>;
  /** Gives what is newly followed its card, looks up what of it nobody brought, and lets what is queued go at once. */
  welcome(): void;
  /** Looks now, besides its time, at which terms come near or have passed, and lets what is queued go at once. */
  remind(): void;
  /** There is something new to send: the waiting ends. */
  wake(): void;
  /** The parts of the work that have not gone round for too long, while it runs; a process can live and do nothing. */
  still(): readonly string[];
}

/** In `once`: what may only be tried again later than this is left to the next run. */
const PATIENCE_MS = 10_000;

export function createWorker(parts: WorkerParts, context: PipelineContext): Worker {
  const work = workOf(parts, context);
  return {
    once: (signal, patienceMs = PATIENCE_MS) => once(work, patienceMs, signal),
    run: (signal) => run(work, signal),
    welcome() {
      for (const source of work.polled) welcomeFollowed(source.name, context);
      tellMeetingsAhead(context);
      work.lookingUp.wake();
      work.wake();
    },
    remind: () => remind(work),
    wake: work.wake,
    still: () => work.pulse.still(),
  };
}

/** What the worker works with. */
interface Work {
  readonly parts: WorkerParts;
  readonly context: PipelineContext;
  readonly sources: readonly Source[];
  /** Those that have news of their own. */
  readonly polled: readonly Source[];
  readonly rounds: Rounds;
  readonly past: PastReading;
  readonly delivery: Delivery;
  readonly reading: Loop;
  readonly delivering: Loop;
  readonly lookingUp: Loop;
  readonly pulse: Pulse;
  wake(): void;
  /** Takes up what the last process left: not before this one has the database for itself. */
  begin(): void;
}

function workOf(parts: WorkerParts, given: PipelineContext): Work {
  const pulse = createPulse();
  const context = { ...given, step: alsoBeating(pulse, given) };
  const sources = parts.sources.map(({ source }) => source);
  const polled = parts.sources.filter(({ schedule }) => schedule !== null).map(({ source }) => source);
  const delivery = createDelivery(parts.messenger, parts.delivery, context);
  const [reading, delivering, lookingUp] = [createLoop(), createLoop(), createLoop()];
  let begun = false;
  return {
    parts,
    context,
    sources,
    polled,
    delivery,
    reading,
    delivering,
    lookingUp,
    pulse,
    rounds: createRounds(sources, context, parts.rulesChanged),
    past: createPastReading(sources, parts.reader, parts.pastBytes ?? 0, context),
    wake() {
      reading.wake();
      delivery.wake();
      delivering.wake();
    },
    begin() {
      if (begun) return;
      begun = true;
      adoptChannels(context);
      delivery.recover();
      tellWhereOlder(context);
      context.archive.transaction((transaction) =>
        transaction.closeRuns(null, "the program ended before the run did", context.clock().toISOString()),
      );
    },
  };
}

async function once(work: Work, patienceMs: number, signal: AbortSignal): Promise<OnceResult> {
  const { parts, context, sources, rounds } = work;
  work.begin();
  const failures: string[] = [];
  for (const [index, source] of work.polled.entries()) {
    failures.push(...(await rounds.poll(source, signal)));
    // What is followed need not wait for history, which may take hours.
    if (index === 0) await lookUp(work, signal);
    failures.push(...(await rounds.history(source, signal)));
    await readDue(sources, parts.reader, context, signal);
  }
  await lookUp(work, signal);
  await readDue(sources, parts.reader, context, signal);
  await readAllPast(work, signal);
  tellByTheClock(context);
  tellDigests(context);
  const delivered = await deliverAll(work.delivery, { ...parts.delivery, patienceMs }, context, signal);
  await indexAll(context, signal);
  return { failures, ...delivered };
}

/** The texts of history as far as today's budget goes. */
async function readAllPast({ past, sources, parts, context }: Work, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await past.slice(() => false, signal)) !== null)
    await readDue(sources, parts.reader, context, signal);
}

/** Where the archive is lost to one part of the work the others end too, and that is thrown. */
async function run(work: Work, untilAborted: AbortSignal): Promise<void> {
  const { parts, context } = work;
  work.begin();
  const works = createWorks(untilAborted);
  work.pulse.beatAll();
  const { signal, attend } = works;
  const firstPolls = createFirstPolls(work.polled, work.context.clock);
  const entries = timetableOf(work, firstPolls.areDone, signal).map((entry) => ({
    ...entry,
    run: () => attend(survived(entry.run(), context)),
  }));
  const { clock, log } = context;
  const timetable = startTimetable(entries, { timezone: parts.timezone, clock, log });
  for (const source of work.polled) void attend(startUp(source, work, firstPolls.done, signal));
  void attend(work.lookingUp.every(() => lookUpAndWake(work, signal), signal));
  void attend(work.reading.every(() => readAndWake(work, signal), signal));
  void attend(keepIndexing(work.context, signal));
  const look = lookerAtClock(clock, log, (ms) => {
    work.delivery.shift(ms);
    work.wake();
  });
  void attend(createLoop().every(async () => look(), signal));
  await attend(work.delivering.every(() => deliver(work, signal), signal));
  timetable.stop();
  await works.end();
}

function timetableOf(work: Work, isReady: () => boolean, signal: AbortSignal): readonly TimetableEntry[] {
  const { parts, context } = work;
  const { textDays } = parts;
  const steady = work.polled.filter((source) => source.steady === true);
  const polls = parts.sources.flatMap(({ source, schedule }) =>
    schedule === null ? [] : [{ name: source.name, schedule, run: () => pollAndWake(source, work, signal) }],
  );
  const each = (name: string, schedule: string, task: () => void) =>
    daily({ name, schedule, isReady, run: async () => task() }, context);
  return [
    ...polls,
    { name: "digests", schedule: "* * * * *", run: async () => digest(work) },
    { name: "pulse", schedule: "* * * * *", run: async () => work.pulse.beat("timetable") },
    { name: "silence", schedule: "*/15 * * * *", run: async () => watchSilence(steady, context) },
    each("deadlines", "5 8 * * *", () => remind(work)),
    each("texts", "43 3 * * *", () => pruneTexts(textDays, context)),
    ...healthTasks(parts, context, signal).map((task) => daily({ ...task, isReady }, context)),
  ];
}

/** What goes wrong in one round of a work is said, and the next one comes; but not without an archive. */
async function survived(work: Promise<void>, { log }: PipelineContext): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (isArchiveLost(error)) throw error;
    log.error({ err: error }, "a round of work ended by a fault of ours");
  }
}

/** At the start, without waiting for the clock: what is new, then what is left of the history. */
async function startUp(
  source: Source,
  work: Work,
  polled: (source: Source) => void,
  signal: AbortSignal,
): Promise<void> {
  while (work.context.isShort?.() === true && !signal.aborted)
    await sleep(WAIT_MAX_MS, undefined, { signal }).catch(ignoreAbort);
  await work.rounds.poll(source, signal);
  polled(source);
  work.wake();
  await work.rounds.history(source, signal);
  // That it is read changes what may be said of the past.
  work.lookingUp.wake();
  work.wake();
}

async function pollAndWake(source: Source, work: Work, signal: AbortSignal): Promise<void> {
  if (signal.aborted || work.context.isShort?.() === true) return;
  await work.rounds.poll(source, signal);
  work.wake();
}

async function lookUpAndWake(work: Work, signal: AbortSignal): Promise<number> {
  await survived(lookUp(work, signal), work.context);
  return WAIT_MAX_MS;
}

/** What is followed and unknown, and who named it before we looked. */
async function lookUp(work: Work, signal: AbortSignal): Promise<void> {
  // A source that is polled is asked for what could not be read of it after each poll.
  for (const source of work.sources)
    if (!work.polled.includes(source)) await lookUpMissing(source, work.context, signal);
  if (await work.rounds.lookUp(signal)) work.wake();
}

function digest(work: Work): void {
  if (tellDigests(work.context) > 0) work.wake();
}

function remind(work: Work): void {
  if (tellByTheClock(work.context) > 0) work.wake();
}

/** What was just queued goes at once, also while a call to another channel is out. */
function wakeDelivery({ delivery, delivering }: Work): void {
  delivery.wake();
  delivering.wake();
}

async function readAndWake(work: Work, signal: AbortSignal): Promise<number> {
  work.pulse.beat("reading");
  if (tellWhereFull(work.context)) return WAIT_MAX_MS;
  const { read, unreadable } = await readDue(work.sources, work.parts.reader, work.context, signal);
  if (read + unreadable > 0) wakeDelivery(work);
  const next = await work.past.slice(work.rounds.isPolling, signal);
  wakeDelivery(work);
  return next ?? WAIT_MAX_MS;
}

async function deliver(work: Work, signal: AbortSignal): Promise<number> {
  work.pulse.beat("delivering");
  const { nextAtMs } = await work.delivery.deliverDue(signal);
  return nextAtMs === null ? WAIT_MAX_MS : nextAtMs - work.context.clock().getTime();
}
