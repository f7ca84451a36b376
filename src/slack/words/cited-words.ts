import { type InEach, inBoth } from "#alert";
import type { EventType } from "#parliament";
import { small } from "../text.ts";
import type { Facts, Said, Sentences } from "./said.ts";

/** What cards say of the documents that cite a thing. */
export const citedWords = inBoth({
  citedIn: {
    nl: (count: number, latest: string) =>
      count === 1 ? `Genoemd in ${latest}` : `Genoemd in ${count} stukken, laatst: ${latest}`,
    en: (count, latest) =>
      count === 1 ? `Cited in ${latest}` : `Cited in ${count} documents, latest: ${latest}`,
  },
});

export type CitedEvent = Extract<EventType, `${string}.cited`>;

const cited: InEach<(facts: Facts) => Said> = {
  nl: ({ citing, name }) => ({
    bare: `Genoemd in ${citing ?? "een ander stuk"}.`,
    full: `${citing ?? "Een ander stuk"} noemt ${small(name)}.`,
  }),
  en: ({ citing, name }) => ({
    bare: `Cited in ${citing ?? "another document"}.`,
    full: `${citing ?? "Another document"} cites ${small(name)}.`,
  }),
};

/** One sentence for a document that cites what is followed. */
export const citedSentences: Sentences<CitedEvent> = {
  "motion.cited": cited,
  "question.cited": cited,
  "promise.cited": cited,
};
