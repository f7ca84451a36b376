import { amsterdamToUtc, civilDate } from "#parliament";

const DAY_MS = 86_400_000;
/** `{-14d}`, as it stands or percent-encoded. */
const DAYS_AGO = /(?:\{|%7B)-(\d{1,3})d(?:\}|%7D)/gi;

/**
 * The address to ask a feed at now: `{-14d}` in it is the beginning of the day so many days ago in Amsterdam, as a full moment
 * in UTC, for feeds that give the best of what is found and not the newest. What a query in JSON is written with and
 * addresses do not allow is percent-encoded.
 */
export function requestAddress(address: URL, now: Date): URL {
  const search = address.search
    .replace(DAYS_AGO, (_, days: string) => encodeURIComponent(daysAgo(now, Number(days))))
    .replace(/[{}[\]|\\^`]/g, encodeURIComponent);
  const asked = new URL(address);
  asked.search = search;
  return asked;
}

function daysAgo(now: Date, days: number): string {
  const day = civilDate(new Date(now.getTime() - days * DAY_MS).toISOString());
  return (day === null ? null : amsterdamToUtc(day)) ?? now.toISOString();
}
