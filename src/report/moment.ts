import type { InEach, Language } from "#alert";

const FORMS: InEach<Intl.DateTimeFormat> = { nl: formIn("nl-NL"), en: formIn("en-GB") };

/** A moment for people, in Amsterdam: `28 nov 2026, 19:36`. In: UTC ISO; anything else comes back as it is. */
export function momentText(iso: string, language: Language): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : FORMS[language].format(moment);
}

function formIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Amsterdam",
  });
}

/** A civil date written out: `26 november 2024`; anything else comes back as it is. */
export function dayText(civil: string, language: Language): string {
  const day = new Date(`${civil.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? civil : DAYS[language].format(day);
}

const DAYS: InEach<Intl.DateTimeFormat> = { nl: daysIn("nl-NL"), en: daysIn("en-GB") };

function daysIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
}
