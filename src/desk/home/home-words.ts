import { inBoth } from "#alert";

/** The headings and lines of App Home. */
export const homeWords = inBoth({
  welcome: { nl: "Welkom bij Kamerwacht", en: "Welcome to Kamerwacht" },
  does: {
    nl: "Kamerwacht houdt de Tweede Kamer bij, en zet in een kanaal wat er gebeurt met wat u daar volgt.",
    en: "Kamerwacht keeps watch on the Dutch House of Representatives, and tells in a channel what happens to what you follow there.",
  },
  follows: {
    nl: (places: string) => `Zij volgt nu wat de regels noemen: ${places}.`,
    en: (places) => `It follows now what the rules name: ${places}.`,
  },
  rulesIn: {
    nl: (channel: string, count: number) => `${channel} (${count === 1 ? "1 regel" : `${count} regels`})`,
    en: (channel, count) => `${channel} (${count === 1 ? "1 rule" : `${count} rules`})`,
  },
  begin: {
    nl: "Nodig de app uit in een kanaal (/invite @Kamerwacht) en typ daar /kamer volg, met een nummer of een woord uit de titel. Typ /kamer help voor wat er verder kan.",
    en: "Invite the app to a channel (/invite @Kamerwacht) and type /kamer follow there, with a number or a word of a title. Type /kamer help for what else is possible.",
  },
  week: { nl: "Deze week", en: "This week" },
  quiet: {
    nl: "Niets vraagt deze week uw aandacht: u hebt niets opgepakt, er loopt geen termijn af, en er is niets te lezen.",
    en: "Nothing needs you this week: you took nothing up, no term ends, and nothing is to be read.",
  },
  takenUp: { nl: "Wat u hebt opgepakt", en: "What you took up" },
  since: { nl: (date: string) => `sinds ${date}`, en: (date) => `since ${date}` },
  terms: { nl: "Termijnen: verstreken of deze week", en: "Terms: passed, or this week" },
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
  nowhere: {
    nl: "geen bron kent dit nummer: kijk het na",
    en: "no source knows this number: check it",
  },
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
