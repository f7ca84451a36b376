import { inBoth } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { small } from "../text.ts";
import { changed } from "./change-words.ts";
import { type Facts, is, type Sentences, was } from "./said.ts";

/** What cards say about a meeting, and about a vote that is on an agenda. */
export const meetingWords = inBoth({
  named: {
    nl: (title: string, on: string | null) => `${title}${on === null ? "" : ` van ${on}`}`,
    en: (title, on) => `${title}${on === null ? "" : ` of ${on}`}`,
  },
  /** The published status as people read it. */
  status: {
    nl: (published: string | null) => published ?? "Status onbekend",
    en: (published) => (published === null ? "Status unknown" : (own(STATUSES, published) ?? published)),
  },
  at: { nl: (time: string) => `${time} uur`, en: (time) => time },
  place: { nl: (place: string) => `Plaats: ${place}`, en: (place) => `Place: ${place}` },
  items: {
    nl: (count: number) => `${count} ${count === 1 ? "agendapunt" : "agendapunten"}`,
    en: (count) => `${count} agenda ${count === 1 ? "item" : "items"}`,
  },
  ownItems: { nl: "Van u op de agenda:", en: "Yours on the agenda:" },
  movedTo: {
    nl: (meetings: string) => `Verplaatst naar ${meetings}`,
    en: (meetings) => `Moved to ${meetings}`,
  },
  movedFrom: {
    nl: (meeting: string) => `Komt in de plaats van ${meeting}`,
    en: (meeting) => `Replaces ${meeting}`,
  },
  noDate: { nl: "nog geen datum bekend", en: "no date known yet" },
  /** Until when written input is taken. */
  inputUntil: { nl: (moment: string) => `inbreng tot ${moment}`, en: (moment) => `input until ${moment}` },
  speakers: { nl: (names: string) => `Sprekers: ${names}`, en: (names) => `Speakers: ${names}` },
  pledged: { nl: (ids: string) => `Toegezegd: ${ids}`, en: (ids) => `Pledged: ${ids}` },
  record: { nl: "Verslag", en: "Record" },
  closed: { nl: "Besloten", en: "Not public" },
  voteOn: {
    nl: (date: string) => `op de stemmingslijst van ${date}`,
    en: (date) => `on the list of votes of ${date}`,
  },
});

type MeetingEvent = Extract<EventType, `meeting.${string}`>;

/** One sentence for every step of a meeting. */
export const meetingSentences: Sentences<MeetingEvent> = {
  "meeting.planned": { nl: (f) => is(f, "gepland"), en: (f) => was(f, "planned") },
  "meeting.near": {
    nl: (f) => ({
      bare: `Over ${workingDays(f)}${after(f.meetingOn)}.`,
      full: `${f.name} ${/^stemmingen\b/i.test(f.name) ? "zijn" : "is"} over ${workingDays(f)}${after(f.meetingOn)}.`,
    }),
    en: (f) => ({
      bare: `In ${workingDaysEn(f)}${after(f.meetingOn)}.`,
      full: `${f.name} is in ${workingDaysEn(f)}${after(f.meetingOn)}.`,
    }),
  },
  // It is said in the threads of what it is about, which do not name the meeting.
  "meeting.decided": {
    nl: (f) => {
      const text = ended(`Besluit in ${small(f.name)}${after(f.decided)}`);
      return { bare: text, full: text };
    },
    en: (f) => {
      const text = ended(`Decision in ${small(f.name)}${after(f.decided)}`);
      return { bare: text, full: text };
    },
  },
  "meeting.agendaChanged": {
    nl: (f) => ({
      bare: "De agenda is gewijzigd.",
      full: `De agenda van ${small(f.name)} is gewijzigd.`,
    }),
    en: (f) => ({
      bare: "The agenda has changed.",
      full: `The agenda of ${f.name} has changed.`,
    }),
  },
  "meeting.moved": {
    nl: (f) =>
      is(
        f,
        `verplaatst${f.movedFrom === null ? "" : ` van ${f.movedFrom}`}${f.movedTo === null ? "" : ` naar ${f.movedTo}`}`,
      ),
    en: (f) =>
      was(
        f,
        `moved${f.movedFrom === null ? "" : ` from ${f.movedFrom}`}${f.movedTo === null ? "" : ` to ${f.movedTo}`}`,
      ),
  },
  "meeting.cancelled": { nl: (f) => is(f, "geannuleerd"), en: (f) => was(f, "cancelled") },
  "meeting.held": { nl: (f) => is(f, "gehouden"), en: (f) => was(f, "held") },
  "meeting.withdrawn": {
    nl: (f) => is(f, "verwijderd door de bron"),
    en: (f) => was(f, "removed by the source"),
  },
  "meeting.changed": {
    nl: (f) => is(f, f.dated === null ? changed.nl(f) : `gepland op ${f.dated}`),
    en: (f) => was(f, f.dated === null ? changed.en(f) : `planned for ${f.dated}`),
  },
};

function after(text: string | null): string {
  return text === null ? "" : `: ${text}`;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function workingDays({ workingDays: days }: Facts): string {
  return days === 1 ? "één werkdag" : `${days ?? "enkele"} werkdagen`;
}

function workingDaysEn({ workingDays: days }: Facts): string {
  return days === 1 ? "one working day" : `${days ?? "some"} working days`;
}

const STATUSES: Readonly<Record<string, string>> = {
  Gepland: "Planned",
  Uitgevoerd: "Held",
  Verplaatst: "Moved",
  Geannuleerd: "Cancelled",
  Vervallen: "Cancelled",
};
