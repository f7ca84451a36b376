import type { Language } from "#alert";

/** What the window in which a rule is tried says. */
export interface RuleWords {
  /** At most 24 characters. */
  readonly title: string;
  readonly tryIt: string;
  readonly save: string;
  readonly name: string;
  readonly query: string;
  readonly queryHint: string;
  readonly not: string;
  readonly channel: string;
  readonly busy: string;
  readonly failed: string;
  readonly changed: string;
  readonly empty: string;
  trial(hits: number, perWeek: string, days: number, looked: number): string;
  readonly trialNone: string;
  readonly trialFirst: string;
  readonly notOpened: string;
}

export function ruleWordsOf(language: Language): RuleWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, RuleWords>> = {
  nl: {
    title: "Regel proberen",
    tryIt: "Probeer",
    save: "Bewaar als regel",
    name: "Naam op de kaart",
    query: "Zoekt",
    queryHint: 'Woorden, "een woordgroep", begin*, OR, NOT, NEAR/10 en haakjes.',
    not: "Maar niet",
    channel: "Plaatst in",
    busy: "Een ogenblik: de bewaarde stukken worden doorzocht.",
    failed: "Het proberen is niet gelukt. Sluit dit venster en probeer het over een paar minuten opnieuw.",
    changed: "De regel is gewijzigd; hieronder staat wat hij nu zou raken.",
    empty: "Hier moet iets staan.",
    trial: (hits, perWeek, days, looked) =>
      `Zou in de afgelopen ${days} dagen ${hits} van ${looked} stukken hebben geraakt: ${perWeek} per week.`,
    trialNone: "Zou niets hebben geraakt. Kijk of de woorden zo in de stukken staan.",
    trialFirst: "De nieuwste:",
    notOpened: "Het venster ging niet open. Klik nog eens.",
  },
  en: {
    title: "Try a rule",
    tryIt: "Try",
    save: "Save as a rule",
    name: "Name on the card",
    query: "Looks for",
    queryHint: 'Words, "a phrase", begin*, OR, NOT, NEAR/10 and parentheses.',
    not: "But not",
    channel: "Posts in",
    busy: "One moment: the texts that are kept are being searched.",
    failed: "The trial failed. Close this window and try again in a few minutes.",
    changed: "The rule was changed; below is what it would hit now.",
    empty: "Something must stand here.",
    trial: (hits, perWeek, days, looked) =>
      `Would have hit ${hits} of ${looked} documents in the last ${days} days: ${perWeek} a week.`,
    trialNone: "Would have hit nothing. See whether the words stand in the documents like this.",
    trialFirst: "The newest:",
    notOpened: "The window did not open. Click again.",
  },
};
