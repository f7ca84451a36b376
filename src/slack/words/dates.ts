import type { InEach, Language } from "#alert";
import { oneLine } from "../text.ts";

/**
 * A civil date (`2024-11-26`, or the beginning of a longer one) written out: `26 november 2024`. Whatever is no date
 * stays as it is, harmless and cut to 40 units.
 */
export function longDate(civil: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(civil);
  if (match === null) return oneLine(civil, 40);
  const date = new Date(`${match[0]}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? oneLine(civil, 40) : LONG[language].format(date);
}

/** The same, short and without the year where `year` is false: `26 nov 2024`, `26 nov`. */
export function shortDate(civil: string, language: Language, year = true): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(civil);
  const date = new Date(`${match?.[0] ?? ""}T00:00:00Z`);
  if (match === null || Number.isNaN(date.getTime())) return oneLine(civil, 40);
  const short = SHORT[language].format(date);
  return year ? `${short} ${match[1]}` : short;
}

/** `18 tot en met 24 november 2024`; a single day where both are the same. */
export function dateRange(from: string, until: string, language: Language): string {
  const end = longDate(until, language);
  if (from.slice(0, 10) === until.slice(0, 10)) return end;
  const to = TO[language];
  const [year, month] = [0, 1].map((index) => from.split("-")[index] === until.split("-")[index]);
  const begin = longDate(from, language);
  if (year !== true) return `${begin} ${to} ${end}`;
  return `${begin
    .split(" ")
    .slice(0, month === true ? 1 : 2)
    .join(" ")} ${to} ${end}`;
}

const TO: InEach<string> = { nl: "tot en met", en: "to" };

const SHORT: InEach<Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
};

const LONG: InEach<Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** A moment (UTC ISO) as people read it, in Amsterdam: `vrijdag 22 november om 13:00`. */
export function momentOf(at: string, language: Language): string {
  return MOMENT[language].format(new Date(at));
}

const MOMENT: InEach<Intl.DateTimeFormat> = { nl: momentFormat("nl-NL"), en: momentFormat("en-GB") };

function momentFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
}

/** The same, short: `28 nov 19:26`; as it is where it is no moment. */
export function shortMoment(at: string, language: Language): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return oneLine(at, 40);
  const parts = new Map(SHORT_MOMENT[language].formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get("day")} ${parts.get("month")} ${parts.get("hour")}:${parts.get("minute")}`;
}

const SHORT_MOMENT: InEach<Intl.DateTimeFormat> = {
  nl: shortMomentFormat("nl-NL"),
  en: shortMomentFormat("en-GB"),
};

function shortMomentFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
}
