import { setTimeout as sleep } from "node:timers/promises";
import {
  civilDate,
  type DueFile,
  OPEN_DATA,
  PAST_TEXTS,
  progressOf,
  type SubjectId,
  subjectId,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Source, TextReader } from "../ports.ts";
import { thingsWithPast } from "../revise/followed-subjects.ts";
import { showPast } from "../revise/show-past.ts";
import { readFile } from "./read.ts";

/** After so many files the cards are brought up to date. */
const SLICE = 20;
/** The rest is looked through for so many at a time. */
const OTHERS = 200;
/** The pause after a file is as long as the file took, and at most this. */
const PAUSE_MAX_MS = 2_000;
/** So many files in a row that do not come: the source is in trouble, and left alone for a while. */
const LATE_MAX = 3;
const LATE_WAIT_MS = 5 * 60_000;

export interface PastReading {
  /**
   * Reads some of the texts of history that may name what is followed; one file at a time, with a pause, and none while
   * `isBusy` says that its source is polled or a file of today waits. Answers when to go on: null where all is read,
   * or today's budget is spent.
   */
  slice(isBusy: (source: string) => boolean, signal: AbortSignal): Promise<number | null>;
}

interface Reading {
  readonly sources: readonly Source[];
  readonly reader: TextReader;
  readonly context: PipelineContext;
  /** Bytes a day. */
  readonly budget: number;
  /** The rest that waits, in order: looked for seldom, because all of it must be looked through. */
  others: string[];
  late: number;
  lateUntilMs: number;
}

/** @param budget how many bytes of files are read a day, as sent */
export function createPastReading(
  sources: readonly Source[],
  reader: TextReader,
  budget: number,
  context: PipelineContext,
): PastReading {
  const reading: Reading = { sources, reader, context, budget, others: [], late: 0, lateUntilMs: 0 };
  return {
    async slice(isBusy, signal) {
      if (context.clock().getTime() < reading.lateUntilMs) return null;
      let next: number | null = 0;
      let read = 0;
      while (next === 0 && read < SLICE && !signal.aborted) {
        next = await step(reading, isBusy, signal);
        if (next === 0) read += 1;
      }
      context.archive.transaction((transaction) => showPast(transaction, context));
      if (read > 0) tellProgress(context);
      return next;
    },
  };
}

/** Of the documents that may name what is followed, those that were looked at. */
function tellProgress(context: PipelineContext): void {
  if (context.progress === undefined) return;
  const things = context.archive.transaction((transaction) =>
    thingsWithPast(transaction, context).map((thing) => {
      const { read, unread, total } = progressOf(thing, transaction);
      return { id: thing.snapshot.ids[0] ?? thing.thing, read: read + unread, total };
    }),
  );
  const sum = (count: "read" | "total") => things.reduce((all, one) => all + one[count], 0);
  const share = sum("total") === 0 ? 1 : sum("read") / sum("total");
  const open = things.filter(({ read, total }) => read < total);
  const none = { reachedOn: null, pages: 0, remainingSeconds: null } as const;
  context.progress({ source: PAST_TEXTS, share, ...none, things: open });
}

/** Reads one file: 0 where there may be another, how long to wait, ms, or null where there is none to read now. */
async function step(
  reading: Reading,
  isBusy: (source: string) => boolean,
  signal: AbortSignal,
): Promise<number | null> {
  const { context } = reading;
  const taken = context.archive.transaction((transaction) => take(reading, isBusy, transaction));
  if (taken === null || taken === "busy") return taken === null ? null : PAUSE_MAX_MS;
  const startMs = performance.now();
  const { outcome, bytes } = await readFile(taken, reading.sources, reading.reader, context, signal);
  context.archive.transaction((transaction) => spend(bytes, transaction, context));
  reading.late = outcome === "later" ? reading.late + 1 : 0;
  if (reading.late >= LATE_MAX) {
    reading.late = 0;
    reading.lateUntilMs = context.clock().getTime() + LATE_WAIT_MS;
    return null;
  }
  await pause(Math.min(performance.now() - startMs, PAUSE_MAX_MS), signal);
  return 0;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  // Whoever aborts the wait ends the reading at its next look.
  await sleep(ms, undefined, { signal }).catch(() => {});
}

/** Takes the file that is read next; `busy` where something of today comes first; null where nothing waits. */
function take(
  reading: Reading,
  isBusy: (source: string) => boolean,
  transaction: ArchiveTransaction,
): DueFile | "busy" | null {
  const { context, budget } = reading;
  if (spent(transaction, context) >= budget) return null;
  const nextFile = transaction.nextFileAt();
  if (nextFile !== null && nextFile <= context.clock().toISOString()) return "busy";
  for (;;) {
    const document = nextDocument(reading, transaction, context);
    if (document === null) return null;
    const file = fileOf(document, transaction);
    if (file !== null && isBusy(file.source)) return "busy";
    if (!transaction.takePast(document) || file === null) continue;
    const { source, url, contentType, bytes, version } = file;
    if (transaction.queueFile(document, source, { url, contentType, bytes, version }, null)) return file;
  }
}

function nextDocument(
  reading: Reading,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): string | null {
  const things = thingsWithPast(transaction, context);
  if (things.length === 0) return null;
  const interests = things.map(({ thing, dossier, since }) => ({ thing, dossier, since }));
  const [likely] = transaction.likelyPast(interests, 1);
  if (likely !== undefined) return likely;
  if (reading.others.length === 0) reading.others = [...transaction.otherPast(interests, OTHERS)];
  return reading.others.shift() ?? null;
}

function fileOf(document: string, transaction: ArchiveTransaction): DueFile | null {
  const id: SubjectId = subjectId("document", document);
  const snapshot = transaction.subject(id)?.snapshot;
  if (snapshot?.subject !== "document" || snapshot.file === null || snapshot.withdrawn) return null;
  const { url, contentType, bytes, version, source = OPEN_DATA } = snapshot.file;
  return { document, source, url, contentType, bytes, version, attempts: 0, run: null };
}

const SPENT = "past-bytes";

/** How many bytes were read today. */
function spent(transaction: ArchiveTransaction, context: PipelineContext): number {
  const [day, bytes] = transaction.note(SPENT)?.split(" ") ?? [];
  return day === civilDate(context.clock().toISOString()) ? Number(bytes) : 0;
}

function spend(bytes: number, transaction: ArchiveTransaction, context: PipelineContext): void {
  const day = civilDate(context.clock().toISOString());
  transaction.setNote(SPENT, `${day} ${spent(transaction, context) + bytes}`);
}
