import { amsterdamDay } from "../clock.ts";

/** A whole day as the feed writes it: midnight, local. */
export function dayField(at: Date): string {
  return `${amsterdamDay(at)}T00:00:00`;
}

/** An hour of a day as the feed writes it. */
export function hourField(at: Date, hour: number): string {
  return `${amsterdamDay(at)}T${String(hour).padStart(2, "0")}:00:00`;
}

/** `24 november 2026` */
export function dutchDate(at: Date): string {
  return DUTCH.format(new Date(`${amsterdamDay(at)}T12:00:00Z`));
}

/** `2026-2027`: the parliamentary year begins in September. */
export function vergaderjaar(at: Date): string {
  const [year = 0, month = 0] = amsterdamDay(at).split("-").map(Number);
  const first = month >= 9 ? year : year - 1;
  return `${first}-${first + 1}`;
}

/**
 * A number in the series of the year (`2026D90029`, `2026Z90029`). The series of a real year end below 70,000:
 * with 90,000 and up nothing of the story bears the number of a real document.
 */
export function number(letter: "D" | "Z" | "A", at: Date, serial: number): string {
  return `${amsterdamDay(at).slice(0, 4)}${letter}${90_000 + serial}`;
}

const DUTCH = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
