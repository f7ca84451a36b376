import { pageOf, type SourceRecord, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { followedIds } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Source } from "../ports.ts";
import { savePage } from "../revise/page.ts";

const HOUR_MS = 3_600_000;
/** What nobody knows is asked for once a day; where somebody could not answer, sooner. */
const AGAIN_MS = 24 * HOUR_MS;
const AGAIN_AFTER_FAILURE_MS = HOUR_MS;
/** A thing that was found may have taken the place of another, and that of a third: so many times on. */
const ROUNDS_MAX = 4;

/** Looks up what is followed and not known; answers how many things it found. One run at a time: others return at once. */
export type FollowedLookUp = (signal: AbortSignal) => Promise<number>;

/**
 * Asks the sources that can look up a public id, one after the other, for what is followed and nobody has brought: an
 * old motion, a dossier of before; and for what those replaced. It does not wait for history, which may take hours.
 * What they know is stored silently, as history is.
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

/** What is followed, or was replaced by it, is no subject, and was not asked for lately. */
function unknownTargets(transaction: ArchiveTransaction, context: PipelineContext): readonly string[] {
  const now = context.clock().toISOString();
  const followed = context.watching().matcher.watches.flatMap(followedIds);
  const targets = new Set([...followed, ...followed.flatMap((id) => replacedBefore(id, transaction))]);
  return [...targets].filter((id) => {
    if (transaction.subjectsWithId(id).length > 0) return false;
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
