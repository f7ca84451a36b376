import type { Language } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { capital, small } from "../text.ts";
import type { Facts, Said } from "./said.ts";

/** What cards say about a meeting, and about a vote that is on an agenda. */
export interface MeetingWords {
  named(title: string, on: string | null): string;
  /** The published status as people read it. */
  status(published: string | null): string;
  at(time: string): string;
  place(place: string): string;
  items(count: number): string;
  movedTo(meetings: string): string;
  movedFrom(meeting: string): string;
  readonly closed: string;
  voteOn(date: string): string;
}

type AgendaEvent = Extract<EventType, `meeting.${string}`> | "motion.scheduled";

/** The words about meetings in a language. */
export function meetingWordsOf(language: Language): MeetingWords {
  return language === "en" ? en : nl;
}

const nl: MeetingWords = {
  named: (title, on) => `${title}${on === null ? "" : ` van ${on}`}`,
  status: (published) => published ?? "Status onbekend",
  at: (time) => `${time} uur`,
  place: (place) => `Plaats: ${place}`,
  items: (count) => `${count} ${count === 1 ? "agendapunt" : "agendapunten"}`,
  movedTo: (meetings) => `Verplaatst naar ${meetings}`,
  movedFrom: (meeting) => `Komt in de plaats van ${meeting}`,
  closed: "Besloten",
  voteOn: (date) => `op de stemmingslijst van ${date}`,
};

const en: MeetingWords = {
  named: (title, on) => `${title}${on === null ? "" : ` of ${on}`}`,
  status: (published) => (published === null ? "Status unknown" : (own(STATUSES, published) ?? published)),
  at: (time) => time,
  place: (place) => `Place: ${place}`,
  items: (count) => `${count} agenda ${count === 1 ? "item" : "items"}`,
  movedTo: (meetings) => `Moved to ${meetings}`,
  movedFrom: (meeting) => `Replaces ${meeting}`,
  closed: "Not public",
  voteOn: (date) => `on the list of votes of ${date}`,
};

const STATUSES: Readonly<Record<string, string>> = {
  Gepland: "Planned",
  Uitgevoerd: "Held",
  Verplaatst: "Moved",
  Geannuleerd: "Cancelled",
  Vervallen: "Cancelled",
};

/** One sentence for every step of a meeting, in Dutch. */
export const nlMeetingEvents: Readonly<Record<AgendaEvent, (facts: Facts) => Said>> = {
  "motion.scheduled": (f) => {
    const on = f.takenOff ?? f.scheduledOn;
    const stands = `staat ${f.takenOff === null ? "" : "niet meer "}op de stemmingslijst${on === null ? "" : ` van ${on}`}.`;
    return { bare: capital(stands), full: `${f.name} ${stands}` };
  },
  "meeting.planned": (f) => said(f, "gepland", "is"),
  "meeting.agenda-changed": (f) => ({
    bare: "De agenda is gewijzigd.",
    full: `De agenda van ${small(f.name)} is gewijzigd.`,
  }),
  "meeting.moved": (f) => said(f, `verplaatst${f.movedTo === null ? "" : ` naar ${f.movedTo}`}`, "is"),
  "meeting.cancelled": (f) => said(f, "geannuleerd", "is"),
  "meeting.held": (f) => said(f, "gehouden", "is"),
  "meeting.withdrawn": (f) => said(f, "verwijderd door de bron", "is"),
  "meeting.changed": (f) =>
    said(f, `gewijzigd in de gegevens van de Kamer${f.changed === null ? "" : `: ${f.changed}`}`, "is"),
};

/** One sentence for every step of a meeting, in English. */
export const enMeetingEvents: Readonly<Record<AgendaEvent, (facts: Facts) => Said>> = {
  "motion.scheduled": (f) => {
    const on = f.takenOff ?? f.scheduledOn;
    const done = f.takenOff === null ? "put on" : "taken off";
    return said(f, `${done} the list of votes${on === null ? "" : ` of ${on}`}`, "was");
  },
  "meeting.planned": (f) => said(f, "planned", "was"),
  "meeting.agenda-changed": (f) => ({
    bare: "The agenda has changed.",
    full: `The agenda of ${f.name} has changed.`,
  }),
  "meeting.moved": (f) => said(f, `moved${f.movedTo === null ? "" : ` to ${f.movedTo}`}`, "was"),
  "meeting.cancelled": (f) => said(f, "cancelled", "was"),
  "meeting.held": (f) => said(f, "held", "was"),
  "meeting.withdrawn": (f) => said(f, "removed by the source", "was"),
  "meeting.changed": (f) =>
    said(f, `changed in the data of the House${f.changed === null ? "" : `: ${f.changed}`}`, "was"),
};

function said(f: Facts, predicate: string, verb: string): Said {
  return { bare: `${capital(predicate)}.`, full: `${f.name} ${verb} ${predicate}.` };
}
