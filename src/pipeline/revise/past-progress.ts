import { OPEN_DATA, type PastProgress, type SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import { ownKeys, type PastThing, thingOf } from "./followed-subjects.ts";

/** What is remembered of the search for a thing's past. */
export interface PastNote {
  /** Sources that answered. */
  readonly asked: readonly string[];
  /** Sources that could not, yet. */
  readonly failing: readonly string[];
  /** A source found more than are looked at. */
  readonly isCut: boolean;
  /** All were asked that can be. */
  readonly done: boolean;
  /** UTC ISO before which those that failed are not asked again; null where none did. */
  readonly notBefore: string | null;
}

const NOTHING: PastNote = { asked: [], failing: [], isCut: false, done: false, notBefore: null };
/** Set while a source's history is read. */
const READING = "past/history";

export function pastNote(transaction: ArchiveTransaction, thing: SubjectId): PastNote {
  const text = transaction.note(`past/${thing}`);
  return text === null ? NOTHING : (JSON.parse(text) as PastNote);
}

export function savePastNote(transaction: ArchiveTransaction, thing: SubjectId, note: PastNote): void {
  transaction.setNote(`past/${thing}`, JSON.stringify(note));
}

/** Remembers whether the history of some source is still being read. */
export function noteHistoryReading(transaction: ArchiveTransaction, isReading: boolean): void {
  if ((transaction.note(READING) !== null) !== isReading)
    transaction.setNote(READING, isReading ? "1" : null);
}

/** The name of the note that says from which civil date on a source's history is read. */
export function historySinceName(source: string): string {
  return `history-since/${source}`;
}

/** How far the past of a thing is searched; null where it has none. */
export function pastProgress(thing: SubjectId, transaction: ArchiveTransaction): PastProgress | null {
  const found = thingOf(thing, transaction);
  return found === null ? null : progressOf(found, transaction);
}

export function progressOf(found: PastThing, transaction: ArchiveTransaction): PastProgress {
  const { thing, since } = found;
  const note = pastNote(transaction, thing);
  const { total, read, unread } = transaction.countPast(found, ownKeys(found));
  const isSought = !note.done || transaction.note(READING) !== null;
  return {
    state: isSought ? "sought" : read + unread < total ? "reading" : "searched",
    since: laterOf(since, transaction.note(historySinceName(OPEN_DATA))),
    read,
    total,
    unread,
    ...(note.isCut ? { isCut: true } : {}),
    ...(note.failing.length === 0 ? {} : { failing: note.failing }),
  };
}

/** Nothing is claimed of what lies before the thing itself, nor before the history that is read. */
function laterOf(since: string | null, history: string | null): string | null {
  if (since === null || history === null) return since ?? history;
  return since > history ? since : history;
}
