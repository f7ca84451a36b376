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

const LINE_OCTETS = 75;

/** A calendar (RFC 5545). Times are in UTC, which every calendar shows in its own zone. */
export function icsOf(name: string, events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kamerwacht//Kamerwacht//NL",
    "CALSCALE:GREGORIAN",
    text("X-WR-CALNAME", name),
    ...events.flatMap((event) => eventLines(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, now: Date): readonly string[] {
  const { uid, start, end, summary, description, place, url } = event;
  return [
    "BEGIN:VEVENT",
    text("UID", uid),
    `DTSTAMP:${instant(now.toISOString())}`,
    time("DTSTART", start),
    // An end before the beginning is a mistake in the data, and many calendars refuse it.
    ...(end !== null && end > start && end.length === start.length ? [time("DTEND", end)] : []),
    text("SUMMARY", summary),
    ...(description === "" ? [] : [text("DESCRIPTION", description)]),
    ...(place === null ? [] : [text("LOCATION", place)]),
    ...(url === null ? [] : [`URL:${url}`]),
    "END:VEVENT",
  ];
}

function time(name: string, value: string): string {
  return value.length === 10
    ? `${name};VALUE=DATE:${value.replaceAll("-", "")}`
    : `${name}:${instant(value)}`;
}

/** `2024-12-03T14:00:00.000Z` is `20241203T140000Z`. */
function instant(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function text(name: string, value: string): string {
  const clean = value.replace(/\r\n?/g, "\n").replace(/[^\P{C}\n]/gu, "");
  const escaped = clean.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");
  return `${name}:${escaped}`;
}

/** No line is longer than 75 octets; the next begins with a space. No character is cut in two. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
