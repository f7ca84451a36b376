import { inBoth } from "#alert";

/** The headings and lines of App Home. */
export const homeWords = inBoth({
  week: { nl: "Deze week", en: "This week" },
  quiet: {
    nl: "Niets vraagt deze week uw aandacht: u hebt niets opgepakt, er loopt geen termijn af, en er is niets te lezen.",
    en: "Nothing needs you this week: you took nothing up, no term ends, and nothing is to be read.",
  },
  takenUp: { nl: "Wat u hebt opgepakt", en: "What you took up" },
  since: { nl: (date: string) => `sinds ${date}`, en: (date) => `since ${date}` },
  terms: { nl: "Termijnen deze week", en: "Terms this week" },
  passed: { nl: (date: string) => `verstreken op ${date}`, en: (date) => `passed on ${date}` },
  ends: { nl: (date: string) => `uiterlijk ${date}`, en: (date) => `by ${date}` },
  later: {
    nl: (count: number) =>
      `${count === 1 ? "Nog 1 termijn" : `Nog ${count} termijnen`} daarna: typ /kamer agenda in een kanaal.`,
    en: (count) =>
      `${count === 1 ? "1 more term" : `${count} more terms`} after that: type /kamer agenda in a channel.`,
  },
  reading: {
    nl: (counts: string) => `${counts}. Alles met wat erin wordt beloofd: typ /kamer lezen in een kanaal.`,
    en: (counts) => `${counts}. All with what they promise: type /kamer read in a channel.`,
  },
  followed: { nl: "Wat hier gevolgd wordt", en: "What is followed here" },
  nothing: {
    nl: "Er wordt nog niets gevolgd. Typ in een kanaal /kamer volg met een nummer, of met een woord uit de titel.",
    en: "Nothing is followed yet. Type /kamer follow in a channel, with a number or a word of a title.",
  },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  term: { nl: (date: string) => `termijn ${date}`, en: (date) => `term ${date}` },
  viaSlack: { nl: "via Slack", en: "via Slack" },
  isMuted: { nl: "gedempt", en: "muted" },
  muted: { nl: "Gedempt", en: "Muted" },
  /** Null: until something changes. */
  until: {
    nl: (moment: string | null) => (moment === null ? "tot er iets verandert" : `tot ${moment}`),
    en: (moment) => (moment === null ? "until something changes" : `until ${moment}`),
  },
  rules: { nl: "Zoekregels via Slack", en: "Searches made in Slack" },
  seeks: { nl: (query: string) => `zoekt ${query}`, en: (query) => `looks for ${query}` },
});
