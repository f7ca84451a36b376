import type { StoredStretch } from "./batch.ts";

/** The name under which the reading of old texts about what is followed tells how far it is. */
export const PAST_TEXTS = "past-texts";

/** How far the reading of a source's history is, or that of old texts. */
export interface HistoryProgress {
  readonly source: string;
  /** 0 to 1. */
  readonly share: number;
  /** Civil date up to which it is read; null while no record tells. */
  readonly reachedOn: string | null;
  readonly pages: number;
  /** At the pace of this reading; null while that is not known, and when all is read. */
  readonly remainingSeconds: number | null;
  /** Of the reading of old texts: how far it is for each followed thing that may still be named in some. */
  readonly things?: readonly { readonly id: string; readonly read: number; readonly total: number }[];
}

/** Where a reading of history began, in this process. */
export interface ReadingStart {
  /** UTC ISO. */
  readonly at: string;
  /** Position in the stretch. */
  readonly from: string;
}

/** What is remembered of a reading of history after each of its pages. */
export interface HistoryNote {
  readonly reachedOn: string | null;
  readonly pages: number;
  /** Where the way begins: after the first page, where a stretch begins at 0 and the first position may be anything. */
  readonly origin: string;
  readonly start: ReadingStart;
  /** UTC ISO. */
  readonly at: string;
}

/** Where stretches of history and small things are kept. */
export interface HistoryLedger {
  stretch(source: string): StoredStretch | null;
  note(name: string): string | null;
}

/** How far a source's history is read; null where it has none. */
export function historyProgress(ledger: HistoryLedger, source: string): HistoryProgress | null {
  const stretch = ledger.stretch(source);
  if (stretch === null) return null;
  const note = historyNote(ledger, source);
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

function remaining({ start, at }: HistoryNote, from: number, share: number): number | null {
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

/** What is remembered of the last page; null while there was none. */
export function historyNote(ledger: Pick<HistoryLedger, "note">, source: string): HistoryNote | null {
  const text = ledger.note(historyNoteName(source));
  return text === null ? null : (JSON.parse(text) as HistoryNote);
}

/** The name under which the ledger keeps it, as JSON. */
export function historyNoteName(source: string): string {
  return `history/${source}`;
}
