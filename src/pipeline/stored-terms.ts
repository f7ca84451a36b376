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
  return openTerms(snapshot, summaryOf(snapshot, transaction), now, recesses);
}
