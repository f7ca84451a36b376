import { inBoth } from "#alert";

/** What the agenda says. */
export const agendaWords = inBoth({
  calendar: { nl: "Kamerwacht", en: "Kamerwacht" },
  date: { nl: "Datum", en: "Date" },
  time: { nl: "Tijd", en: "Time" },
  kind: { nl: "Soort", en: "Kind" },
  concerns: { nl: "Gaat over", en: "About" },
  title: { nl: "Onderwerp", en: "Subject" },
  /** Of a day that is an estimate. */
  expected: { nl: (due: string) => `${due} (naar verwachting)`, en: (due) => `${due} (expected)` },
  about: {
    nl: (subjects: string) => `Gaat over wat u volgt: ${subjects}`,
    en: (subjects) => `About what you follow: ${subjects}`,
  },
});

/** What a day is called by which something is due. */
export const dueWords = inBoth({
  motion: { nl: "Termijn motie", en: "Motion due" },
  question: { nl: "Termijn Kamervragen", en: "Answer due" },
  promise: { nl: "Termijn toezegging", en: "Pledge due" },
});
