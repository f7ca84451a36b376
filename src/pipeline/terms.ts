import type { CardDeadline } from "#alert";
import { civilDate, type Recess, type Snapshot, type Term, termsOf, termToShow } from "#parliament";
import type { Summary } from "#summary";

/**
 * The terms of a subject at a moment, in order of day.
 * @param summary what its own document says, where that was read: the request of a motion, a notice of postponement
 */
export function openTerms(
  snapshot: Snapshot,
  summary: Summary | null,
  now: Date,
  recesses: readonly Recess[] | undefined,
): readonly Term[] {
  return termsOf(snapshot, {
    today: civilDate(now.toISOString()) ?? "",
    requests: summary?.kind === "motion" ? summary.requests.map(({ text }) => text) : [],
    answerBy: summary?.kind === "postponement" ? (summary.term?.date ?? null) : null,
    recesses,
  });
}

/** The term that is shown of a subject: the next that is open, or the last that passed. */
export function shownDeadline(terms: readonly Term[], now: Date): CardDeadline | null {
  const today = civilDate(now.toISOString()) ?? "";
  const term = termToShow(terms, today);
  if (term === null) return null;
  const { until, text, certainty } = term;
  const state = until < today ? "passed" : "ahead";
  return { on: until, text, state, ...(certainty === "estimated" ? { estimated: true } : {}) };
}
