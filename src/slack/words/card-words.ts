import type { Language } from "#alert";

/** What cards say about how far a thing is, who took it up, and where else it stands. */
export interface CardWords {
  readonly notExecuted: string;
  readonly executed: string;
  readonly letter: string;
  readonly notYet: string;
  dueOn(date: string): string;
  wasDueOn(date: string): string;
  readonly claimedBy: string;
  claimedOn(date: string): string;
  readonly alsoAt: string;
  readonly readAnswer: string;
}

/** The words of cards in a language. */
export function cardWordsOf(language: Language): CardWords {
  return language === "en" ? en : nl;
}

const nl: CardWords = {
  notExecuted: "nog niet als uitgevoerd gemeld",
  executed: "Genoemd als uitgevoerd",
  letter: "Brief",
  notYet: "nog niet",
  dueOn: (date) => `termijn ${date}`,
  wasDueOn: (date) => `termijn verstreken op ${date}`,
  claimedBy: "Opgepakt door",
  claimedOn: (date) => date,
  alsoAt: "Ook te lezen bij",
  readAnswer: "Lees het antwoord",
};

const en: CardWords = {
  notExecuted: "not reported as executed yet",
  executed: "Called executed",
  letter: "Letter",
  notYet: "not yet",
  dueOn: (date) => `due on ${date}`,
  wasDueOn: (date) => `was due on ${date}`,
  claimedBy: "Taken up by",
  claimedOn: (date) => date,
  alsoAt: "Also to be read at",
  readAnswer: "Read the answer",
};
