import { civilDate, type PageBatch } from "#parliament";
import type { ArchiveTransaction } from "./archive.ts";

/** How far the reading of a source's history is. */
export interface HistoryProgress {
  readonly source: string;
  /** 0 to 1. */
  readonly share: number;
  /** Civil date up to which it is read; null while no record tells. */
  readonly reachedOn: string | null;
  readonly pages: number;
  /** At the pace of this reading; null while that is not known, and when all is read. */
  readonly remainingSeconds: number | null;
}

/** Where a reading of history began, in this process. */
export interface ReadingStart {
  /** UTC ISO. */
  readonly at: string;
  /** Position in the stretch. */
  readonly from: string;
}

interface Note {
  readonly reachedOn: string | null;
  readonly pages: number;
  /** Where the way begins: after the first page, where a stretch begins at 0 and the first position may be anything. */
  readonly origin: string;
  readonly start: ReadingStart;
  /** UTC ISO. */
  readonly at: string;
}

/** Remembers a page of history that was read, in the caller's transaction and after the stretch was moved. */
export function noteHistory(
  transaction: ArchiveTransaction,
  source: string,
  batch: PageBatch,
  start: ReadingStart,
  now: Date,
): void {
  const before = noteOf(transaction, source);
  const stretch = transaction.stretch(source);
  const first = stretch?.start === "0" ? stretch.from : (stretch?.start ?? start.from);
  const note: Note = {
    origin: before?.origin ?? first,
    reachedOn: newestDay(batch) ?? before?.reachedOn ?? null,
    pages: (before?.pages ?? 0) + 1,
    start,
    at: now.toISOString(),
  };
  transaction.setNote(nameOf(source), JSON.stringify(note));
}

/** How far a source's history is read; null where it has none. */
export function historyProgress(
  transaction: Pick<ArchiveTransaction, "stretch" | "note">,
  source: string,
): HistoryProgress | null {
  const stretch = transaction.stretch(source);
  if (stretch === null) return null;
  const note = noteOf(transaction, source);
  const shareFrom = (from: string) => shareOf(note?.origin ?? stretch.start, from, stretch.until);
  const share = stretch.done ? 1 : shareFrom(stretch.from);
  return {
    source,
    share,
    reachedOn: note?.reachedOn ?? null,
    pages: note?.pages ?? 0,
    remainingSeconds:
      note === null || stretch.done ? null : remaining(note, shareFrom(note.start.from), share),
  };
}

function remaining({ start, at }: Note, from: number, share: number): number | null {
  const seconds = (Date.parse(at) - Date.parse(start.at)) / 1000;
  if (share <= from || seconds <= 0) return null;
  return Math.round(((1 - share) / (share - from)) * seconds);
}

/** What part of the way from `start` to `until` has been gone; positions are numbers or dates. */
function shareOf(start: string, from: string, until: string): number {
  const [a, b, c] = [start, from, until].map(placeOf) as [number, number, number];
  const share = (b - a) / (c - a);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

function placeOf(position: string): number {
  const number = Number(position);
  return Number.isFinite(number) ? number : Date.parse(position);
}

function newestDay({ records }: PageBatch): string | null {
  const days = records.flatMap(({ publishedAt, updatedAt }) => civilDate(publishedAt ?? updatedAt) ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

function noteOf(transaction: Pick<ArchiveTransaction, "note">, source: string): Note | null {
  const text = transaction.note(nameOf(source));
  return text === null ? null : (JSON.parse(text) as Note);
}

function nameOf(source: string): string {
  return `history/${source}`;
}
