import { addDays, civilDate } from "#parliament";

/** What is wrong with what somebody gives as the day of the last letter. */
export type SinceFault = "noDay" | "ahead" | "noSpan";

const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.4375, y: 365.25 };

/** The civil date that `2024-12-09`, or a span back from now such as `90d`, `12w`, `6m` or `1y`, means; or what is wrong with it. */
export function sinceDay(text: string, now: Date): { readonly day: string } | { readonly fault: SinceFault } {
  const today = civilDate(now.toISOString()) ?? "";
  if (/^\d{4}-/.test(text)) {
    if (!isDay(text)) return { fault: "noDay" };
    return text > today ? { fault: "ahead" } : { day: text };
  }
  const [, count, unit = ""] = /^(\d{1,4})([dwmy])$/.exec(text) ?? [];
  const days = UNIT_DAYS[unit];
  return count === undefined || days === undefined
    ? { fault: "noSpan" }
    : { day: addDays(today, -Math.round(Number(count) * days)) };
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}
