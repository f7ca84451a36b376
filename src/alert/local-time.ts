/** What a clock on the wall shows. */
export interface LocalTime {
  /** Civil date. */
  readonly date: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

export const AMSTERDAM = "Europe/Amsterdam";

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 1_440;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The time in a time zone (an IANA name) at an instant. */
export function localTime(at: Date, timezone: string): LocalTime {
  const parts = new Map(
    formatOf(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day] = [parts.get("year"), parts.get("month"), parts.get("day")];
  const date = `${year?.padStart(4, "0")}-${month}-${day}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { date, weekday, minute: Number(parts.get("hour")) * 60 + Number(parts.get("minute")) };
}

/**
 * The instant at which the clock on the wall has gone so many minutes further, also where it is put forward or back
 * on the way. A time that it skips is the one that stands so long after the jump.
 */
export function afterLocalMinutes(at: Date, minutes: number, timezone: string): Date {
  const wanted = (weekMinute(at, timezone) + minutes) % WEEK_MINUTES;
  const straight = new Date(at.getTime() - (at.getTime() % MINUTE_MS) + minutes * MINUTE_MS);
  const missed = wanted - weekMinute(straight, timezone);
  const wrapped = missed > WEEK_MINUTES / 2 ? missed - WEEK_MINUTES : missed;
  const shifted = wrapped < -WEEK_MINUTES / 2 ? wrapped + WEEK_MINUTES : wrapped;
  const corrected = new Date(straight.getTime() + shifted * MINUTE_MS);
  return weekMinute(corrected, timezone) === wanted ? corrected : straight;
}

function weekMinute(at: Date, timezone: string): number {
  const { weekday, minute } = localTime(at, timezone);
  return weekday * 1_440 + minute;
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timezone, format);
  return format;
}
