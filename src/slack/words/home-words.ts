import { inBoth } from "#alert";

/** What App Home says. */
export const homeWords = inBoth({
  title: { nl: "Kamerwacht", en: "Kamerwacht" },
  health: { nl: "Hoe het ervoor staat", en: "How things stand" },
  followed: { nl: "Wat u volgt", en: "What you follow" },
  nothing: {
    nl: "Er wordt nog niets gevolgd. Typ /kamer volg met een nummer in een kanaal.",
    en: "Nothing is followed yet. Type /kamer follow with a number in a channel.",
  },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  deadlines: { nl: "Termijnen", en: "Deadlines" },
  overdue: { nl: "verstreken", en: "passed" },
  takenUp: { nl: "Door u opgepakt", en: "Taken up by you" },
  rules: { nl: "Regels via Slack", en: "Rules made in Slack" },
  viaSlack: { nl: "via Slack", en: "via Slack" },
  more: { nl: (count: number) => `en nog ${count}`, en: (count) => `and ${count} more` },
  since: { nl: (date: string) => `sinds ${date}`, en: (date) => `since ${date}` },
});

export type HomeWords = (typeof homeWords)["nl"];
