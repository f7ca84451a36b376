import { civilDate, type EventType, type Snapshot, type SubjectEvent } from "#parliament";

/** The steps that are said in a thread; others only change the card. */
const SAID: ReadonlySet<EventType> = new Set([
  "motion.appreciated",
  "motion.held",
  "motion.voted",
  "motion.tallied",
  "motion.corrected",
  "motion.replaced",
  "motion.cited",
  "motion.executed",
  "motion.due-soon",
  "motion.overdue",
  "motion.withdrawn",
  "question.postponed",
  "question.answered",
  "question.cited",
  "question.due-soon",
  "question.overdue",
  "question.withdrawn",
  "promise.repeated",
  "promise.partly-fulfilled",
  "promise.fulfilled",
  "promise.lapsed",
  "promise.cited",
  "promise.due-soon",
  "promise.overdue",
  "promise.withdrawn",
  "dossier.closed",
  "dossier.withdrawn",
  "document.revised",
  "document.withdrawn",
] as const);

/** What a pledge comes to or is due is told however it changes; what stands around it is not. */
const SAID_OF_PROMISES = ["status", "dueOn", "title", "supplementedBy", "amendedBy", "withdrawn"];

const OF_ITS_OWN_RECORD: ReadonlySet<EventType> = new Set([
  "motion.appreciated",
  "promise.partly-fulfilled",
  "promise.fulfilled",
  "promise.lapsed",
] as const);

/** Whether a step is said in the thread of its card. */
export function isSaid({ type, changes, snapshot, previous, at }: SubjectEvent): boolean {
  if (type === "motion.scheduled") return isAgendaNews(snapshot, previous, civilDate(at) ?? at);
  // Who was told that it was removed is told that it is back; what its own record says was told before.
  const isBack = previous?.withdrawn === true && !snapshot.withdrawn;
  if (isBack && type.endsWith(".changed") && changes.withdrawn === false) return true;
  if (isBack && OF_ITS_OWN_RECORD.has(type)) return false;
  if (type === "dossier.changed") return isReopened(changes, previous);
  if (type === "promise.changed") return SAID_OF_PROMISES.some((field) => field in changes);
  return SAID.has(type);
}

function isReopened(changes: SubjectEvent["changes"], previous: Snapshot | null): boolean {
  return changes.closed === false && previous?.subject === "dossier" && previous.closed === true;
}

/** That a vote was once on an agenda is no news; nor, on its own day, that it is not any more: its outcome comes then. */
function isAgendaNews(snapshot: Snapshot, previous: Snapshot | null, today: string): boolean {
  const [day, before] = [scheduledOn(snapshot), scheduledOn(previous)];
  return day === null ? before !== null && before > today : day >= today;
}

function scheduledOn(snapshot: Snapshot | null): string | null {
  return snapshot?.subject === "motion" ? snapshot.scheduledOn : null;
}
