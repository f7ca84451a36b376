import type { InEach, Language } from "#alert";
import { own } from "../own.ts";
import type { Facts } from "./said.ts";

/** What is said of a change that has no name of its own: which fields are another now, or that it is back. */
export const changed: InEach<(facts: Facts) => string> = {
  nl: ({ back, changed: fields }) =>
    back
      ? "weer opgenomen in de gegevens van de Kamer"
      : `gewijzigd in de gegevens van de Kamer${fields === null ? "" : `: ${fields}`}`,
  en: ({ back, changed: fields }) =>
    back
      ? "put back into the data of the House"
      : `changed in the data of the House${fields === null ? "" : `: ${fields}`}`,
};

/** What a field of a subject is called; undefined where it has no name for people. */
export function fieldName(field: string, language: Language): string | undefined {
  return own(FIELDS, field)?.[language];
}

const FIELDS: Readonly<Record<string, InEach<string>>> = {
  title: { nl: "titel", en: "title" },
  dossier: { nl: "dossier", en: "dossier" },
  actors: { nl: "indieners", en: "proposers" },
  ids: { nl: "nummers", en: "numbers" },
  decisions: { nl: "besluiten", en: "decisions" },
  outcome: { nl: "uitslag", en: "outcome" },
  tally: { nl: "stemverhouding", en: "votes by party" },
  appreciation: { nl: "appreciatie", en: "cabinet opinion" },
  documents: { nl: "stukken", en: "documents" },
  citedBy: { nl: "verwijzingen", en: "citations" },
  dueOn: { nl: "termijn", en: "deadline" },
  file: { nl: "bestand", en: "file" },
  kind: { nl: "soort", en: "kind" },
  date: { nl: "datum", en: "date" },
  zaken: { nl: "zaken", en: "cases" },
  reading: { nl: "tekst", en: "text" },
  status: { nl: "status", en: "status" },
  ministry: { nl: "ministerie", en: "ministry" },
  meeting: { nl: "vergadering", en: "meeting" },
  letters: { nl: "brieven", en: "letters" },
  closed: { nl: "afgesloten", en: "closed" },
  highestNumber: { nl: "hoogste nummer", en: "highest number" },
  startsAt: { nl: "tijd", en: "time" },
  endsAt: { nl: "tijd", en: "time" },
  place: { nl: "plaats", en: "place" },
  agenda: { nl: "agenda", en: "agenda" },
  scheduledOn: { nl: "dag van de stemming", en: "day of the vote" },
};
