import type { EventReply, Language } from "#alert";
import {
  type CitingDocument,
  displayId,
  type MeetingDecision,
  type MotionSnapshot,
  type PromiseSnapshot,
  putOff,
  type Signatory,
  type Snapshot,
  type SubjectRef,
} from "#parliament";
import { citingLabel, claimFacts, newsOf, soFarOf } from "./claims.ts";
import { meetingMoment } from "./meeting-moment.ts";
import { idsIn, MAKERS, nameBefore, PROPOSERS, people } from "./names.ts";
import { oneLine } from "./text.ts";
import { fieldName } from "./words/change-words.ts";
import { longDate } from "./words/dates.ts";
import { listed } from "./words/list-words.ts";
import { promiseWords } from "./words/promise-words.ts";
import type { Facts, PromiseFacts, PutOff, Verdict } from "./words/said.ts";
import { voteWords } from "./words/vote-words.ts";

/** What the sentence of a step needs to know, taken from the snapshots around it. All texts are harmless. */
export function factsOf(reply: EventReply): Facts {
  const { snapshot, previous, language } = reply;
  const motion = snapshot.subject === "motion" ? snapshot : null;
  const earlier = previous?.subject === "motion" ? previous : null;
  const question = snapshot.subject === "question" ? snapshot : null;
  // A deadline that passed names its own day: it may come from a rule or from the text.
  const passed = reply.changes.dueOn;
  const ownDue = snapshot.subject === "promise" ? snapshot.dueOn : (question?.dueOn ?? null);
  const dueOn = typeof passed === "string" ? passed : ownDue;
  const citing = citedNow(reply);
  return {
    name: nameBefore(snapshot, previous, language).full,
    on: longDate(reply.on, language),
    by: people(snapshot.actors, snapshot.subject === "promise" ? MAKERS : PROPOSERS, language),
    dueOn: dueOn === null ? null : longDate(dueOn, language),
    term: typeof reply.changes.term === "string" ? oneLine(reply.changes.term, 80) : null,
    estimated: reply.changes.estimated === true,
    askedOn: question?.askedOn == null ? null : longDate(question.askedOn, language),
    appreciation: motion?.appreciation == null ? null : oneLine(motion.appreciation, 120),
    verdict: motion === null ? null : verdictOf(motion, language),
    putOff: motion === null ? null : putOffFacts(motion),
    earlier: earlier === null ? null : verdictOf(earlier, language),
    scheduledOn: motion?.scheduledOn == null ? null : longDate(motion.scheduledOn, language),
    takenOff:
      motion?.scheduledOn === null && earlier?.scheduledOn != null
        ? longDate(earlier.scheduledOn, language)
        : null,
    movedTo: movedTo(snapshot, language),
    movedFrom: movedFrom(snapshot, previous, language),
    meetingOn: meetingOn(snapshot, language),
    dated: previous?.subject === "meeting" && previous.date === null ? meetingOn(snapshot, language) : null,
    workingDays: typeof reply.changes.workingDays === "number" ? reply.changes.workingDays : null,
    decided: decidedText(reply.changes.decided),
    replacedBy: motion === null ? null : replacements(motion, language),
    citing: citing === null ? null : citingLabel(citing, language),
    signedBy: citing?.by === undefined ? null : signedBy(citing.by),
    claim: claimFacts(reply),
    soFar: soFarOf(motion),
    reason: reasonOf(snapshot),
    changed: changedFields(reply.changes, language),
    removed: snapshot.withdrawn,
    back: !snapshot.withdrawn && previous?.withdrawn === true,
    reopened: previous?.subject === "dossier" && previous.closed === true && reply.changes.closed === false,
    promise: snapshot.subject === "promise" ? promiseFacts(snapshot, reply) : null,
  };
}

/** The day of the meeting that comes instead, or that this one itself is on now. */
function movedTo(snapshot: Snapshot, language: Language): string | null {
  if (snapshot.subject !== "meeting") return null;
  const date = snapshot.movedTo.at(-1)?.date ?? (snapshot.movedTo.length > 0 ? null : snapshot.date);
  return date === null ? null : longDate(date, language);
}

/** The day that it was on before, where that is another than the one that it is on now. */
function movedFrom(snapshot: Snapshot, previous: Snapshot | null, language: Language): string | null {
  if (snapshot.subject !== "meeting" || previous?.subject !== "meeting" || previous.date === null)
    return null;
  const isElsewhere = snapshot.movedTo.length > 0 || snapshot.date !== previous.date;
  return isElsewhere ? longDate(previous.date, language) : null;
}

function meetingOn(snapshot: Snapshot, language: Language): string | null {
  return snapshot.subject === "meeting" ? meetingMoment(snapshot, language) : null;
}

const DECISIONS_MAX = 5;

function decidedText(decided: unknown): string | null {
  if (!Array.isArray(decided)) return null;
  const texts = (decided as readonly MeetingDecision[]).map(({ text }) => oneLine(text, 300));
  return texts.length === 0 ? null : [...new Set(texts)].slice(0, DECISIONS_MAX).join(" · ");
}

function promiseFacts(promise: PromiseSnapshot, { changes, language }: EventReply): PromiseFacts {
  const letters = promise.letters.map((number) => oneLine(displayId(number), 60));
  const ids = (refs: readonly SubjectRef[]) => {
    const named = refs.filter(({ id }) => id !== null);
    return named.length === 0 ? null : idsIn(named, language);
  };
  return {
    status: promise.status === null ? null : oneLine(promiseWords[language].status(promise.status), 80),
    letters: letters.length === 0 ? null : listed(letters, language),
    repeatedIn: ids(promise.repeatedBy),
    supplementedIn: ids(promise.supplementedBy),
    amendedIn: ids(promise.amendedBy),
    changed: new Set(Object.keys(changes)),
  };
}

/** The outcome of a motion with its count and manner; null while there is none. */
export function verdictOf(motion: MotionSnapshot, language: Language): Verdict | null {
  const { outcome, tally } = motion;
  if (outcome === null) return null;
  const decision = motion.decisions.find((each) => each.key === outcome.decision) ?? null;
  const counted = tally !== null && tally.decision === outcome.decision && tally.complete && !tally.uncertain;
  return {
    result: oneLine(outcome.result, 80),
    counts: counted ? { for: tally.for, against: tally.against } : null,
    method: methodName(decision?.method ?? null, counted && tally.rollCall, language),
    uncertain: tally?.uncertain === true,
    unvoted: tally === null && /zonder stemming/i.test(`${decision?.kind ?? ""} ${decision?.method ?? ""}`),
  };
}

function putOffFacts(motion: MotionSnapshot): PutOff | null {
  const off = putOff(motion);
  if (off === null) return null;
  return { result: oneLine(off.result, 80), isOver: off.decision !== motion.outcome?.decision };
}

function methodName(method: string | null, rollCall: boolean, language: Language): string | null {
  const words = voteWords[language];
  if (rollCall || /hoofdelijk/i.test(method ?? "")) return words.rollCall;
  if (/handopsteken/i.test(method ?? "")) return words.showOfHands;
  return method === null ? null : oneLine(method, 60);
}

/** The document that cites the subject since the snapshot before; the newest, when there are several. */
export function citedNow(reply: EventReply): CitingDocument | null {
  const told = newsOf(reply)?.entry ?? null;
  if (told !== null) return told.document;
  const known = new Set(citingIn(reply.previous).map(fingerprint));
  const fresh = citingIn(reply.snapshot).filter((citing) => !known.has(fingerprint(citing)));
  return latestOf(fresh);
}

/** `P. Proefman, minister van Asiel en Migratie`, `Van Nispen (SP)` */
function signedBy({ name, office, party }: Signatory): string {
  const shown = oneLine(name, 80);
  if (office !== null) return `${shown}, ${oneLine(office, 80)}`;
  return party === null ? shown : `${shown} (${oneLine(party, 40)})`;
}

function citingIn(snapshot: Snapshot | null): readonly CitingDocument[] {
  return snapshot !== null && "citedBy" in snapshot ? (snapshot.citedBy ?? []) : [];
}

/** The document with the latest date. */
export function latestOf<T extends { readonly date: string | null }>(documents: readonly T[]): T | null {
  return documents.reduce<T | null>(
    (latest, each) => (latest === null || (each.date ?? "") >= (latest.date ?? "") ? each : latest),
    null,
  );
}

function fingerprint(citing: CitingDocument): string {
  return `${citing.key}\n${citing.role}\n${citing.sentence}`;
}

/** The numbers of the motions that came in its place, as a list; null where there are none. */
export function replacements(motion: MotionSnapshot, language: Language): string | null {
  const ids = motion.replacedBy.map((ref) => oneLine(displayId(ref.id ?? ref.key), 60));
  return ids.length === 0 ? null : listed(ids, language);
}

function reasonOf(snapshot: Snapshot): string | null {
  const reason = snapshot.subject === "document" ? (snapshot.reading?.reason ?? null) : null;
  return reason === null ? null : oneLine(reason, 200);
}

function changedFields(changes: Readonly<Record<string, unknown>>, language: Language): string | null {
  const names = Object.keys(changes).map((key) => fieldName(key, language) ?? oneLine(key, 40));
  return names.length === 0 ? null : listed(names, language);
}
