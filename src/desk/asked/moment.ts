import type { InEach, Language } from "#alert";

/** A moment as people read it, in Amsterdam: `vrijdag 22 november 13:00`. */
export function momentOf(at: string, language: Language): string {
  return MOMENT[language].format(new Date(at));
}

const moment = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
const MOMENT: InEach<Intl.DateTimeFormat> = { nl: moment("nl-NL"), en: moment("en-GB") };
