import { inBoth } from "#alert";

/** What the lists say. */
export const listWords = inBoth({
  number: { nl: "Nummer", en: "Number" },
  standing: { nl: "Stand", en: "Standing" },
  votes: { nl: "Stemmen", en: "Votes" },
  date: { nl: "Datum", en: "Date" },
  execution: { nl: "Uitvoering", en: "Execution" },
  title: { nl: "Titel", en: "Title" },
  asked: { nl: "Gesteld", en: "Asked" },
  due: { nl: "Termijn", en: "Due" },
  made: { nl: "Gedaan", en: "Made" },
  letters: { nl: "Brieven", en: "Letters" },
  tabled: { nl: "ingediend", en: "tabled" },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  withdrawn: { nl: "verwijderd door de bron", en: "removed by the source" },
  replaced: { nl: "vervangen", en: "replaced" },
  noState: { nl: "onbekend", en: "unknown" },
  about: { nl: "ca.", en: "c." },
  passed: { nl: "verstreken", en: "passed" },
});

export type ListWords = (typeof listWords)["nl"];

/** How far the votes are counted; null for all. */
export const countWords = inBoth<Readonly<Record<string, string>>>({
  partial: { nl: "onvolledig", en: "incomplete" },
  uncertain: { nl: "onzeker", en: "uncertain" },
});

/** Who says what becomes of a motion, and what. */
export const claimWords = inBoth<Readonly<Record<string, string>>>({
  government: { nl: "kabinet", en: "cabinet" },
  house: { nl: "Kamer", en: "House" },
  other: { nl: "ander", en: "other" },
  executed: { nl: "uitgevoerd", en: "carried out" },
  partly: { nl: "deels uitgevoerd", en: "carried out in part" },
  underway: { nl: "in uitvoering", en: "being carried out" },
  takenOver: { nl: "overgenomen", en: "taken over" },
  refused: { nl: "wordt niet uitgevoerd", en: "will not be carried out" },
  notExecuted: { nl: "niet uitgevoerd", en: "not carried out" },
});

/** Where written questions stand. */
export const questionStateWords = inBoth<Readonly<Record<string, string>>>({
  open: { nl: "niet beantwoord", en: "not answered" },
  postponed: { nl: "uitgesteld", en: "postponed" },
  answered: { nl: "beantwoord", en: "answered" },
  withdrawn: { nl: "ingetrokken", en: "withdrawn" },
});
