import { inBoth } from "#alert";

/** What App Home says by itself; its headings and lines are the desk's. */
export const homeWords = inBoth({
  allWorks: { nl: "Alles werkt", en: "All works" },
  health: { nl: "Wat niet werkt", en: "What does not work" },
  more: { nl: (count: number) => `en nog ${count}`, en: (count) => `and ${count} more` },
  by: { nl: "door", en: "by" },
});
