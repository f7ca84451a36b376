import type { EventType } from "./event.ts";
import type { MeetingSnapshot } from "./subject.ts";

/** What a meeting's published status comes to; of one that nobody knows nothing is told. */
export type MeetingState = "planned" | "held" | "moved" | "cancelled" | "unknown";

const STATES: Readonly<Record<string, MeetingState>> = {
  gepland: "planned",
  uitgevoerd: "held",
  verplaatst: "moved",
  geannuleerd: "cancelled",
  vervallen: "cancelled",
};

/** The state that a meeting's published status says. */
export function meetingState(status: string | null): MeetingState {
  return STATES[status?.trim().toLowerCase() ?? ""] ?? "unknown";
}

/** A meeting as it was when it was planned. */
export function meetingStart(next: MeetingSnapshot): MeetingSnapshot {
  const settled = !["planned", "unknown"].includes(meetingState(next.status));
  const { decided: _, ...undecided } = next;
  return { ...undecided, status: settled ? "Gepland" : next.status, movedTo: [], withdrawn: false };
}

/** The step that a changed field of a meeting belongs to. */
export function meetingEvent(field: string, previous: MeetingSnapshot, next: MeetingSnapshot): EventType {
  if (next.withdrawn && !previous.withdrawn) return "meeting.withdrawn";
  switch (field) {
    case "status":
      return stateEvent(previous, next);
    case "movedTo":
      return next.movedTo.length > previous.movedTo.length ? "meeting.moved" : "meeting.changed";
    case "date":
      return dayEvent(previous, next);
    case "agenda":
      return "meeting.agendaChanged";
    case "decided":
      return (next.decided?.length ?? 0) > 0 ? "meeting.decided" : "meeting.changed";
    default:
      return "meeting.changed";
  }
}

/** That a day is taken away is told while the meeting is still to come: of one that is called off it goes without saying. */
function dayEvent(previous: MeetingSnapshot, next: MeetingSnapshot): EventType {
  const state = meetingState(next.status);
  if (next.date === null) return state === "planned" ? "meeting.moved" : "meeting.changed";
  return previous.date === null ? "meeting.changed" : "meeting.moved";
}

function stateEvent(previous: MeetingSnapshot, next: MeetingSnapshot): EventType {
  const state = meetingState(next.status);
  if (state === meetingState(previous.status)) return "meeting.changed";
  return state === "planned" || state === "unknown" ? "meeting.changed" : `meeting.${state}`;
}
