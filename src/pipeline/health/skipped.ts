import { hasPassed, type PageBatch, type Skipped } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/** What cannot be named may be another thing each time: it is told of again after so long. */
const TOLD_AGAIN_MS = 7 * 24 * 60 * 60_000;
/** So much of what a source still owes is looked through. */
const UNREAD_MAX = 1_000;

/**
 * Notes what of a page could not be read and was stepped over, in the caller's transaction: what has an id is asked for
 * again by that, and the operators are told, once of each thing.
 */
export function noteSkipped(
  transaction: ArchiveTransaction,
  source: string,
  batch: PageBatch,
  now: Date,
  context: PipelineContext,
): void {
  const { stream, skipped = [] } = batch;
  if (batch.isWhole === true) forgetRead(transaction, source, skipped);
  const untold = skipped.filter((each) => isUntold(transaction, noteOf(source, stream, each), now));
  for (const each of untold) transaction.setNote(noteOf(source, stream, each).name, now.toISOString());
  for (const each of skipped) {
    const { id, kind, position, place = null } = each;
    if (id === null || (position === null && !untold.includes(each))) continue;
    // Where a source has no positions, what comes from now on is newer.
    const wish = { id, kind: kind ?? "", position: position ?? now.getTime() + 1, place };
    transaction.want(wish, source, now.toISOString());
  }
  if (untold.length === 0) return;
  notify(transaction, { what: "entries-skipped", source, stream, skipped: untold }, now, context);
}

/** It was read after all, or is not there any more: the next time it is told of again. */
export function forgetSkipped(transaction: ArchiveTransaction, source: string, id: string): void {
  transaction.unwant(id);
  transaction.setNote(nameOf(source, id), null);
}

function forgetRead(transaction: ArchiveTransaction, source: string, skipped: readonly Skipped[]): void {
  for (const unread of transaction.unread(UNREAD_MAX))
    if (unread.source === source && skipped.every(({ id }) => id !== unread.id))
      forgetSkipped(transaction, source, unread.id);
}

/** Where it is kept that something was told of. */
interface ToldNote {
  readonly name: string;
  /** Whether it may stand for another thing later. */
  readonly isVague: boolean;
}

function noteOf(source: string, stream: string, { id, position, why }: Skipped): ToldNote {
  if (position !== null) return { name: `skipped/${source}/${id ?? position}/${position}`, isVague: false };
  if (id !== null) return { name: nameOf(source, id), isVague: false };
  return { name: `skipped/${source}/${stream}/${why.slice(0, 200)}`, isVague: true };
}

function nameOf(source: string, id: string): string {
  return `skipped/${source}/${id}/`;
}

function isUntold(transaction: ArchiveTransaction, { name, isVague }: ToldNote, now: Date): boolean {
  const told = transaction.note(name);
  return told === null || (isVague && hasPassed(told, TOLD_AGAIN_MS, now));
}
