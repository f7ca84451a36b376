import { isFinalResult, resultIn } from "./result.ts";
import type { Decision, MotionSnapshot, Outcome } from "./subject.ts";

/** What follows is the result; a bare `Stemmen` leaves it to the text. */
const VOTE = /^Stemmen\b(?:\s*-\s*(.+))?$/is;

/** What a decision by a vote came to, as published where it is not known; null for one of another kind, and for a proposal. */
export function resultOf({ kind, status, text }: Decision): string | null {
  const vote = status === "Besluit" ? VOTE.exec(kind ?? "") : null;
  if (vote === null) return null;
  const named = vote[1]?.trim().toLowerCase() ?? "";
  return named === "" ? resultIn(text ?? "") : (resultIn(named) ?? named);
}

/**
 * What put a motion off: its outcome while it has not ended, and once it has the first decision that did. Null where nothing
 * did. Whatever the days: a motion is put off first and ends later, and a day that is corrected is no news.
 */
export function putOff({
  decisions,
  outcome,
}: Pick<MotionSnapshot, "decisions" | "outcome">): Outcome | null {
  if (outcome !== null && !isFinalResult(outcome.result)) return outcome;
  for (const decision of decisions) {
    const result = resultOf(decision);
    if (result !== null && !isFinalResult(result)) return { decision: decision.key, result, on: decision.on };
  }
  return null;
}

/** The decisions as they were before any put the motion off. */
export function beforePutOff(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter((decision) => {
    const result = resultOf(decision);
    return result === null || isFinalResult(result);
  });
}
