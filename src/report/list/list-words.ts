import type { Language } from "#alert";

export type ListWords = typeof NL;

/** What the lists say in a language. */
export function listWordsOf(language: Language): ListWords {
  return WORDS[language];
}

const NL = {
  number: "Nummer",
  standing: "Stand",
  votes: "Stemmen",
  date: "Datum",
  executed: "Uitgevoerd in",
  title: "Titel",
  asked: "Gesteld",
  due: "Termijn",
  made: "Gedaan",
  letters: "Brieven",
  tabled: "ingediend",
  unknown: "nog niet in het archief",
  withdrawn: "verwijderd door de bron",
  replaced: "vervangen",
  noState: "onbekend",
  counts: { partial: "onvolledig", uncertain: "onzeker" } as Readonly<Record<string, string>>,
  states: {
    open: "niet beantwoord",
    postponed: "uitgesteld",
    answered: "beantwoord",
    withdrawn: "ingetrokken",
  } as Readonly<Record<string, string>>,
};

const WORDS: Readonly<Record<Language, typeof NL>> = {
  nl: NL,
  en: {
    number: "Number",
    standing: "Standing",
    votes: "Votes",
    date: "Date",
    executed: "Executed in",
    title: "Title",
    asked: "Asked",
    due: "Due",
    made: "Made",
    letters: "Letters",
    tabled: "tabled",
    unknown: "not in the archive yet",
    withdrawn: "removed by the source",
    replaced: "replaced",
    noState: "unknown",
    counts: { partial: "incomplete", uncertain: "uncertain" },
    states: { open: "not answered", postponed: "postponed", answered: "answered", withdrawn: "withdrawn" },
  },
};
