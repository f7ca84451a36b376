import { addDays, addMonths } from "../calendar/civil.ts";
import type { Interval } from "./deadline.ts";

/** The civil date one interval later. */
export function laterBy(date: string, { count, unit }: Interval): string {
  if (unit === "day") return addDays(date, count);
  if (unit === "week") return addDays(date, 7 * count);
  return addMonths(date, unit === "month" ? count : 12 * count);
}
