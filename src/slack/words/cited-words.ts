import type { EventType } from "#parliament";
import { small } from "../text.ts";
import type { Facts, Said } from "./said.ts";

type CitedEvent = Extract<EventType, `${string}.cited`>;
type Sentences = Readonly<Record<CitedEvent, (facts: Facts) => Said>>;

/** One sentence for a document that cites what is followed, in Dutch. */
export const nlCitedEvents: Sentences = {
  "motion.cited": citedNl,
  "question.cited": citedNl,
  "promise.cited": citedNl,
};

/** The same in English. */
export const enCitedEvents: Sentences = {
  "motion.cited": citedEn,
  "question.cited": citedEn,
  "promise.cited": citedEn,
};

function citedNl({ citing, name }: Facts): Said {
  return {
    bare: `Genoemd in ${citing ?? "een ander stuk"}.`,
    full: `${citing ?? "Een ander stuk"} noemt ${small(name)}.`,
  };
}

function citedEn({ citing, name }: Facts): Said {
  return {
    bare: `Cited in ${citing ?? "another document"}.`,
    full: `${citing ?? "Another document"} cites ${small(name)}.`,
  };
}
