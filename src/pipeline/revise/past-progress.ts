import { type PastNote, pastNoteName, READING_HISTORY, type SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

export function savePastNote(transaction: ArchiveTransaction, thing: SubjectId, note: PastNote): void {
  transaction.setNote(pastNoteName(thing), JSON.stringify(note));
}

/** Remembers whether the history of some source is still being read. */
export function noteHistoryReading(transaction: ArchiveTransaction, isReading: boolean): void {
  if ((transaction.note(READING_HISTORY) !== null) !== isReading)
    transaction.setNote(READING_HISTORY, isReading ? "1" : null);
}
