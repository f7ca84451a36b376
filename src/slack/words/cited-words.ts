import { type InEach, inBoth } from "#alert";
import type { EventType } from "#parliament";
import { small } from "../text.ts";
import { claimSaid } from "./ledger-words.ts";
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
  nl: (f) => {
    if (f.claim !== null) return claimSaid(f, "mentioned", "nl");
    const by = f.signedBy === null ? "" : `, van ${f.signedBy}`;
    return {
      bare: `Genoemd in ${f.citing ?? "een ander stuk"}${by}.`,
      full: `${f.citing ?? "Een ander stuk"} noemt ${small(f.name)}.`,
    };
  },
  en: (f) => {
    if (f.claim !== null) return claimSaid(f, "mentioned", "en");
    const by = f.signedBy === null ? "" : `, by ${f.signedBy}`;
    return {
      bare: `Cited in ${f.citing ?? "another document"}${by}.`,
      full: `${f.citing ?? "Another document"} cites ${small(f.name)}.`,
    };
  },
};

/** One sentence for a document that cites what is followed. */
export const citedSentences: Sentences<CitedEvent> = {
  "motion.cited": cited,
  "question.cited": cited,
  "promise.cited": cited,
};
