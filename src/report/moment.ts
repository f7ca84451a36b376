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
