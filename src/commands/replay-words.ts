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
  more: {
    nl: (count: number) => `en nog ${count}; meer met --limit`,
    en: (count) => `and ${count} more, with --limit`,
  },
  elsewhere: {
    nl: (url: string) => `Verder terug, of in wat hier niet bewaard is: ${url}`,
    en: (url) => `Further back, or in what is not kept here: ${url}`,
  },
});
