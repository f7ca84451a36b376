import { nthWeekday, yearOf } from "./civil.ts";

const TUESDAY = 2;
const WEDNESDAY = 3;

/**
 * The vergaderjaar that a civil date falls in, `2024-2025`. It begins on Prinsjesdag, the third Tuesday of September
 * (Constitution, article 65), and ends on the day before the next.
 */
export function vergaderjaar(date: string): string {
  const year = yearOf(date);
  const first = date < prinsjesdag(year) ? year - 1 : year;
  return `${first}-${first + 1}`;
}

/** The third Tuesday of September, on which the Miljoenennota is presented. */
export function prinsjesdag(year: number): string {
  return nthWeekday(year, 9, TUESDAY, 3);
}

/** The third Wednesday of May, on which the annual reports are presented. */
export function verantwoordingsdag(year: number): string {
  return nthWeekday(year, 5, WEDNESDAY, 3);
}
