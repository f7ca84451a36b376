import type { Language } from "#alert";

/** The words of `/kamer` behind which a number belongs, as they are typed. */
const TYPED = {
  nl: { follow: "volg", unfollow: "ontvolg", mute: "demp", unmute: "ontdemp", show: "motie" },
  en: { follow: "follow", unfollow: "unfollow", mute: "mute", unmute: "unmute", show: "motion" },
} as const;

export type NumberedWord = keyof (typeof TYPED)["nl"];

/** What the answers to people in Slack say. */
export interface DeskWords {
  readonly stale: string;
  readonly nowhere: string;
  readonly noNumber: (text: string) => string;
  readonly needsNumber: (word: NumberedWord) => string;
  readonly needsNumberOrRule: (word: NumberedWord) => string;
  readonly noNumberOrRule: (text: string) => string;
  readonly unknownWord: (word: string, meant: string | null) => string;
  readonly notInArchive: (id: string) => string;
  readonly notFollowable: (title: string) => string;

  readonly several: string;
  readonly followed: (title: string, channel: string) => string;
  readonly followedUnknown: (id: string, channel: string) => string;
  readonly followedAlready: (title: string, rule: string, channel: string) => string;
  readonly howToStop: (id: string) => string;
  readonly unfollowed: (title: string, channel: string) => string;
  readonly unfollowNothing: (title: string, channel: string) => string;
  readonly unfollowFile: (title: string, rule: string) => string;

  readonly muted: (title: string, channel: string, until: string | null) => string;
  readonly mutedHow: (id: string) => string;
  readonly unmuted: (title: string, channel: string) => string;
  readonly notMuted: (title: string, channel: string) => string;
  readonly rule: (name: string) => string;

  readonly claimed: (title: string) => string;
  readonly claimedAlready: (title: string) => string;
  readonly released: (title: string) => string;
  readonly notClaimed: string;

  readonly irrelevant: string;
  readonly suggestNot: (rule: string, term: string) => string;
  readonly suggestNear: (rule: string, query: string) => string;
  readonly suggestMute: string;

  readonly searchEmpty: string;
  readonly searchNothing: (query: string, looked: number) => string;
  readonly searchFound: (query: string, found: number, looked: number, whole: boolean) => string;
  readonly badQuery: (message: string) => string;

  readonly ruleSaved: (name: string, channel: string) => string;
  readonly ruleEnded: string;
  readonly ruleNotThere: string;

  readonly noRules: string;
  readonly follows: string;
  readonly seeks: string;
  readonly not: string;
  readonly viaSlack: (user: string) => string;
  readonly mutedMark: (until: string | null) => string;
  readonly irrelevantMark: (count: number) => string;
  readonly exportNothing: string;
  readonly exportIntro: (count: number) => string;

  readonly agendaTitle: string;
  readonly parkedApp: string;
  readonly parkedChannel: (channel: string) => string;
  readonly dead: (count: number) => string;

  readonly holdNothing: string;
  readonly holdList: (count: number) => string;
  readonly holdReleased: (count: number) => string;
  readonly holdDropped: (count: number) => string;
  readonly unposted: (count: number) => string;
  readonly unpostedNothing: string;
}

export function deskWordsOf(language: Language): DeskWords {
  return language === "en" ? en : nl;
}

const NUMBER = { nl: new Intl.NumberFormat("nl-NL"), en: new Intl.NumberFormat("en-GB") } as const;

/** A title that begins with an article, further on in a sentence: `Over de Kamervragen …`. */
function withinSentence(title: string): string {
  return title.replace(/^(De|Het|The) /, (article) => article.toLowerCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const nl: DeskWords = {
  stale:
    "Van dit bericht is niet meer bekend waar het over gaat. Gebruik het nummer: /kamer volg, /kamer demp of /kamer motie met het nummer erachter.",
  nowhere: "Vraag dit in een kanaal: dan is duidelijk waar de berichten moeten komen.",
  noNumber: (text) =>
    `“${text}” is geen nummer of link die ik herken. Zo kan het: 36600-XX-29, 36333, 2024Z18231, TZ202412-116, of een link naar tweedekamer.nl of officielebekendmakingen.nl.`,
  needsNumber: (word) =>
    `Welk stuk? Typ het nummer erachter, bijvoorbeeld: /kamer ${TYPED.nl[word]} 36600-XX-29`,
  needsNumberOrRule: (word) =>
    `Welk stuk of welke regel? Typ het nummer of de naam erachter, bijvoorbeeld: /kamer ${TYPED.nl[word]} 36600-XX-29. Met /kamer regels ziet u de namen.`,
  noNumberOrRule: (text) =>
    `“${text}” is geen nummer, link of regel die ik herken. Een nummer kan zo: 36600-XX-29, 36333, 2024Z18231, TZ202412-116. De namen van de regels ziet u met /kamer regels.`,
  unknownWord: (word, meant) =>
    `“${word}” ken ik niet.${meant === null ? "" : ` Bedoelt u: /kamer ${meant}`}\nTyp /kamer help voor alles wat kan.`,
  notInArchive: (id) => `${id} staat (nog) niet in het archief.`,
  notFollowable: (title) =>
    `${title} is niet zelf te volgen. Volg de motie, de vragen of het dossier waar het om gaat.`,

  several: "Er worden meer stukken genoemd. Welk wilt u volgen?",
  followed: (title, channel) =>
    `Kamerwacht volgt nu in ${channel}: ${title}. De kaart met de stand komt in het kanaal.`,
  followedUnknown: (id, channel) =>
    `Kamerwacht volgt ${id} nu in ${channel}. Het staat nog niet in het archief: zodra het er is, komt de kaart in het kanaal.`,
  followedAlready: (title, rule, channel) =>
    `${title} wordt al gevolgd in ${channel}, door de regel ${rule}.`,
  howToStop: (id) => `Stoppen: /kamer ontvolg ${id}`,
  unfollowed: (title, channel) =>
    `Kamerwacht volgt dit niet meer in ${channel}: ${title}. De kaart blijft staan.`,
  unfollowNothing: (title, channel) => `${title} wordt in ${channel} niet gevolgd.`,
  unfollowFile: (title, rule) =>
    `${title} wordt gevolgd door de regel ${rule} uit de configuratie; die kan alleen de beheerder wegnemen. Wel kunt u dempen.`,

  muted: (title, channel, until) =>
    `Over ${withinSentence(title)} komt in ${channel} niets meer ${until === null ? "tot er iets verandert" : `tot ${until}`}. De kaart zelf blijft kloppen.`,
  mutedHow: (id) => `Opheffen: /kamer ontdemp ${id}`,
  unmuted: (title, channel) => `${capital(title)} is in ${channel} weer te horen.`,
  notMuted: (title, channel) => `${capital(title)} was in ${channel} niet gedempt.`,
  rule: (name) => `de regel ${name}`,

  claimed: (title) => `U hebt dit opgepakt: ${title}. Het staat op de kaart en in de draad.`,
  claimedAlready: (title) => `Dat stond er al: u hebt dit opgepakt (${title}).`,
  released: (title) => `Losgelaten: ${title}.`,
  notClaimed: "Dit was niet opgepakt.",

  irrelevant: "Genoteerd: niet relevant.",
  suggestNot: (rule, term) =>
    `Komen er meer van zulke stukken? Dan kan de regel ${rule} ze overslaan met deze regel erbij:  not: ${term}`,
  suggestNear: (rule, query) =>
    `De woorden staan ver uit elkaar. De regel ${rule} kan nauwer:  query: ${query}`,
  suggestMute:
    "Dit hangt aan een nummer dat gevolgd wordt, niet aan woorden. Met Dempen hoort u er een tijd niets van.",

  searchEmpty: "Waar moet ik naar zoeken? Bijvoorbeeld: /kamer zoek noodopvang NEAR/10 kind*",
  searchNothing: (query, looked) => `Niets gevonden voor ${query} in ${NUMBER.nl.format(looked)} stukken.`,
  searchFound: (query, found, looked, whole) =>
    `${found} ${found === 1 ? "stuk" : "stukken"} met ${query}, van de ${NUMBER.nl.format(looked)} nieuwste${whole ? "" : "; oudere zijn niet doorzocht"}:`,
  badQuery: (message) => `Die zoekvraag is niet te lezen: ${message}`,

  ruleSaved: (name, channel) =>
    `Bewaard: de regel ${name} geldt vanaf nu en plaatst in ${channel}. Hij staat bij /kamer regels als “via Slack”.`,
  ruleEnded: "De regel geldt niet meer.",
  ruleNotThere: "Die regel geldt al niet meer.",

  noRules: "Er zijn geen regels.",
  follows: "volgt",
  seeks: "zoekt",
  not: "maar niet",
  viaSlack: (user) => `via Slack, door ${user}`,
  mutedMark: (until) => `gedempt ${until === null ? "tot er iets verandert" : `tot ${until}`}`,
  irrelevantMark: (count) => `${count} keer niet relevant gevonden`,
  exportNothing: "Er zijn geen regels via Slack.",
  exportIntro: (count) =>
    `${count === 1 ? "1 regel" : `${count} regels`} via Slack, als YAML voor de map met regels (een bestand per kanaal). Staan ze daar, stop ze dan hier.`,

  agendaTitle: "Wat er aankomt:",
  parkedApp: "Slack neemt nu niets van Kamerwacht aan.",
  parkedChannel: (channel) => `Berichten voor ${channel} wachten.`,
  dead: (count) =>
    `${count} ${count === 1 ? "bericht is" : "berichten zijn"} door Slack geweigerd en terzijde gelegd.`,

  holdNothing: "Er wordt hier niets meer vastgehouden.",
  holdList: (count) => `${count} ${count === 1 ? "stuk" : "stukken"} vastgehouden:`,
  holdReleased: (count) => `${count} ${count === 1 ? "kaart komt" : "kaarten komen"} nu in het kanaal.`,
  holdDropped: (count) =>
    `${count} ${count === 1 ? "stuk wordt" : "stukken worden"} niet geplaatst. Ze staan wel in het archief.`,
  unposted: (count) => `${count} ${count === 1 ? "stuk" : "stukken"} gezien en bewust niet geplaatst:`,
  unpostedNothing: "Er is in deze tijd niets gezien dat niet is geplaatst, of het is niet meer bekend.",
};

const en: DeskWords = {
  stale:
    "It is no longer known what this message is about. Use the number: /kamer follow, /kamer mute or /kamer motion with the number behind it.",
  nowhere: "Ask this in a channel: then it is clear where the messages must go.",
  noNumber: (text) =>
    `“${text}” is no number or link that I know. These will do: 36600-XX-29, 36333, 2024Z18231, TZ202412-116, or a link to tweedekamer.nl or officielebekendmakingen.nl.`,
  needsNumber: (word) =>
    `Which one? Type the number behind it, such as: /kamer ${TYPED.en[word]} 36600-XX-29`,
  needsNumberOrRule: (word) =>
    `Which one? Type its number, or the name of a rule, behind it, such as: /kamer ${TYPED.en[word]} 36600-XX-29. /kamer rules shows the names.`,
  noNumberOrRule: (text) =>
    `“${text}” is no number, link or rule that I know. These numbers will do: 36600-XX-29, 36333, 2024Z18231, TZ202412-116. /kamer rules shows the names of the rules.`,
  unknownWord: (word, meant) =>
    `I do not know “${word}”.${meant === null ? "" : ` Do you mean: /kamer ${meant}`}\nType /kamer help for all that there is.`,
  notInArchive: (id) => `${id} is not in the archive (yet).`,
  notFollowable: (title) =>
    `${title} cannot be followed itself. Follow the motion, the questions or the dossier that it is about.`,

  several: "Several things are named. Which one do you want to follow?",
  followed: (title, channel) =>
    `Kamerwacht now follows in ${channel}: ${title}. The card with its state comes in the channel.`,
  followedUnknown: (id, channel) =>
    `Kamerwacht now follows ${id} in ${channel}. It is not in the archive yet: as soon as it is, the card comes in the channel.`,
  followedAlready: (title, rule, channel) =>
    `${title} is followed in ${channel} already, by the rule ${rule}.`,
  howToStop: (id) => `To stop: /kamer unfollow ${id}`,
  unfollowed: (title, channel) =>
    `Kamerwacht no longer follows this in ${channel}: ${title}. The card stays.`,
  unfollowNothing: (title, channel) => `${title} is not followed in ${channel}.`,
  unfollowFile: (title, rule) =>
    `${title} is followed by the rule ${rule} of the configuration; only its keeper can take that away. You can mute it.`,

  muted: (title, channel, until) =>
    `Nothing more about ${withinSentence(title)} in ${channel} ${until === null ? "until something changes" : `until ${until}`}. The card itself stays true.`,
  mutedHow: (id) => `To end that: /kamer unmute ${id}`,
  unmuted: (title, channel) => `${capital(title)} can be heard in ${channel} again.`,
  notMuted: (title, channel) => `${capital(title)} was not muted in ${channel}.`,
  rule: (name) => `the rule ${name}`,

  claimed: (title) => `You took this up: ${title}. It is on the card and in its thread.`,
  claimedAlready: (title) => `That was there already: you took this up (${title}).`,
  released: (title) => `Let go: ${title}.`,
  notClaimed: "This was not taken up.",

  irrelevant: "Noted: not relevant.",
  suggestNot: (rule, term) =>
    `Are there more like it? The rule ${rule} can skip them with this line added:  not: ${term}`,
  suggestNear: (rule, query) =>
    `The words stand far apart. The rule ${rule} can be narrower:  query: ${query}`,
  suggestMute:
    "This hangs on a number that is followed, not on words. With Mute you hear nothing of it for a while.",

  searchEmpty: "What shall I look for? For instance: /kamer search noodopvang NEAR/10 kind*",
  searchNothing: (query, looked) => `Nothing found for ${query} in ${NUMBER.en.format(looked)} documents.`,
  searchFound: (query, found, looked, whole) =>
    `${found} ${found === 1 ? "document" : "documents"} with ${query}, of the newest ${NUMBER.en.format(looked)}${whole ? "" : "; older ones were not searched"}:`,
  badQuery: (message) => `That query cannot be read: ${message}`,

  ruleSaved: (name, channel) =>
    `Saved: the rule ${name} is in force from now on and posts in ${channel}. /kamer rules shows it as “via Slack”.`,
  ruleEnded: "The rule is no longer in force.",
  ruleNotThere: "That rule is no longer in force already.",

  noRules: "There are no rules.",
  follows: "follows",
  seeks: "looks for",
  not: "but not",
  viaSlack: (user) => `via Slack, by ${user}`,
  mutedMark: (until) => `muted ${until === null ? "until something changes" : `until ${until}`}`,
  irrelevantMark: (count) => `found irrelevant ${count === 1 ? "once" : `${count} times`}`,
  exportNothing: "There are no rules made in Slack.",
  exportIntro: (count) =>
    `${count === 1 ? "1 rule" : `${count} rules`} made in Slack, as YAML for the folder of rules (a file for each channel). Once they are there, stop them here.`,

  agendaTitle: "What is ahead:",
  parkedApp: "Slack takes nothing from Kamerwacht now.",
  parkedChannel: (channel) => `Messages for ${channel} wait.`,
  dead: (count) =>
    `Slack rejected ${count} ${count === 1 ? "message, which was" : "messages, which were"} laid aside.`,

  holdNothing: "Nothing is held here any more.",
  holdList: (count) => `${count} ${count === 1 ? "document" : "documents"} held:`,
  holdReleased: (count) => `${count} ${count === 1 ? "card comes" : "cards come"} in the channel now.`,
  holdDropped: (count) =>
    `${count} ${count === 1 ? "document is" : "documents are"} not posted. They stay in the archive.`,
  unposted: (count) => `${count} ${count === 1 ? "document" : "documents"} seen and deliberately not posted:`,
  unpostedNothing: "In this time nothing was seen that was not posted, or it is no longer known.",
};
