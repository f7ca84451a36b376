const HOUR_MS = 3_600_000;

/** Civil time in Amsterdam with seven decimals and no offset, as the feed writes it: `2026-09-10T13:30:01.8670000`. */
export function amsterdam(at: Date): string {
  return `${shifted(at).toISOString().slice(0, -1)}0000`;
}

/** The same with its offset: `2026-09-10T13:30:01.8670000+02:00`. */
export function amsterdamWithOffset(at: Date): string {
  return `${amsterdam(at)}+0${offsetHours(at)}:00`;
}

/** Civil date in Amsterdam: `2026-09-10`. */
export function amsterdamDay(at: Date): string {
  return shifted(at).toISOString().slice(0, 10);
}

/** A moment `days` later (or earlier), at an hour of the day in Amsterdam where one is given. */
export function daysFrom(at: Date, days: number, hour?: number): Date {
  const moved = new Date(at.getTime() + days * 24 * HOUR_MS);
  if (hour === undefined) return moved;
  const midnight = Date.parse(`${amsterdamDay(moved)}T00:00:00Z`);
  return new Date(midnight + hour * HOUR_MS - offsetHours(new Date(midnight + 12 * HOUR_MS)) * HOUR_MS);
}

/** UTC with seven decimals, of which the last four tell apart what happened in one millisecond. */
export function utc(at: Date, tick: number): string {
  return `${at.toISOString().slice(0, -1)}${String(tick % 10_000).padStart(4, "0")}Z`;
}

function shifted(at: Date): Date {
  return new Date(at.getTime() + offsetHours(at) * HOUR_MS);
}

/** Summer time runs from the last Sunday of March to that of October, both at 01:00 UTC. */
function offsetHours(at: Date): number {
  const year = at.getUTCFullYear();
  return at.getTime() >= lastSunday(year, 2) && at.getTime() < lastSunday(year, 9) ? 2 : 1;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR_MS;
}
