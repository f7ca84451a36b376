import { inBoth } from "#alert";

const NUMBER = { nl: new Intl.NumberFormat("nl-NL"), en: new Intl.NumberFormat("en-GB") } as const;

/** What the pages say. */
export const pageWords = inBoth({
  overview: { nl: "Overzicht", en: "Overview" },
  followed: { nl: "Gevolgd", en: "Followed" },
  agenda: { nl: "Agenda", en: "Agenda" },
  cards: { nl: "Kaarten", en: "Cards" },
  sources: { nl: "Bronnen", en: "Sources" },
  search: { nl: "Zoeken", en: "Search" },
  feeds: { nl: "Feeds", en: "Feeds" },
  skip: { nl: "Naar de inhoud", en: "To the contents" },
  madeAt: {
    nl: (moment: string) =>
      `Stand van ${moment}. Alleen om te lezen: volgen en dempen gaat in Slack, met /kamer.`,
    en: (moment) => `As of ${moment}. For reading only: following and muting is done in Slack, by /kamer.`,
  },
  well: { nl: "Alles werkt", en: "All works" },
  ill: { nl: "Wat aandacht vraagt", en: "What asks for attention" },
  waits: { nl: "Wat wacht", en: "What waits" },
  nothingWaits: { nl: "Er wacht niets.", en: "Nothing waits." },
  waiting: {
    nl: (count: number, since: string) =>
      `${count} ${count === 1 ? "bericht wacht" : "berichten wachten"} op bezorging, het oudste sinds ${since}.`,
    en: (count, since) =>
      `${count} ${count === 1 ? "message waits" : "messages wait"} to be delivered, the oldest since ${since}.`,
  },
  held: {
    nl: (count: number) =>
      `${count} ${count === 1 ? "kaart is" : "kaarten zijn"} vastgehouden: in het kanaal staat een kaart die vraagt wat ermee moet.`,
    en: (count) =>
      `${count} ${count === 1 ? "card is" : "cards are"} held: a card in the channel asks what is to become of them.`,
  },
  due: {
    nl: (count: number) => `${count} ${count === 1 ? "stuk moet" : "stukken moeten"} nog gelezen worden.`,
    en: (count) => `${count} ${count === 1 ? "document is" : "documents are"} still to be read.`,
  },
  ahead: { nl: "Wat eraan komt", en: "What comes" },
  nothingAhead: { nl: "Niets bekend.", en: "Nothing is known." },
  last: { nl: "Laatste kaarten", en: "Last cards" },
  noCards: { nl: "Er zijn nog geen kaarten.", en: "There are no cards yet." },
  motion: { nl: "Moties", en: "Motions" },
  question: { nl: "Kamervragen", en: "Questions" },
  promise: { nl: "Toezeggingen", en: "Pledges" },
  others: { nl: "Dossiers, stukken en vergaderingen", en: "Dossiers, documents and meetings" },
  rules: { nl: "Zoekregels", en: "Rules of words" },
  nothingFollowed: { nl: "Er wordt niets gevolgd.", en: "Nothing is followed." },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  name: { nl: "Naam", en: "Name" },
  channel: { nl: "Kanaal", en: "Channel" },
  query: { nl: "Zoekt naar", en: "Looks for" },
  number: { nl: "Nummer", en: "Number" },
  title: { nl: "Titel", en: "Title" },
  ready: { nl: "wacht", en: "waits" },
  sending: { nl: "wordt bezorgd", en: "is being delivered" },
  unanswered: { nl: "nog onzeker of het is aangekomen", en: "not sure yet whether it arrived" },
  heldCard: { nl: "vastgehouden", en: "held" },
  refused: { nl: "door Slack geweigerd", en: "rejected by Slack" },
  searchFor: { nl: "Zoek in het archief", en: "Search the archive" },
  go: { nl: "Zoek", en: "Search" },
  howTo: {
    nl: 'Bijvoorbeeld: noodopvang NEAR/10 kind, "passende voorzieningen", opvang* NOT vee, kind:brief spreidingswet',
    en: 'For instance: noodopvang NEAR/10 kind, "passende voorzieningen", opvang* NOT vee, kind:letter spreidingswet',
  },
  busy: {
    nl: "Er wordt al gezocht. Probeer het over enkele seconden nog eens.",
    en: "A search is under way. Try again in some seconds.",
  },
  found: {
    nl: (found: number, looked: number) =>
      `${NUMBER.nl.format(found)} ${found === 1 ? "stuk" : "stukken"} gevonden, van ${NUMBER.nl.format(looked)} doorzochte.`,
    en: (found, looked) =>
      `${NUMBER.en.format(found)} ${found === 1 ? "document" : "documents"} found, of ${NUMBER.en.format(looked)} searched.`,
  },
  partly: {
    nl: (oldest: string | null) =>
      oldest === null ? "Niet alles is doorzocht." : `Wat ouder is dan ${oldest} is niet alles doorzocht.`,
    en: (oldest) =>
      oldest === null ? "Not all was searched." : `Of what is older than ${oldest} not all was searched.`,
  },
  elsewhere: { nl: "Verder zoeken in opentk.nl", en: "Search on in opentk.nl" },
  undated: { nl: "Zonder datum", en: "Without a date" },
});

export type PageWords = (typeof pageWords)["nl"];
