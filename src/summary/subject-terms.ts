import { civilDate, type Recess, type Snapshot, type Term, type TermContext, termsOf } from "#parliament";
import { summaryOf, type TextArchive } from "./own-summary.ts";
import type { Summary } from "./summary.ts";

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
    answerBy: answerBy(summary),
    recesses,
  });
}

function answerBy(summary: Summary | null): TermContext["answerBy"] {
  const term = summary?.kind === "postponement" ? summary.term : null;
  return term?.date === undefined ? null : { on: term.date, estimated: term.estimated === true };
}

/** The terms of a subject as the archive knows them at a moment, with what its own documents say, in order of day. */
export function storedTerms(
  snapshot: Snapshot,
  texts: TextArchive,
  now: Date,
  recesses: readonly Recess[] | undefined,
): readonly Term[] {
  const summary = asksItsText(snapshot) ? summaryOf(snapshot, texts, recesses) : null;
  return openTerms(snapshot, summary, now, recesses);
}

/** Only of these does the text name a term that counts; to read it costs more than all the rest. */
function asksItsText(snapshot: Snapshot): boolean {
  if (snapshot.subject === "question") return snapshot.state === "postponed";
  return snapshot.subject === "motion" && snapshot.outcome?.result === "aangenomen";
}
