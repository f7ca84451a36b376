import type { Language } from "#alert";

/** What App Home says. */
export interface HomeWords {
  readonly title: string;
  readonly health: string;
  readonly followed: string;
  readonly nothing: string;
  readonly unknown: string;
  readonly deadlines: string;
  readonly overdue: string;
  readonly claims: string;
  readonly rules: string;
  readonly viaSlack: string;
  more(count: number): string;
  since(date: string): string;
}

export function homeWordsOf(language: Language): HomeWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, HomeWords>> = {
  nl: {
    title: "Kamerwacht",
    health: "Hoe het ervoor staat",
    followed: "Wat u volgt",
    nothing: "Er wordt nog niets gevolgd. Typ /kamer volg met een nummer in een kanaal.",
    unknown: "nog niet in het archief",
    deadlines: "Termijnen",
    overdue: "verstreken",
    claims: "Door u opgepakt",
    rules: "Regels via Slack",
    viaSlack: "via Slack",
    more: (count) => `en nog ${count}`,
    since: (date) => `sinds ${date}`,
  },
  en: {
    title: "Kamerwacht",
    health: "How things stand",
    followed: "What you follow",
    nothing: "Nothing is followed yet. Type /kamer follow with a number in a channel.",
    unknown: "not in the archive yet",
    deadlines: "Deadlines",
    overdue: "passed",
    claims: "Taken up by you",
    rules: "Rules made in Slack",
    viaSlack: "via Slack",
    more: (count) => `and ${count} more`,
    since: (date) => `since ${date}`,
  },
};
