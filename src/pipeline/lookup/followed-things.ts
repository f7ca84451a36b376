import {
  OPEN_DATA,
  pageOf,
  type SourceRecord,
  SourceUnavailableError,
  UnexpectedShapeError,
} from "#parliament";
import { followedIds } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Source } from "../ports.ts";
import { savePage } from "../revise/page.ts";

const HOUR_MS = 3_600_000;
/** What nobody knows is asked for once a day; where somebody could not answer, sooner. */
const AGAIN_MS = 24 * HOUR_MS;
const AGAIN_AFTER_FAILURE_MS = HOUR_MS;
/** So many things are asked for at a time; the next poll goes on. */
const ASKED_MAX = 20;

/** Looks up what is followed and not known; answers how many things it found. One run at a time: others return at once. */
export type FollowedLookUp = (signal: AbortSignal) => Promise<number>;

/**
 * Asks the sources that can look up a public id, one after the other, for what is followed and what neither the feed
 * nor its history has brought: an old motion, a dossier of before. What they know is stored silently, as history is;
 * its card comes with the next welcome. Nothing is asked while history is still being read.
 */
export function createFollowedLookUp(sources: readonly Source[], context: PipelineContext): FollowedLookUp {
  const askable = sources.filter((source) => source.lookUpNumber !== undefined);
  let isRunning = false;
  return async (signal) => {
    if (isRunning || askable.length === 0) return 0;
    isRunning = true;
    try {
      return await resolveAll(sources, askable, context, signal);
    } finally {
      isRunning = false;
    }
  };
}

async function resolveAll(
  sources: readonly Source[],
  askable: readonly Source[],
  context: PipelineContext,
  signal: AbortSignal,
): Promise<number> {
  const due = context.archive.transaction((transaction) =>
    isHistoryRead(transaction, sources) ? unknownTargets(transaction, context) : [],
  );
  const down = new Set<Source>();
  let found = 0;
  for (const id of due.slice(0, ASKED_MAX)) {
    if (signal.aborted) break;
    if (await resolveOne(id, askable, down, context, signal)) found += 1;
  }
  if (found > 0) context.log.info({ found, asked: due.length }, "followed things looked up");
  return found;
}

/** While the open data is on its way to tell, nobody else is asked; where it fails from the start, they are. */
function isHistoryRead(transaction: ArchiveTransaction, sources: readonly Source[]): boolean {
  if (sources.every(({ name }) => name !== OPEN_DATA)) return true;
  const stretch = transaction.stretch(OPEN_DATA);
  if (stretch !== null) return stretch.done;
  const hasBegun = Object.keys(transaction.cursors(OPEN_DATA)).length > 0;
  return hasBegun || transaction.lastRuns(OPEN_DATA, "begin", 1).length > 0;
}

/** What is followed, is no subject, and was not asked for lately. */
function unknownTargets(transaction: ArchiveTransaction, context: PipelineContext): readonly string[] {
  const now = context.clock().toISOString();
  const targets = new Set(context.watching().matcher.watches.flatMap(followedIds));
  return [...targets].filter((id) => {
    if (transaction.subjectsWithId(id).length > 0) return false;
    const notBefore = transaction.note(noteOf(id));
    return notBefore === null || notBefore <= now;
  });
}

function noteOf(id: string): string {
  return `look-up/${id}`;
}

/**
 * Whether some source knew the thing. A source that does not answer is not asked again in this run (`down`). When it is asked
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
  setNext(id, AGAIN_MS, context);
  for (const source of askable) {
    if (down.has(source)) continue;
    try {
      const records = (await source.lookUpNumber?.(id, signal)) ?? [];
      if (records.length > 0 && keep(id, source, records, context)) return true;
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
      failed = true;
      if (error instanceof SourceUnavailableError) down.add(source);
      context.log.warn({ source: source.name, followed: id, err: error }, "followed thing not looked up");
    }
  }
  if (failed || signal.aborted) setNext(id, signal.aborted ? 0 : AGAIN_AFTER_FAILURE_MS, context);
  return false;
}

function setNext(id: string, waitMs: number, context: PipelineContext): void {
  const at = new Date(context.clock().getTime() + waitMs).toISOString();
  context.archive.transaction((transaction) => transaction.setNote(noteOf(id), at));
}

/** Stores what a source knows, silently; whether the followed thing is known by now. */
function keep(
  id: string,
  source: Source,
  records: readonly SourceRecord[],
  context: PipelineContext,
): boolean {
  return context.archive.transaction((transaction) => {
    const mode = { silent: true, source: source.name, run: null, now: context.clock() };
    savePage(transaction, pageOf("look-up", records), mode, context);
    const known = transaction.subjectsWithId(id).length > 0;
    if (known) transaction.setNote(noteOf(id), null);
    return known;
  });
}
