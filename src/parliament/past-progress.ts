import type { StoredStretch } from "./batch.ts";
import { OPEN_DATA } from "./identity/sources.ts";
import type { StoredSubject } from "./kept.ts";
import { ownDate } from "./novelty.ts";
import { ownDocuments } from "./own-documents.ts";
import type { Interest, PastCount, PastProgress } from "./past.ts";
import { kindOf, type Snapshot, type SubjectId } from "./subject.ts";

/** Where it is kept how far the past is searched. */
export interface PastLedger {
  note(name: string): string | null;
  subject(id: SubjectId): StoredSubject | null;
  /** The stretch of history of a source; null where none is read. */
  stretch(source: string): StoredStretch | null;
  countPast(interest: Interest, own: readonly string[]): PastCount;
}

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
/** The name of the note that stands while a source's history is read. */
export const READING_HISTORY = "past/history";

export function pastNoteName(thing: SubjectId): string {
  return `past/${thing}`;
}

export function pastNote(ledger: Pick<PastLedger, "note">, thing: SubjectId): PastNote {
  const text = ledger.note(pastNoteName(thing));
  return text === null ? NOTHING : (JSON.parse(text) as PastNote);
}

/** The name of the note that says from which civil date on a source's history is read. */
export function historySinceName(source: string): string {
  return `history-since/${source}`;
}

/** Something followed that has a past: what was told of it before it was first seen was not read as it came. */
export interface PastThing extends Interest {
  readonly thing: SubjectId;
  readonly snapshot: Snapshot;
}

/**
 * A thing as far as its past is looked for; null where it has none: what began under our eyes has none, and of a dossier
 * its contents are the past.
 */
export function pastThing(thing: SubjectId, ledger: Pick<PastLedger, "subject">): PastThing | null {
  const stored = ledger.subject(thing);
  if (stored === null || stored.snapshot.withdrawn || stored.snapshot.subject === "dossier") return null;
  if (!isOfBefore(stored)) return null;
  const { snapshot } = stored;
  return { thing, snapshot, dossier: snapshot.dossier?.id ?? null, since: ownDate(snapshot) };
}

/** The documents that are the thing itself: what it says of itself is no citation. By their keys. */
export function ownKeys({ snapshot }: Pick<PastThing, "snapshot">): readonly string[] {
  return [snapshot.key, ...ownDocuments(snapshot).map(({ key }) => key)];
}

/** How far the past of a thing is searched, or that of a dossier read; null where it has none. */
export function pastProgress(thing: SubjectId, ledger: PastLedger): PastProgress | null {
  if (kindOf(thing) === "dossier") return dossierProgress(thing, ledger);
  const found = pastThing(thing, ledger);
  return found === null ? null : progressOf(found, ledger);
}

export function progressOf(found: PastThing, ledger: PastLedger): PastProgress {
  const { thing, since } = found;
  const note = pastNote(ledger, thing);
  const { total, read, unread } = ledger.countPast(found, ownKeys(found));
  const isSought = !note.done || ledger.note(READING_HISTORY) !== null;
  const isLookedFor = note.asked.length > 0 || HISTORIES.some((source) => ledger.stretch(source) !== null);
  const settled = !isLookedFor ? "unsearched" : read + unread < total ? "reading" : "searched";
  return {
    state: isSought ? "sought" : settled,
    since: laterOf(since, sinceOf(OPEN_DATA, ledger)),
    read,
    total,
    unread,
    ...(note.isCut ? { isCut: true } : {}),
    ...(note.failing.length === 0 ? {} : { failing: note.failing }),
  };
}

/** Whose history holds the documents of dossiers. */
const HISTORIES: readonly string[] = [OPEN_DATA, "officielebekendmakingen"];

/** What is filed in a dossier is all of its past: it is known as far as history is read. */
function dossierProgress(thing: SubjectId, ledger: PastLedger): PastProgress | null {
  const stored = ledger.subject(thing);
  if (stored === null || stored.snapshot.withdrawn || !isOfBefore(stored)) return null;
  const [since = null] = HISTORIES.flatMap((source) => sinceOf(source, ledger) ?? []);
  const settled = HISTORIES.some((source) => ledger.stretch(source) !== null) ? "searched" : "unsearched";
  const state = ledger.note(READING_HISTORY) === null ? settled : "sought";
  return { state, since, read: 0, total: 0, unread: 0 };
}

function isOfBefore({ novelty }: StoredSubject): boolean {
  return novelty === "baseline" || novelty === "old";
}

/** The civil date from which on a source's history is read; null where it is not. */
function sinceOf(source: string, ledger: Pick<PastLedger, "note">): string | null {
  return ledger.note(historySinceName(source));
}

/** Nothing is claimed of what lies before the thing itself, nor before the history that is read. */
function laterOf(since: string | null, history: string | null): string | null {
  if (since === null || history === null) return since ?? history;
  return since > history ? since : history;
}
