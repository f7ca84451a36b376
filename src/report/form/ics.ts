import ical, { type ICalEventData } from "ical-generator";
import { withoutSteering } from "#parliament";

/** One thing in a calendar. */
export interface CalendarEvent {
  /** The same each time that the calendar is made. */
  readonly uid: string;
  /** UTC ISO, or a civil date for a whole day. */
  readonly start: string;
  readonly end: string | null;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  readonly url: string | null;
}

/** A calendar (RFC 5545). Times are in UTC, which every calendar shows in its own zone. */
export function icsOf(name: string, events: readonly CalendarEvent[], now: Date): string {
  const calendar = ical({
    name: escaped(oneLine(name)),
    prodId: { company: "Kamerwacht", product: "Kamerwacht", language: "NL" },
    scale: "GREGORIAN",
  });
  for (const event of events) calendar.createEvent(eventData(event, now));
  return `${calendar.toString().trimEnd()}\r\n`;
}

function eventData(
  { uid, start, end, summary, description, place, url }: CalendarEvent,
  now: Date,
): ICalEventData {
  // An end before the beginning is a mistake in the data, and many calendars refuse it.
  const isEnd = end !== null && end > start && end.length === start.length;
  return {
    id: uid,
    stamp: now,
    start: new Date(start),
    ...(isEnd ? { end: new Date(end) } : {}),
    allDay: start.length === CIVIL,
    summary: oneLine(summary),
    ...(description === "" ? {} : { description: plain(description) }),
    ...(place === null ? {} : { location: oneLine(place) }),
    ...(url === null ? {} : { url }),
  };
}

/** The length of a civil date. */
const CIVIL = 10;

function plain(text: string): string {
  return withoutSteering(text.toWellFormed()).replace(/\r\n?/g, "\n");
}

function oneLine(text: string): string {
  return plain(text).replaceAll("\n", " ");
}

/** The name of a calendar the library takes as it is. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}
