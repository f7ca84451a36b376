import type { WrittenDossier } from "./dossier.ts";
import { behindSigns, endAt, GAP, unitsOf } from "./lexis.ts";

const SHORT =
  "(?:JBZ|Ecofin|EPSCO|WSBVC|WSB|OJCS|OJC|VTE|RAZ|RBZ|OS|Concurrentievermogen|Cohesie|Energie|Handels|Jeugd|Landbouw|Milieu|Onderwijs|" +
  "Sport|Telecom|Toerisme|Transport|Visserij)";
const LIST = `${SHORT}(?:-?,\\s${SHORT}){0,3}(?:-?\\sen\\s${SHORT})?`;
const SUBJECT =
  "(?:Algemene|Buitenlandse|Concurrentievermogen|Cultuur|Ecofin|Economische|EPSCO|Justitie|Landbouw|Milieu|Onderwijs|Vervoer|" +
  "Werkgelegenheid|WSBVC)";
const NAME = new RegExp(
  `${GAP},?\\s{0,3}(?:(?:informele|Informele|formele|Formele)\\s)?(?:${LIST}[-\\s]?[Rr]aad|Europese\\s[Rr]aad|` +
    `[Rr]aad\\s(?:voor\\s)?${SUBJECT}(?:,?\\s(?:en\\s)?[A-Z][a-zë]{2,20}){0,6})(?![a-z])`,
  "y",
);

/**
 * Where the name of a council of the European Union behind a dossier ends: `32 317 JBZ-Raad`, `21501-32 Landbouw- en
 * Visserijraad`. Nothing else has one, so that the digits are a dossier. Null where there is none.
 */
export function endOfCouncil(text: string, dossier: WrittenDossier): number | null {
  const next = text.charCodeAt(behindSigns(text, dossier.end));
  return FIRST_LETTERS.has(next) ? endAt(NAME, text, dossier.end) : null;
}

/** Cheap: with what the name of a council begins. */
const FIRST_LETTERS = unitsOf("iIfFrRCEHJLMOSTVW");
