import {
  pageOf,
  type SourceRecord,
  SourceUnavailableError,
  UnexpectedShapeError,
  type WantedRecord,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { forgetSkipped } from "../health/skipped.ts";
import type { Source } from "../ports.ts";
import { savePage } from "../revise/page.ts";
import { noteMissing } from "./note-missing.ts";

const LOOKUPS_MAX = 200;
const AGAIN_MS = 60 * 60_000;
const ATTEMPTS_MAX = 24;
/** What was brought and could not be read is asked for on, once a day: somebody may mend it. */
const AGAIN_UNREAD_MS = 24 * AGAIN_MS;
const ATTEMPTS_UNREAD_MAX = ATTEMPTS_MAX + 90;

/**
 * Looks up, one by one, what new records refer to and the feed has not brought: the motion of a vote, when history is
 * not read that far or not at all; and what it brought and nobody could read. What is not there yet is asked for again,
 * for a day; a record never waits for it.
 * @param past ids of what is history, it is what is followed that asks for it and no news; what that lacks is added
 */
export async function lookUpMissing(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
  past: Set<string> = new Set(),
): Promise<number> {
  const ask = askerOf(source);
  if (ask === null) return 0;
  let found = 0;
  for (let asked = 0; asked < LOOKUPS_MAX && !signal.aborted; asked += 1) {
    const [next] = context.archive.transaction((transaction) =>
      transaction.wanted(source.name, context.clock().toISOString(), 1),
    );
    if (next === undefined) break;
    try {
      found += settle(source, next, await ask(next.id, signal), past, context);
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
      context.log.warn({ source: source.name, wanted: next, err: error }, "missing record not looked up");
      settle(source, next, [], past, context);
      break;
    }
  }
  if (found > 0) context.log.info({ source: source.name, found }, "missing records looked up");
  return found;
}

/** How a source is asked for one record: by its own id, or for what bears a public one. */
function askerOf({
  lookUp,
  lookUpNumber,
}: Source): ((id: string, signal: AbortSignal) => Promise<readonly SourceRecord[]>) | null {
  if (lookUp === undefined) return lookUpNumber ?? null;
  return async (id, signal) => {
    const record = await lookUp(id, signal);
    return record === null ? [] : [record];
  };
}

/** Stores what was found as a page of its own; what was not found is asked for later, or given up. */
function settle(
  source: Source,
  wanted: WantedRecord,
  records: readonly SourceRecord[],
  past: Set<string>,
  context: PipelineContext,
): number {
  const now = context.clock();
  return context.archive.transaction((transaction) => {
    if (!records.some((record) => isOf(record, wanted.id))) {
      askLater(transaction, wanted, now);
      return 0;
    }
    forgetSkipped(transaction, source.name, wanted.id);
    const mode = { silent: past.has(wanted.id), source: source.name, run: null, now };
    // What could not be read is newer than the version before it.
    const placed = records.map((record) =>
      record.id === wanted.id ? { ...record, position: Math.max(record.position, wanted.position) } : record,
    );
    const { changed } = savePage(transaction, pageOf("lookup", placed), mode, context);
    const missing = noteMissing(transaction, changed, source.name, now);
    if (mode.silent) for (const id of missing) past.add(id);
    return 1;
  });
}

/** Whether a record is of what bears an id: a search by number may find its neighbours. */
function isOf({ id, fields }: SourceRecord, wanted: string): boolean {
  return id === wanted || [fields.identifier].flat().includes(wanted);
}

function askLater(transaction: ArchiveTransaction, wanted: WantedRecord, now: Date): void {
  const attempts = wanted.attempts + 1;
  const isUnread = wanted.position > 0;
  const waitMs = attempts < ATTEMPTS_MAX ? AGAIN_MS : AGAIN_UNREAD_MS;
  if (attempts >= (isUnread ? ATTEMPTS_UNREAD_MAX : ATTEMPTS_MAX)) transaction.unwant(wanted.id);
  else transaction.wantLater(wanted.id, attempts, new Date(now.getTime() + waitMs).toISOString());
}
