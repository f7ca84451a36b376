import type { PageBatch, Skipped } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/**
 * Notes what of a page could not be read and was stepped over, in the caller's transaction: what has an id is asked for
 * again by that, and the operators are told, once of each thing.
 */
export function noteSkipped(
  transaction: ArchiveTransaction,
  source: string,
  { stream, skipped = [] }: PageBatch,
  now: Date,
  context: PipelineContext,
): void {
  const untold = skipped.filter((each) => isUntold(transaction, source, each, now));
  for (const { id, kind, position } of skipped) {
    if (id !== null && position !== null)
      transaction.want({ id, kind: kind ?? "", position }, source, now.toISOString());
  }
  if (untold.length === 0) return;
  notify(transaction, { what: "entries-skipped", source, stream, skipped: untold }, now, context);
}

function isUntold(transaction: ArchiveTransaction, source: string, skipped: Skipped, now: Date): boolean {
  const note = `skipped/${source}/${skipped.id ?? skipped.position ?? skipped.why}/${skipped.position ?? ""}`;
  if (transaction.note(note) !== null) return false;
  transaction.setNote(note, now.toISOString());
  return true;
}
