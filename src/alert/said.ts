import {
  civilDate,
  EVENTS,
  type EventType,
  type Snapshot,
  type SometimesSaid,
  type SubjectEvent,
} from "#parliament";

/** Whether a step is said in the thread of its card. */
export function isSaid(event: SubjectEvent): boolean {
  const { changes, snapshot, previous } = event;
  const { said, byOwnRecord } = EVENTS[event.type];
  // Who was told that it was removed is told that it is back; what its own record says was told before.
  const isBack = previous?.withdrawn === true && !snapshot.withdrawn;
  if (isBack && byOwnRecord === true) return false;
  if (said !== "sometimes") return said;
  return (
    (isBack && changes.withdrawn === false) || (isSometimesSaid(event.type) && SOMETIMES[event.type](event))
  );
}

function isSometimesSaid(type: EventType): type is SometimesSaid {
  return type in SOMETIMES;
}

/** When each of the others is said, but for those that tell that a thing is back. */
const SOMETIMES: Readonly<Record<SometimesSaid, (event: SubjectEvent) => boolean>> = {
  "motion.scheduled": ({ snapshot, previous, at }) => isAgendaNews(snapshot, previous, civilDate(at) ?? at),
  "motion.changed": never,
  "question.changed": never,
  "promise.changed": ({ changes }) => SAID_OF_PROMISES.some((field) => field in changes),
  "meeting.agendaChanged": ({ snapshot, previous }) => itemsOf(snapshot) !== itemsOf(previous),
  // That it has a day now.
  "meeting.changed": ({ changes, previous }) =>
    typeof changes.date === "string" && previous?.subject === "meeting" && previous.date === null,
  "dossier.changed": ({ changes, previous }) => isReopened(changes, previous),
  "document.changed": never,
};

/** What stands on an agenda, whatever its order and numbers. */
function itemsOf(snapshot: Snapshot | null): string {
  if (snapshot?.subject !== "meeting") return "";
  const items = snapshot.agenda.flatMap(({ title, zaken }) => [title.trim(), ...zaken]);
  return JSON.stringify([...new Set(items)].sort());
}

function never(): boolean {
  return false;
}

/** What a pledge comes to or is due is told however it changes; what stands around it is not. */
const SAID_OF_PROMISES = ["status", "dueOn", "title", "supplementedBy", "amendedBy", "withdrawn"];

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
