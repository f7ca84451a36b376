import type { Recess, Snapshot, Term } from "#parliament";
import type { ArchiveTransaction } from "./archive.ts";
import { summaryOf } from "./revise.ts";
import { openTerms } from "./terms.ts";

/** The terms of a subject as the archive knows them at a moment, with what its own documents say, in order of day. */
export function storedTerms(
  snapshot: Snapshot,
  transaction: Pick<ArchiveTransaction, "text">,
  now: Date,
  recesses: readonly Recess[] | undefined,
): readonly Term[] {
  const summary = asksItsText(snapshot) ? summaryOf(snapshot, transaction) : null;
  return openTerms(snapshot, summary, now, recesses);
}

/** Only of these does the text name a term that counts; to read it costs more than all the rest. */
function asksItsText(snapshot: Snapshot): boolean {
  if (snapshot.subject === "question") return snapshot.state === "postponed";
  return snapshot.subject === "motion" && snapshot.outcome?.result === "aangenomen";
}
