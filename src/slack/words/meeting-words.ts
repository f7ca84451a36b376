import { inBoth } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { small } from "../text.ts";
import { changed } from "./change-words.ts";
import { is, type Sentences, was } from "./said.ts";

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
  movedTo: {
    nl: (meetings: string) => `Verplaatst naar ${meetings}`,
    en: (meetings) => `Moved to ${meetings}`,
  },
  movedFrom: {
    nl: (meeting: string) => `Komt in de plaats van ${meeting}`,
    en: (meeting) => `Replaces ${meeting}`,
  },
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
  "meeting.agenda-changed": {
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
    nl: (f) => is(f, `verplaatst${f.movedTo === null ? "" : ` naar ${f.movedTo}`}`),
    en: (f) => was(f, `moved${f.movedTo === null ? "" : ` to ${f.movedTo}`}`),
  },
  "meeting.cancelled": { nl: (f) => is(f, "geannuleerd"), en: (f) => was(f, "cancelled") },
  "meeting.held": { nl: (f) => is(f, "gehouden"), en: (f) => was(f, "held") },
  "meeting.withdrawn": {
    nl: (f) => is(f, "verwijderd door de bron"),
    en: (f) => was(f, "removed by the source"),
  },
  "meeting.changed": { nl: (f) => is(f, changed.nl(f)), en: (f) => was(f, changed.en(f)) },
};

const STATUSES: Readonly<Record<string, string>> = {
  Gepland: "Planned",
  Uitgevoerd: "Held",
  Verplaatst: "Moved",
  Geannuleerd: "Cancelled",
  Vervallen: "Cancelled",
};
