import { inBoth } from "#alert";

/** What `replay` and `search` say beside what they found. */
export const replayWords = inBoth({
  total: {
    nl: (name: string, hits: number, looked: number) =>
      `${name}: ${hits} van de ${looked} bewaarde ${looked === 1 ? "stuk" : "stukken"}`,
    en: (name, hits, looked) =>
      `${name}: ${hits} of the ${looked} ${looked === 1 ? "document" : "documents"} kept`,
  },
  perWeek: { nl: "Per week (vanaf maandag)", en: "A week (from Monday)" },
  byWords: { nl: "Door deze woorden", en: "By these words" },
  overlap: { nl: "Ook gevonden door de regels", en: "Found by these watches too" },
  newest: {
    nl: (name: string, hits: number) => `${name}: de nieuwste ${hits}`,
    en: (name, hits) => `${name}: the newest ${hits}`,
  },
  more: {
    nl: (count: number) => `en hoogstens nog ${count} oudere; meer met --limit`,
    en: (count) => `and ${count} older ones at most; more with --limit`,
  },
  unindexed: {
    nl: (count: number) =>
      `${count} stukken staan nog niet in de index en worden één voor één doorzocht; een draaiende Kamerwacht neemt ze erin op`,
    en: (count) =>
      `${count} documents are not in the index yet and are looked through one by one; a running Kamerwacht takes them in`,
  },
  kinds: { nl: "Soorten stukken", en: "Kinds of documents" },
  noisiest: { nl: "Stukken met de meeste vindplaatsen", en: "Documents with the most places" },
  places: {
    nl: (count: number) => `${count} plaatsen`,
    en: (count) => `${count} places`,
  },
  /** A channel of a query that has none yet. */
  tried: { nl: "geprobeerd", en: "tried" },
  opened: {
    nl: (shown: number, all: number, url: string) =>
      `${shown === all ? `De ${shown} kaarten` : `De nieuwste ${shown} van ${all} kaarten`} staan op ${url} tot u hier Ctrl+C drukt. Er is niets verstuurd.`,
    en: (shown, all, url) =>
      `${shown === all ? `The ${shown} cards` : `The newest ${shown} of ${all} cards`} are at ${url} until you press Ctrl+C here. Nothing was sent.`,
  },
  around: { nl: "Woorden eromheen: wat hoort er niet bij?", en: "Words around: which do not belong?" },
  overlapOf: {
    nl: (count: number) => `Ook gevonden door de regels (van de nieuwste ${count})`,
    en: (count) => `Found by these watches too (of the newest ${count})`,
  },
  elsewhere: {
    nl: (url: string) => `Verder terug, of in wat hier niet bewaard is: ${url}`,
    en: (url) => `Further back, or in what is not kept here: ${url}`,
  },
});
