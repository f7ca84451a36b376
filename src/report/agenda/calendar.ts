import type { Language } from "#alert";
import { displayId } from "#parliament";
import { type CalendarEvent, icsOf } from "../form/ics.ts";
import type { AgendaRow } from "./agenda-row.ts";
import { agendaWords } from "./agenda-words.ts";

/** Lines of the agenda as a calendar (RFC 5545), under a name of its own where it has one. */
export function agendaCalendar(
  rows: readonly AgendaRow[],
  language: Language,
  now: Date,
  name = agendaWords[language].calendar,
): string {
  const events = rows.map((row) => eventOf(row, language));
  return icsOf(name, events, now);
}

/** A line of the agenda as an event in a calendar. */
function eventOf(row: AgendaRow, language: Language): CalendarEvent {
  const subjects = row.subjects.map(displayId).join(", ");
  const isWhole = row.startsAt === null;
  return {
    uid: row.uid,
    start: row.startsAt ?? row.date,
    end: isWhole ? null : row.endsAt,
    summary: row.title.toLowerCase().startsWith(row.kind.toLowerCase())
      ? row.title
      : `${row.kind}: ${row.title}`,
    description: subjects === "" ? "" : agendaWords[language].about(subjects),
    place: row.place,
    url: row.url,
  };
}
