import {
  civilDate,
  type HistoryNote,
  historyNote,
  historyNoteName,
  type PageBatch,
  type ReadingStart,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/** Remembers a page of history that was read, in the caller's transaction and after the stretch was moved. */
export function noteHistory(
  transaction: ArchiveTransaction,
  source: string,
  batch: PageBatch,
  start: ReadingStart,
  now: Date,
): void {
  const before = historyNote(transaction, source);
  const stretch = transaction.stretch(source);
  const first = stretch?.start === "0" ? stretch.from : (stretch?.start ?? start.from);
  const note: HistoryNote = {
    origin: before?.origin ?? first,
    reachedOn: newestDay(batch) ?? before?.reachedOn ?? null,
    pages: (before?.pages ?? 0) + 1,
    start,
    at: now.toISOString(),
  };
  transaction.setNote(historyNoteName(source), JSON.stringify(note));
}

function newestDay({ records }: PageBatch): string | null {
  const days = records.flatMap(({ publishedAt, updatedAt }) => civilDate(publishedAt ?? updatedAt) ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}
