import { RECESSES } from "#parliament";

/*
 * Days and hours in Amsterdam, told by the clock of the platform and plain arithmetic: the oracle must not take them
 * from the program. Of the program only the table of recesses is used, which is data.
 */

export const DAY_MS = 86_400_000;
const CIVIL = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The civil day in Amsterdam, `2025-03-30`. */
export function dayOf(at: Date): string {
  return CIVIL.format(at).slice(0, 10);
}

export function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant of a civil time in Amsterdam; in the hour that comes twice the first, in the one that is skipped later. */
export function moment(day: string, time: string): Date {
  const summer = new Date(`${day}T${time}:00+02:00`);
  const shown = CIVIL.format(summer).replace(", ", "T");
  return shown === `${day}T${time}` ? summer : new Date(`${day}T${time}:00+01:00`);
}

export function inRecess(day: string): boolean {
  return RECESSES.some(({ first, last }) => first <= day && day <= last);
}

/** Tuesday, on which is voted, outside of recess: the first from this day on. */
export function votingDay(from: string): string {
  for (let day = from; ; day = plus(day, 1))
    if (new Date(`${day}T12:00:00Z`).getUTCDay() === 2 && !inRecess(day)) return day;
}

/** The last day of a term of so many days that are not of a recess. */
export function termEnd(from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0; ) {
    day = plus(day, 1);
    if (!inRecess(day)) left -= 1;
  }
  return day;
}
