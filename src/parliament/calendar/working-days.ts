import { addDays, weekday, yearOf } from "./civil.ts";
import { publicHolidays } from "./holidays.ts";

/** Whether ministries work on this civil date: no weekend and no public holiday. */
export function isWorkingDay(date: string): boolean {
  const day = weekday(date);
  if (day === 0 || day === 6) return false;
  return !publicHolidays(yearOf(date)).some((holiday) => holiday.date === date);
}

/** The civil date so many working days later, or earlier; the date itself, whatever day it is, counts for none. */
export function addWorkingDays(date: string, days: number): string {
  const step = days < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(days); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
