import {
  nowhereNote,
  type PageBatch,
  pageOf,
  pastThing,
  type Skipped,
  SourceUnavailableError,
  type SubjectId,
  UnexpectedShapeError,
  untoldOf,
} from "#parliament";
import { followedIds } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteSkipped } from "../health/skipped.ts";
import type { Source } from "../ports.ts";
import { savePage } from "../revise/page.ts";

const HOUR_MS = 3_600_000;
/** What nobody knows is asked for once a day; where somebody could not answer, sooner. */
const AGAIN_MS = 24 * HOUR_MS;
const AGAIN_AFTER_FAILURE_MS = HOUR_MS;
/** What nobody told of what is known, although all answered, is asked for seldom: another source may be switched on. */
const AGAIN_UNTOLD_MS = 30 * AGAIN_MS;
/** A thing that was found may have taken the place of another, and that of a third: so many times on. */
const ROUNDS_MAX = 4;

/** Looks up what is followed and not wholly known; answers how many things it found. One run at a time: others return at once. */
export type FollowedLookUp = (signal: AbortSignal) => Promise<number>;

/**
 * Asks the sources that can look up a public id, one after the other, for what is followed and nobody has brought: an
 * old motion, a dossier of before; and for what those replaced. Where the first that knows an old motion cannot tell of
 * its vote, the others are asked too. It does not wait for history, which may take hours. What they know is stored
 * silently, as history is.
 * @param found called after each thing that was found, so that its card need not wait for the others
 */
export function createFollowedLookUp(
  sources: readonly Source[],
  context: PipelineContext,
  found: () => void,
): FollowedLookUp {
  const askable = sources.filter((source) => source.lookUpNumber !== undefined);
  let isRunning = false;
  return async (signal) => {
    if (isRunning || askable.length === 0) return 0;
    isRunning = true;
    try {
      return await resolveAll(askable, context, found, signal);
    } finally {
      isRunning = false;
    }
  };
}

async function resolveAll(
  askable: readonly Source[],
  context: PipelineContext,
  found: () => void,
  signal: AbortSignal,
): Promise<number> {
  const down = new Set<Source>();
  let total = 0;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const due = context.archive.transaction((transaction) => unknownTargets(transaction, context));
    for (const id of due) {
      if (signal.aborted) return total;
      if (!(await resolveOne(id, askable, down, context, signal))) continue;
      total += 1;
      found();
    }
    if (due.length === 0) break;
  }
  if (total > 0) context.log.info({ found: total }, "followed things looked up");
  return total;
}

/** What is followed, or was replaced by it, is not wholly known, and was not asked for lately. */
function unknownTargets(transaction: ArchiveTransaction, context: PipelineContext): readonly string[] {
  const now = context.clock().toISOString();
  const followed = context.watching().matcher.watches.flatMap(followedIds);
  const targets = new Set([...followed, ...followed.flatMap((id) => replacedBefore(id, transaction))]);
  return [...targets].filter((id) => {
    if (isSettled(id, transaction)) return false;
    const notBefore = transaction.note(noteOf(id));
    return notBefore === null || notBefore <= now;
  });
}

/** The numbers of what a motion took the place of, and those of what took its place. */
function replacedBefore(id: string, transaction: ArchiveTransaction): readonly string[] {
  return transaction.subjectsWithId(id).flatMap((subject) => {
    const snapshot = transaction.subject(subject)?.snapshot;
    if (snapshot?.subject !== "motion") return [];
    return [...snapshot.replaces, ...snapshot.replacedBy].flatMap((ref) => ref.id ?? []);
  });
}

/** Whether it is known; of an old motion, with all that sources can tell. */
function isSettled(id: string, transaction: ArchiveTransaction): boolean {
  const subjects = transaction.subjectsWithId(id);
  return subjects.length > 0 && subjects.every((subject) => isTold(subject, transaction));
}

function isTold(subject: SubjectId, transaction: ArchiveTransaction): boolean {
  const thing = pastThing(subject, transaction);
  return thing === null || untoldOf(thing.snapshot, transaction.graph).length === 0;
}

function noteOf(id: string): string {
  return `look-up/${id}`;
}

/**
 * Whether some source knew more of the thing. A source that does not answer is not asked again in this run (`down`). When it is asked
 * for again is kept before it is asked, lest a fault asks for ever.
 */
async function resolveOne(
  id: string,
  askable: readonly Source[],
  down: Set<Source>,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<boolean> {
  let failed = askable.some((source) => down.has(source));
  let found = false;
  setNext(id, AGAIN_MS, context);
  for (const source of askable) {
    if (down.has(source)) continue;
    try {
      const skipped: Skipped[] = [];
      const records = (await source.lookUpNumber?.(id, signal, (each) => skipped.push(each))) ?? [];
      if (skipped.length > 0) failed = true;
      const page = { ...pageOf("look-up", records), skipped };
      const state = records.length + skipped.length === 0 ? "unknown" : keep(id, source, page, context);
      if (state === "settled") return true;
      if (state === "known") found = true;
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
      failed = true;
      if (error instanceof SourceUnavailableError) down.add(source);
      context.log.warn({ source: source.name, followed: id, err: error }, "followed thing not looked up");
    }
  }
  if (failed || signal.aborted) setNext(id, signal.aborted ? 0 : AGAIN_AFTER_FAILURE_MS, context);
  else if (isKnown(id, context)) setNext(id, AGAIN_UNTOLD_MS, context);
  else noteNowhere(id, context);
  return found;
}

function noteNowhere(id: string, { archive, clock }: PipelineContext): void {
  archive.transaction((transaction) => transaction.setNote(nowhereNote(id), clock().toISOString()));
}

function isKnown(id: string, { archive }: PipelineContext): boolean {
  return archive.transaction((transaction) => transaction.subjectsWithId(id).length > 0);
}

function setNext(id: string, waitMs: number, context: PipelineContext): void {
  const at = new Date(context.clock().getTime() + waitMs).toISOString();
  context.archive.transaction((transaction) => transaction.setNote(noteOf(id), at));
}

/** Stores what a source knows, silently; whether the followed thing is known by now, and all of it. */
function keep(
  id: string,
  source: Source,
  page: PageBatch,
  context: PipelineContext,
): "settled" | "known" | "unknown" {
  return context.archive.transaction((transaction) => {
    const mode = { silent: true, source: source.name, run: null, now: context.clock() };
    savePage(transaction, page, mode, context);
    noteSkipped(transaction, source.name, page, mode.now, context);
    if (!isSettled(id, transaction)) return transaction.subjectsWithId(id).length > 0 ? "known" : "unknown";
    transaction.setNote(noteOf(id), null);
    return "settled";
  });
}
