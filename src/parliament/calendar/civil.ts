const DAY_MS = 86_400_000;

/** The civil date of these figures, null where there is no such day. Months count from 1. */
export function civil(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOf(year, month)) return null;
  return written(year, month, day);
}

/** The first and the last day of whole months; figures out of range run over into the next or previous year. */
export function months(year: number, first: number, last: number): Period {
  const from = new Date(Date.UTC(year, first - 1, 1));
  const until = new Date(Date.UTC(year, last, 0));
  return { from: from.toISOString().slice(0, 10), until: until.toISOString().slice(0, 10) };
}

/** A stretch of civil dates, both its ends in it. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The civil date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

/** The same day so many months later; the last of that month where it has no such day. */
export function addMonths(date: string, count: number): string {
  const total = yearOf(date) * 12 + monthOf(date) - 1 + count;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return written(year, month, Math.min(Number(date.slice(8)), lastDayOf(year, month)));
}

/** 0 on Sunday to 6 on Saturday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The n-th such weekday of a month, counted from 1. */
export function nthWeekday(year: number, month: number, day: number, rank: number): string {
  const first = written(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + (rank - 1) * 7);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
