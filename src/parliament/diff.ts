import { isCitedMore, uncited } from "./cited-steps.ts";
import { dossierEvent, dossierStart } from "./dossier-steps.ts";
import { EVENT_TYPES, type EventType, type Step } from "./event.ts";
import { ledgerNews } from "./ledger.ts";
import { meetingEvent, meetingStart } from "./meeting-steps.ts";
import { promiseEvent, promiseStart } from "./promise-steps.ts";
import { beforePutOff, putOff } from "./put-off.ts";
import { isFinalResult } from "./result.ts";
import type { DocumentSnapshot, MotionSnapshot, QuestionSnapshot, Snapshot } from "./subject.ts";

/**
 * The named steps from one snapshot to the next, in the order of `EVENT_TYPES`: every changed field belongs to
 * exactly one step, so that `apply(previous, diff(previous, next))` is `next`. Equal snapshots give no step.
 * @param previous null at first sight: the first step then holds the plain start of the subject, and what has
 *   already happened to it follows as steps of its own, whether or not it came in the same page
 */
export function diff(previous: Snapshot | null, next: Snapshot): readonly Step[] {
  if (previous !== null) return changeSteps(previous, next);
  const start = startOf(next);
  return [{ type: FIRST[next.subject], changes: { ...start } }, ...changeSteps(start, next)];
}

/** Rebuilds the snapshot that the steps of a diff lead to. */
export function apply(previous: Snapshot | null, steps: readonly Step[]): Snapshot {
  const rebuilt: Record<string, unknown> = Object.assign({}, previous, ...steps.map((step) => step.changes));
  for (const field of OPTIONAL) if (rebuilt[field] === null) delete rebuilt[field];
  return rebuilt as unknown as Snapshot;
}

/** The fields that may be absent: that one is no more is a change too, and is told by null. */
const OPTIONAL = ["alsoIn", "citedBy", "decided", "speakers", "pledged", "records"] as const;

const FIRST: Readonly<Record<Snapshot["subject"], EventType>> = {
  motion: "motion.tabled",
  question: "question.asked",
  promise: "promise.made",
  meeting: "meeting.planned",
  dossier: "dossier.opened",
  document: "document.published",
};

/** The subject as it was when it began, before anything happened to it. */
function startOf(next: Snapshot): Snapshot {
  switch (next.subject) {
    case "motion":
      return { ...next, ...MOTION_START, decisions: beforePutOff(next.decisions) };
    case "question":
      return { ...uncited(next), state: "open", withdrawn: false };
    case "promise":
      return promiseStart(next);
    case "meeting":
      return meetingStart(next);
    case "dossier":
      return dossierStart(next);
    case "document":
      return { ...next, reading: null, withdrawn: false };
  }
}

const MOTION_START = {
  appreciation: null,
  outcome: null,
  scheduledOn: null,
  tally: null,
  replacedBy: [],
  citedBy: [],
  withdrawn: false,
} satisfies Partial<MotionSnapshot>;

function changeSteps(previous: Snapshot, next: Snapshot): readonly Step[] {
  const steps = new Map<EventType, Record<string, unknown>>();
  const absent = OPTIONAL.filter((field) => field in previous && !(field in next));
  for (const [field, value] of [...Object.entries(next), ...absent.map((field) => [field, null] as const)]) {
    if (sameJson(value, previous[field as keyof Snapshot])) continue;
    const type = eventOf(field, previous, next);
    steps.set(type, { ...steps.get(type), [field]: value });
  }
  return [...steps]
    .sort(([a], [b]) => EVENT_TYPES.indexOf(a) - EVENT_TYPES.indexOf(b))
    .map(([type, changes]) => ({ type, changes }));
}

function eventOf(field: string, previous: Snapshot, next: Snapshot): EventType {
  if (next.subject === "motion" && previous.subject === "motion") return motionEvent(field, previous, next);
  if (next.subject === "question" && previous.subject === "question")
    return questionEvent(field, previous, next);
  if (next.subject === "promise" && previous.subject === "promise")
    return promiseEvent(field, previous, next);
  if (next.subject === "meeting" && previous.subject === "meeting")
    return meetingEvent(field, previous, next);
  if (next.subject === "dossier" && previous.subject === "dossier")
    return dossierEvent(field, previous, next);
  if (next.subject === "document" && previous.subject === "document")
    return documentEvent(field, previous, next);
  throw new TypeError(`a ${previous.subject} cannot become a ${next.subject}`);
}

function motionEvent(field: string, previous: MotionSnapshot, next: MotionSnapshot): EventType {
  switch (field) {
    case "outcome":
      return outcomeEvent(previous, next);
    case "decisions":
      return isPutOffNow(previous, next) ? "motion.held" : "motion.changed";
    case "tally":
      return next.tally?.complete === true && !sameCount(previous, next)
        ? "motion.tallied"
        : "motion.changed";
    case "appreciation":
      return isAppreciation(next.appreciation) ? "motion.appreciated" : "motion.changed";
    case "scheduledOn":
      return scheduledEvent(previous, next);
    case "replacedBy":
      return next.replacedBy.length > previous.replacedBy.length ? "motion.replaced" : "motion.changed";
    case "citedBy":
      return citedEvent(previous, next);
    case "withdrawn":
      return next.withdrawn ? "motion.withdrawn" : "motion.changed";
    default:
      return "motion.changed";
  }
}

function outcomeEvent(previous: MotionSnapshot, next: MotionSnapshot): EventType {
  const before = previous.outcome?.result ?? null;
  const after = next.outcome?.result ?? null;
  if (after === before) return "motion.changed";
  // Who was told that the matter had ended is told so, also where it turns out to have been put off.
  if (after === null || isFinal(before)) return "motion.corrected";
  if (after === "ingetrokken") return "motion.withdrawn";
  return isFinal(after) ? "motion.voted" : "motion.held";
}

/**
 * That it was put off is told once, also where its end is known as soon or sooner: the decision tells it then. Where an
 * end turns out to be none that is a correction.
 */
function isPutOffNow(previous: MotionSnapshot, next: MotionSnapshot): boolean {
  const [before, after] = [previous.outcome?.result ?? null, next.outcome?.result ?? null];
  const isUndone = isFinal(before) && !isFinal(after);
  return !isUndone && putOff(previous) === null && putOff(next) !== null;
}

/** Taken off the agenda is news as being put on it is, unless what was decided tells why. */
function scheduledEvent(previous: MotionSnapshot, next: MotionSnapshot): EventType {
  const isDecided = next.outcome?.result !== previous.outcome?.result;
  return next.scheduledOn === null && isDecided ? "motion.changed" : "motion.scheduled";
}

function isFinal(result: string | null): boolean {
  return result !== null && isFinalResult(result);
}

function sameCount(previous: MotionSnapshot, next: MotionSnapshot): boolean {
  const [a, b] = [previous.tally, next.tally];
  return a?.complete === true && a.for === b?.for && a.against === b.against && isSameVote(previous, next);
}

/** A source that tells of a vote under a key of its own may follow another. */
function isSameVote({ tally, outcome }: MotionSnapshot, next: MotionSnapshot): boolean {
  if (tally?.decision === next.tally?.decision) return true;
  const [before, after] = [outcome?.on ?? null, next.outcome?.on ?? null];
  return outcome?.result === next.outcome?.result && (before === null || after === null || before === after);
}

/** The values that say that there is no opinion, or none yet. */
function isAppreciation(value: string | null): boolean {
  return value !== null && !/^(geen|niet beschikbaar|nog )/i.test(value);
}

/** A letter may name the motion in its title first, and say in its text what becomes of it. */
function citedEvent(previous: MotionSnapshot, next: MotionSnapshot): EventType {
  const news = ledgerNews(previous, next);
  if (news !== null) return news.type;
  return isCitedMore(previous, next) ? "motion.cited" : "motion.changed";
}

function questionEvent(field: string, previous: QuestionSnapshot, next: QuestionSnapshot): EventType {
  if (field === "citedBy") return isCitedMore(previous, next) ? "question.cited" : "question.changed";
  if (field === "withdrawn" && next.withdrawn) return "question.withdrawn";
  if (field !== "state") return "question.changed";
  const events = {
    open: "changed",
    postponed: "postponed",
    answered: "answered",
    withdrawn: "withdrawn",
  } as const;
  return `question.${events[next.state]}`;
}

function documentEvent(field: string, previous: DocumentSnapshot, next: DocumentSnapshot): EventType {
  switch (field) {
    case "withdrawn":
      return next.withdrawn ? "document.withdrawn" : "document.changed";
    case "reading":
      return readingEvent(previous, next);
    default:
      return "document.changed";
  }
}

/**
 * A new file says nothing by itself: that the text is another is known once it was read. Two sources word and lay out
 * the same text differently: of a text by another source nothing can be told.
 */
function readingEvent(previous: DocumentSnapshot, next: DocumentSnapshot): EventType {
  if (next.reading?.state !== "read")
    return next.reading === null ? "document.changed" : "document.unreadable";
  if (previous.reading?.state !== "read") return "document.read";
  const isOther = previous.reading.textHash !== next.reading.textHash;
  return isOther && previous.reading.source === next.reading.source ? "document.revised" : "document.changed";
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
