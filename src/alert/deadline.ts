import { civilDate, type Term, termToShow } from "#parliament";
import type { CardDeadline } from "./cards.ts";

/** The term that is shown of a subject: the next that is open, or the last that passed. */
export function shownDeadline(terms: readonly Term[], now: Date): CardDeadline | null {
  const today = civilDate(now.toISOString()) ?? "";
  const term = termToShow(terms, today);
  if (term === null) return null;
  const { until, text, certainty } = term;
  const state = until < today ? "passed" : "ahead";
  return { on: until, text, state, ...(certainty === "estimated" ? { estimated: true } : {}) };
}
