import type { Language } from "#alert";

/** What windows, buttons and App Home say. Titles of windows have at most 24 characters. */
export interface AppWords {
  readonly cancel: string;
  readonly follow: string;
  readonly makeRule: string;

  readonly muteTitle: string;
  readonly muteSubmit: string;
  readonly muteLabel: string;
  readonly spans: Readonly<Record<"day" | "week" | "change", string>>;
  readonly muteHow: string;

  readonly claimTitle: string;
  readonly claimSubmit: string;
  readonly claimLabel: string;
  readonly claimHint: string;

  readonly ruleTitle: string;
  readonly ruleTry: string;
  readonly ruleSave: string;
  readonly ruleName: string;
  readonly ruleQuery: string;
  readonly ruleQueryHint: string;
  readonly ruleNot: string;
  readonly ruleChannel: string;
  readonly ruleBusy: string;
  readonly ruleFailed: string;
  readonly ruleChanged: string;
  readonly empty: string;
  trial(hits: number, perWeek: string, days: number, looked: number): string;
  readonly trialNone: string;
  readonly trialFirst: string;
  readonly windowFailed: string;

  readonly homeTitle: string;
  readonly homeRefresh: string;
  readonly homeHealth: string;
  readonly homeFollowed: string;
  readonly homeNothing: string;
  readonly homeUnknown: string;
  readonly homeDeadlines: string;
  readonly overdue: string;
  readonly homeClaims: string;
  readonly release: string;
  readonly homeRules: string;
  readonly ruleEnd: string;
  readonly viaSlack: string;
  more(count: number): string;
  since(date: string): string;

  readonly noNumber: string;
}

export function appWordsOf(language: Language): AppWords {
  return language === "en" ? en : nl;
}

const nl: AppWords = {
  cancel: "Annuleren",
  follow: "Volgen",
  makeRule: "Maak hier een regel van",

  muteTitle: "Dempen",
  muteSubmit: "Dempen",
  muteLabel: "Hoe lang wilt u hier niets over horen?",
  spans: { day: "Een dag", week: "Een week", change: "Tot er iets verandert" },
  muteHow:
    "Het venster ging niet open. Klik nog eens, of typ /kamer demp met het nummer en dag of week erachter.",

  claimTitle: "Oppakken",
  claimSubmit: "Oppakken",
  claimLabel: "Wat gaat u doen?",
  claimHint: "Komt op de kaart en in de draad, met uw naam.",

  ruleTitle: "Regel proberen",
  ruleTry: "Probeer",
  ruleSave: "Bewaar als regel",
  ruleName: "Naam op de kaart",
  ruleQuery: "Zoekt",
  ruleQueryHint: 'Woorden, "een woordgroep", begin*, OR, NOT, NEAR/10 en haakjes.',
  ruleNot: "Maar niet",
  ruleChannel: "Plaatst in",
  ruleBusy: "Een ogenblik: de bewaarde stukken worden doorzocht.",
  ruleFailed: "Het proberen is niet gelukt. Sluit dit venster en probeer het over een paar minuten opnieuw.",
  ruleChanged: "De regel is gewijzigd; hieronder staat wat hij nu zou raken.",
  empty: "Hier moet iets staan.",
  trial: (hits, perWeek, days, looked) =>
    `Zou in de afgelopen ${days} dagen ${hits} van ${looked} stukken hebben geraakt: ${perWeek} per week.`,
  trialNone: "Zou niets hebben geraakt. Kijk of de woorden zo in de stukken staan.",
  trialFirst: "De nieuwste:",
  windowFailed: "Het venster ging niet open. Klik nog eens.",

  homeTitle: "Kamerwacht",
  homeRefresh: "Vernieuwen",
  homeHealth: "Hoe het ervoor staat",
  homeFollowed: "Wat u volgt",
  homeNothing: "Er wordt nog niets gevolgd. Typ /kamer volg met een nummer in een kanaal.",
  homeUnknown: "nog niet in het archief",
  homeDeadlines: "Termijnen",
  overdue: "verstreken",
  homeClaims: "Door u opgepakt",
  release: "Loslaten",
  homeRules: "Regels via Slack",
  ruleEnd: "Stoppen",
  viaSlack: "via Slack",
  more: (count) => `en nog ${count}`,
  since: (date) => `sinds ${date}`,

  noNumber: "In dit bericht staat geen nummer of link van een stuk dat te volgen is.",
};

const en: AppWords = {
  cancel: "Cancel",
  follow: "Follow",
  makeRule: "Make this a rule",

  muteTitle: "Mute",
  muteSubmit: "Mute",
  muteLabel: "For how long do you want to hear nothing about this?",
  spans: { day: "A day", week: "A week", change: "Until something changes" },
  muteHow:
    "The window did not open. Click again, or type /kamer mute with the number, and day or week behind it.",

  claimTitle: "Take up",
  claimSubmit: "Take up",
  claimLabel: "What are you going to do?",
  claimHint: "Shown on the card and in its thread, with your name.",

  ruleTitle: "Try a rule",
  ruleTry: "Try",
  ruleSave: "Save as a rule",
  ruleName: "Name on the card",
  ruleQuery: "Looks for",
  ruleQueryHint: 'Words, "a phrase", begin*, OR, NOT, NEAR/10 and parentheses.',
  ruleNot: "But not",
  ruleChannel: "Posts in",
  ruleBusy: "One moment: the texts that are kept are being searched.",
  ruleFailed: "The trial failed. Close this window and try again in a few minutes.",
  ruleChanged: "The rule was changed; below is what it would hit now.",
  empty: "Something must stand here.",
  trial: (hits, perWeek, days, looked) =>
    `Would have hit ${hits} of ${looked} documents in the last ${days} days: ${perWeek} a week.`,
  trialNone: "Would have hit nothing. See whether the words stand in the documents like this.",
  trialFirst: "The newest:",
  windowFailed: "The window did not open. Click again.",

  homeTitle: "Kamerwacht",
  homeRefresh: "Refresh",
  homeHealth: "How things stand",
  homeFollowed: "What you follow",
  homeNothing: "Nothing is followed yet. Type /kamer follow with a number in a channel.",
  homeUnknown: "not in the archive yet",
  homeDeadlines: "Deadlines",
  overdue: "passed",
  homeClaims: "Taken up by you",
  release: "Let go",
  homeRules: "Rules made in Slack",
  ruleEnd: "Stop",
  viaSlack: "via Slack",
  more: (count) => `and ${count} more`,
  since: (date) => `since ${date}`,

  noNumber: "There is no number or link in this message of anything that can be followed.",
};
