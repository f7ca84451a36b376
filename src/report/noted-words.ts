import type { Language } from "#alert";

/**
 * What was odd in what a source sent, for people. It is noted in English, with why; in Dutch it is said what it was, and the
 * data (`status --json`) tell why.
 */
export function oddityText(noted: string, language: Language): string {
  if (language === "en") return noted;
  for (const [pattern, say] of ODDITIES) {
    const match = pattern.exec(noted);
    if (match !== null) return say(match[1] ?? "");
  }
  return noted;
}

const ODDITIES: readonly (readonly [RegExp, (what: string) => string])[] = [
  [/^unknown kind (.*)$/s, (kind) => `onbekende soort ${kind}`],
  [/^unknown field (.*)$/s, (field) => `onbekend veld ${field}`],
  [
    /^dropped: an? (?:record|entry|item) at (?:place )?([^:]*)/,
    (place) => `niet te lezen: iets op plaats ${place}`,
  ],
  [
    /^dropped: (\d+ records at place [^:]*)/,
    (what) => `niet te lezen: ${what.replace("records at place", "dingen vanaf plaats")}`,
  ],
  [
    /^dropped: items beyond the first (\d+)/,
    (count) => `niet gelezen: wat na de eerste ${count} berichten komt`,
  ],
  [
    /^dropped: a vote with the unknown result (.*)$/s,
    (result) => `een stemming met de onbekende uitslag ${result}`,
  ],
  [
    /^dropped: a bill without the number of its dossier$/,
    () => "een wetsvoorstel zonder het nummer van zijn dossier",
  ],
  [/^dropped: ([^:]*(?::\d[^:]*)?)/, (id) => `niet te lezen: ${id.trim()}`],
];

/** Why a document could not be read, for people. It is noted in Dutch. */
export function unreadableText(noted: string, language: Language): string {
  if (language === "nl") return noted;
  const size = /^het bestand is te groot \((.*)\)$/.exec(noted)?.[1];
  if (size !== undefined) return `the file is too large (${size})`;
  return REASONS[noted] ?? noted;
}

/** What it means in English, by what is noted. */
const REASONS: Readonly<Record<string, string>> = {
  "bestand bevat geen tekst": "the file holds no text",
  "bestand heeft te veel pagina's": "the file has too many pages",
  "bestand is beschadigd": "the file is damaged",
  "bestand is een scan zonder tekst": "the file is a scan without text",
  "bestand is geen geldige PDF": "the file is no valid PDF",
  "bestand is geen geldige XML": "the file is no valid XML",
  "bestand is leeg": "the file is empty",
  "bestand is te diep genest": "the file is nested too deeply",
  "bestand is uitgepakt te groot": "the file is too large once unpacked",
  "bestand is versleuteld": "the file is encrypted",
  "de bron geeft het bestand niet zoals verwacht": "the source does not give the file as expected",
  "de pagina is te groot": "the page is too large",
  "de site staat niet toe dat wij de pagina lezen": "the site does not let us read the page",
  "de website staat niet toe dat programma's dit bestand lezen":
    "the website does not let programs read this file",
  "er kwam een webpagina in plaats van het bestand": "a web page came instead of the file",
  "het bericht staat niet meer in de feed": "the item is no longer in the feed",
  "het bericht staat op een andere site": "the item is on another site",
  "het bestand is er nog niet": "the file is not there yet",
  "het bestand staat niet bij de bron zelf": "the file is not at the source itself",
  "het programma stopt": "the program is stopping",
  "onbekend soort bestand": "an unknown kind of file",
  "tekst is te lang om te lezen": "the text is too long to read",
};
