const CIVIL =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Far more days than one page of a feed names; the cache is emptied when it is full. */
const DAYS_CACHED_MAX = 5_000;

const AMSTERDAM = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Amsterdam",
  timeZoneName: "longOffset",
});
/** Offset of a whole civil day, null on a day on which the clock changes. */
const dayOffsets = new Map<number, number | null>();

/**
 * The instant that a time names, as UTC ISO with milliseconds (`2026-08-24T13:50:28.737Z`).
 * In: `2026-08-24T15:50:28.7370000`, a civil time in Amsterdam, or the same with `Z` or an offset, which is obeyed.
 * Out: null where it is no time, or one before the year 1000 (`0001-01-01` is how the data says "unknown").
 * A time that the clock skips counts on from before the change; one that it shows twice is the first of the two.
 */
export function amsterdamToUtc(civil: string): string | null {
  const time = parse(civil);
  if (time === null) return null;
  const offsetMs = time.offsetMs ?? offsetOfCivil(time.civilMs);
  return new Date(time.civilMs - offsetMs).toISOString();
}

/**
 * The civil date in Amsterdam, `2026-06-02`, of a date or time as published; with `Z` or an offset it is converted first.
 * Null where there is none, or one before the year 1000.
 */
export function civilDate(value: string | null): string | null {
  const time = value === null ? null : parse(value);
  if (time === null) return null;
  if (time.offsetMs === null) return isoDate(time.civilMs);
  const instantMs = time.civilMs - time.offsetMs;
  return isoDate(instantMs + (steadyOffset(instantMs) ?? offsetAt(instantMs)));
}

interface ParsedTime {
  /** The figures of the time as if they were UTC. */
  readonly civilMs: number;
  /** What it says itself about its distance from UTC. */
  readonly offsetMs: number | null;
}

function parse(value: string): ParsedTime | null {
  const written = value.trim();
  return timeOf(PLAIN.test(written) ? plainFigures(written) : figuresOf(written));
}

/** Year, month, day, hour, minute, second, millisecond, and the zone where one is written. */
type Figures = readonly [number, number, number, number, number, number, number, string | undefined];

/** As nearly all times of a feed are written: taking them apart sign by sign costs half of what an expression with groups does. */
const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3,9})?Z?$/;

function plainFigures(time: string): Figures {
  const two = (at: number) => (time.charCodeAt(at) - ZERO) * 10 + time.charCodeAt(at + 1) - ZERO;
  const ms = time.length > 20 ? two(20) * 10 + time.charCodeAt(22) - ZERO : 0;
  const zone = time.endsWith("Z") ? "Z" : undefined;
  return [two(0) * 100 + two(2), two(5), two(8), two(11), two(14), two(17), ms, zone];
}

const ZERO = 0x30;

function figuresOf(written: string): Figures | null {
  const match = CIVIL.exec(written);
  if (match === null) return null;
  const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0", fraction = "", zone] =
    match;
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  return [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), ms, zone];
}

function timeOf(figures: Figures | null): ParsedTime | null {
  if (figures === null) return null;
  const [year, month, day, hour, minute, second, ms, zone] = figures;
  if (year < 1000 || hour > 24 || minute > 59 || second > 59) return null;
  const dateMs = Date.UTC(year, month - 1, day);
  const date = new Date(dateMs);
  // The 31st of June is the 1st of July: no such day.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const timeMs = (hour * 60 + minute) * MINUTE_MS + second * 1000 + ms;
  if (timeMs > DAY_MS) return null;
  return { civilMs: dateMs + timeMs, offsetMs: zone === undefined ? null : zoneOffset(zone) };
}

function zoneOffset(zone: string): number {
  if (zone.toUpperCase() === "Z") return 0;
  const digits = zone.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (zone.startsWith("-") ? -minutes : minutes) * MINUTE_MS;
}

function isoDate(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

/**
 * Whether so long (ms) has passed since an instant (UTC ISO) that was noted. Where that lies ahead, somebody has put the
 * clock back, and nobody knows how long it is: it has passed, since what waits for it would wait for as long again.
 */
export function hasPassed(noted: string, ms: number, now: Date): boolean {
  const passed = now.getTime() - Date.parse(noted);
  return passed >= ms || passed < 0;
}

/** Amsterdam's distance from UTC at a civil time; the offset of before the change where the civil time is none or two. */
function offsetOfCivil(civilMs: number): number {
  return steadyOffset(civilMs) ?? offsetOnChange(civilMs);
}

/** The offset of the day that a time or an instant is of; null where the clock changes around it. */
function steadyOffset(ms: number): number | null {
  const day = Math.floor(ms / DAY_MS);
  const known = dayOffsets.get(day);
  return known === undefined ? offsetOfDay(day) : known;
}

function offsetOfDay(day: number): number | null {
  const before = offsetAt((day - 1) * DAY_MS);
  const offset = before === offsetAt((day + 2) * DAY_MS) ? before : null;
  if (dayOffsets.size >= DAYS_CACHED_MAX) dayOffsets.clear();
  dayOffsets.set(day, offset);
  return offset;
}

function offsetOnChange(civilMs: number): number {
  const before = offsetAt(civilMs - DAY_MS);
  const after = offsetAt(civilMs + DAY_MS);
  // Right are the offsets that lead back to the same civil time: none in a gap, both in an overlap.
  if (offsetAt(civilMs - before) === before) return before;
  return offsetAt(civilMs - after) === after ? after : before;
}

function offsetAt(instantMs: number): number {
  const offset = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(AMSTERDAM.format(instantMs));
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = offset ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000;
  return sign === "-" ? -ms : ms;
}
