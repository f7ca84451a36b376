/** The languages that the page speaks. */
export type PageLanguage = "nl" | "en";

type InEach<Words> = Readonly<Record<PageLanguage, Words>>;

/**
 * What the page says itself, in each language: `{{name}}` in `index.html` and `word("name")` in its scripts. `{…}` is filled
 * in there.
 */
const WORDS = {
  title: { nl: "Kleine Slack – Kamerwacht", en: "Small Slack – Kamerwacht" },
  channels: { nl: "Kanalen", en: "Channels" },
  channel: { nl: "Kanaal", en: "Channel" },
  workspace: { nl: "Werkruimte", en: "Workspace" },
  onlyShown: {
    nl: "Zo zouden deze kaarten eruitzien. Er is niets verstuurd; knoppen zijn weggelaten.",
    en: "This is how these cards would look. Nothing was sent; buttons are left out.",
  },
  onlyHere: {
    nl: "Een kleine Slack op deze machine, voor demonstratie en tests. Er gaat niets naar Slack.",
    en: "A small Slack on this machine, for demonstration and tests. Nothing goes to Slack.",
  },
  toChannels: { nl: "Naar de lijst van kanalen", en: "To the list of channels" },
  home: { nl: "Startscherm", en: "Home" },
  messages: { nl: "Berichten", en: "Messages" },
  commands: { nl: "Opdrachten", en: "Commands" },
  typed: { nl: "Bericht of opdracht", en: "Message or command" },
  typeHere: {
    nl: "Typ / voor een opdracht, of plak een link",
    en: "Type / for a command, or paste a link",
  },
  send: { nl: "Versturen", en: "Send" },
  thread: { nl: "Draad", en: "Thread" },
  closeThread: { nl: "Draad sluiten", en: "Close the thread" },
  followPiece: { nl: "Volg dit stuk", en: "Follow this document" },
  followLetter: { nl: "Volg wat hierin staat", en: "Follow what this names" },
  unread: { nl: "{count} nieuwe berichten", en: "{count} new messages" },
  oneMessage: { nl: "1 bericht", en: "1 message" },
  manyMessages: { nl: "{count} berichten", en: "{count} messages" },
  nothingSaid: { nl: "Hier is nog niets gezegd.", en: "Nothing was said here yet." },
  remove: { nl: "Verwijder", en: "Delete" },
  repliedInThread: { nl: "antwoordde in een draad: ", en: "replied in a thread: " },
  onlyYou: { nl: "Alleen zichtbaar voor u · ", en: "Only you can see this · " },
  dismiss: { nl: "Verbergen", en: "Hide" },
  oneReply: { nl: "1 antwoord", en: "1 reply" },
  manyReplies: { nl: "{count} antwoorden", en: "{count} replies" },
  lastReply: { nl: "Laatste antwoord om {time}", en: "Last reply at {time}" },
  alsoIn: { nl: "Ook geplaatst in # {channel}", en: "Also sent to # {channel}" },
  noHome: { nl: "De app heeft nog geen startscherm.", en: "The app has no home yet." },
  noDirect: { nl: "De app heeft u nog niets gezegd.", en: "The app has said nothing to you yet." },
  notConnected: {
    nl: "De app is nu niet verbonden; probeer het zo meteen opnieuw.",
    en: "The app is not connected now; try again in a moment.",
  },
  tooLate: {
    nl: "De app antwoordde niet binnen drie seconden.",
    en: "The app did not answer within three seconds.",
  },
  failed: { nl: "Dat lukte niet: {error}", en: "That did not work: {error}" },
  today: { nl: "Vandaag", en: "Today" },
  yesterday: { nl: "Gisteren", en: "Yesterday" },
  edited: { nl: "(bewerkt)", en: "(edited)" },
  close: { nl: "Sluiten", en: "Close" },
  optional: { nl: " (niet verplicht)", en: " (optional)" },
  chooseChannel: { nl: "Kies een kanaal", en: "Choose a channel" },
  choose: { nl: "Kies", en: "Choose" },
  mustBeFilled: { nl: "Dit moet ingevuld zijn.", en: "This must be filled in." },
  image: { nl: "afbeelding", en: "image" },
  more: { nl: "Meer", en: "More" },
  notFound: { nl: "Niet gevonden", en: "Not found" },
  onlyJson: { nl: "Alleen JSON", en: "Only JSON" },
  unknownDeed: { nl: "onbekende handeling", en: "unknown action" },
} as const satisfies Readonly<Record<string, InEach<string>>>;

type WordName = keyof typeof WORDS;
type Command = readonly [word: string, example: string, does: string];

/** What can be typed, and what it does. */
const COMMANDS: readonly InEach<Command>[] = [
  { nl: ["help", "", "wat er kan"], en: ["help", "", "what can be done"] },
  {
    nl: ["volg", "36600-XX-29", "volgen: een nummer, link of woord uit de titel"],
    en: ["follow", "36600-XX-29", "follow a number, a link or a word of the title"],
  },
  {
    nl: ["ontvolg", "36600-XX-29", "niet meer volgen wat via Slack gevolgd werd"],
    en: ["unfollow", "36600-XX-29", "follow no more what was followed from Slack"],
  },
  {
    nl: ["demp", "36600-XX-29", "een tijd niets over iets horen"],
    en: ["mute", "36600-XX-29", "hear nothing of it for a time"],
  },
  { nl: ["ontdemp", "36600-XX-29", "er weer van horen"], en: ["unmute", "36600-XX-29", "hear of it again"] },
  {
    nl: ["zoek", "spreidingswet", "zoeken in het archief"],
    en: ["search", "spreidingswet", "search the archive"],
  },
  {
    nl: ["probeer", "noodopvang AND kinderen", "een regel proberen op wat geweest is"],
    en: ["try", "noodopvang AND kinderen", "try a rule on what has been"],
  },
  {
    nl: ["motie", "36600-XX-29", "de kaart van een motie, vraag of dossier"],
    en: ["motion", "36600-XX-29", "the card of a motion, question or dossier"],
  },
  {
    nl: ["moties", "", "hoe de gevolgde moties ervoor staan"],
    en: ["motions", "", "how the motions that you follow stand"],
  },
  { nl: ["vragen", "", "de gevolgde Kamervragen"], en: ["questions", "", "the questions that you follow"] },
  {
    nl: ["toezeggingen", "", "de gevolgde toezeggingen"],
    en: ["pledges", "", "the pledges that you follow"],
  },
  {
    nl: ["stemmingen", "", "wat in stemming komt, en hoe het afliep"],
    en: ["votes", "", "what comes to a vote, and how it ended"],
  },
  {
    nl: ["stemgedrag", "", "wie hoe stemde over wat u volgt"],
    en: ["voting", "", "who voted how on what you follow"],
  },
  {
    nl: ["lezen", "", "wat u deze week nog moet lezen"],
    en: ["read", "", "what you should still read this week"],
  },
  {
    nl: ["regels", "", "wat gevolgd wordt, en wat gedempt is"],
    en: ["rules", "", "what is followed, and what is muted"],
  },
  { nl: ["agenda", "", "wat er komt"], en: ["agenda", "", "what is to come"] },
  {
    nl: ["verslag", "", "wat ervan geworden is, als bestand voor een brief"],
    en: ["report", "", "what became of it, as a file for a letter"],
  },
  { nl: ["status", "", "of alles werkt"], en: ["status", "", "whether all works"] },
];

/** All that the page needs to speak a language. */
export interface PageWords {
  readonly language: PageLanguage;
  readonly words: Readonly<Record<WordName, string>>;
  readonly commands: readonly Command[];
}

/** The words of the page in a language. */
export function pageWords(language: PageLanguage): PageWords {
  const words = Object.fromEntries(Object.entries(WORDS).map(([name, each]) => [name, each[language]]));
  return { language, words: words as PageWords["words"], commands: COMMANDS.map((each) => each[language]) };
}
