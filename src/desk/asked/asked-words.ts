import { inBoth } from "#alert";

/** What is said where it is not clear what somebody asks about. */
export const askedWords = inBoth({
  stale: {
    nl: "Van dit bericht is niet meer bekend waar het over gaat. Gebruik het nummer: /kamer volg, /kamer demp of /kamer motie met het nummer erachter.",
    en: "It is no longer known what this message is about. Use the number: /kamer follow, /kamer mute or /kamer motion with the number behind it.",
  },
  nowhere: {
    nl: "Vraag dit in een kanaal: dan is duidelijk waar de berichten moeten komen.",
    en: "Ask this in a channel: then it is clear where the messages must go.",
  },
  noNumber: {
    nl: (text: string) =>
      `“${text}” is geen nummer of link die ik herken. Zo kan het: 36600-XX-29, 36333, 2024Z18231, TZ202412-116, of een link naar tweedekamer.nl of officielebekendmakingen.nl.`,
    en: (text) =>
      `“${text}” is no number or link that I know. These will do: 36600-XX-29, 36333, 2024Z18231, TZ202412-116, or a link to tweedekamer.nl or officielebekendmakingen.nl.`,
  },
  /** In: the word of `/kamer`, as it is typed. */
  needsNumber: {
    nl: (typed: string) => `Welk stuk? Typ het nummer erachter, bijvoorbeeld: /kamer ${typed} 36600-XX-29`,
    en: (typed) => `Which one? Type the number behind it, such as: /kamer ${typed} 36600-XX-29`,
  },
  needsNumberOrRule: {
    nl: (typed: string) =>
      `Welk stuk of welke regel? Typ het nummer of de naam erachter, bijvoorbeeld: /kamer ${typed} 36600-XX-29. Met /kamer regels ziet u de namen.`,
    en: (typed) =>
      `Which one? Type its number, or the name of a rule, behind it, such as: /kamer ${typed} 36600-XX-29. /kamer rules shows the names.`,
  },
  noNumberOrRule: {
    nl: (text: string) =>
      `“${text}” is geen nummer, link of regel die ik herken. Een nummer kan zo: 36600-XX-29, 36333, 2024Z18231, TZ202412-116. De namen van de regels ziet u met /kamer regels.`,
    en: (text) =>
      `“${text}” is no number, link or rule that I know. These numbers will do: 36600-XX-29, 36333, 2024Z18231, TZ202412-116. /kamer rules shows the names of the rules.`,
  },
  notInArchive: {
    nl: (id: string) => `${id} staat (nog) niet in het archief.`,
    en: (id) => `${id} is not in the archive (yet).`,
  },
  badQuery: {
    nl: (message: string) => `Die zoekvraag is niet te lezen: ${message}`,
    en: (message) => `That query cannot be read: ${message}`,
  },
});
