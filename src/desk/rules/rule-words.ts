import { inBoth } from "#alert";

/** What the window in which a rule is tried says. */
export const ruleWords = inBoth({
  /** At most 24 characters. */
  title: { nl: "Regel proberen", en: "Try a rule" },
  tryIt: { nl: "Probeer", en: "Try" },
  save: { nl: "Bewaar als regel", en: "Save as a rule" },
  saveBroad: { nl: "Toch bewaren", en: "Save all the same" },
  sure: {
    nl: "Weet u het zeker? Verander de woorden hieronder, of bewaar hem zo.",
    en: "Are you sure? Change the words below, or save it like this.",
  },
  name: { nl: "Naam op de kaart", en: "Name on the card" },
  query: { nl: "Zoekt", en: "Looks for" },
  queryHint: {
    nl: 'Woorden, "een woordgroep", begin*, OR, NOT, NEAR/10 en haakjes.',
    en: 'Words, "a phrase", begin*, OR, NOT, NEAR/10 and parentheses.',
  },
  not: { nl: "Maar niet", en: "But not" },
  channel: { nl: "Plaatst in", en: "Posts in" },
  busy: {
    nl: "Een ogenblik: de bewaarde stukken worden doorzocht.",
    en: "One moment: the texts that are kept are being searched.",
  },
  failed: {
    nl: "Het proberen is niet gelukt. Sluit dit venster en probeer het over een paar minuten opnieuw.",
    en: "The trial failed. Close this window and try again in a few minutes.",
  },
  changed: {
    nl: "De regel is gewijzigd; hieronder staat wat hij nu zou raken.",
    en: "The rule was changed; below is what it would hit now.",
  },
  empty: { nl: "Hier moet iets staan.", en: "Something must stand here." },
  trial: {
    nl: (hits: number, perWeek: string, days: number, looked: number) =>
      `Zou in de afgelopen ${days} dagen ${hits} van ${looked} stukken hebben geraakt: ${perWeek} per week.`,
    en: (hits, perWeek, days, looked) =>
      `Would have hit ${hits} of ${looked} documents in the last ${days} days: ${perWeek} a week.`,
  },
  trialNone: {
    nl: "Zou niets hebben geraakt. Kijk of de woorden zo in de stukken staan.",
    en: "Would have hit nothing. See whether the words stand in the documents like this.",
  },
  trialFirst: { nl: "De nieuwste:", en: "The newest:" },
  notOpened: {
    nl: "Het venster ging niet open. Klik nog eens.",
    en: "The window did not open. Click again.",
  },
});
