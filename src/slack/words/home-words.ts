import { inBoth } from "#alert";

/** What App Home says. */
export const homeWords = inBoth({
  allWorks: { nl: "Alles werkt", en: "All works" },
  health: { nl: "Hoe het ervoor staat", en: "How things stand" },
  followed: { nl: "Wat hier gevolgd wordt", en: "What is followed here" },
  nothing: {
    nl: "Er wordt nog niets gevolgd. Typ /kamer volg met een nummer in een kanaal.",
    en: "Nothing is followed yet. Type /kamer follow with a number in a channel.",
  },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  deadlines: { nl: "Termijnen", en: "Deadlines" },
  overdue: { nl: "verstreken", en: "passed" },
  takenUp: { nl: "Wat u hebt opgepakt", en: "What you took up" },
  rules: { nl: "Regels via Slack", en: "Rules made in Slack" },
  viaSlack: { nl: "via Slack", en: "via Slack" },
  more: { nl: (count: number) => `en nog ${count}`, en: (count) => `and ${count} more` },
  since: { nl: (date: string) => `sinds ${date}`, en: (date) => `since ${date}` },
});

export type HomeWords = (typeof homeWords)["nl"];
