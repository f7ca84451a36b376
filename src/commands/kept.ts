import { type DocumentSnapshot, subjectId } from "#parliament";
import { matchInput } from "#pipeline";
import type { Store } from "#store";
import type { MatchInput } from "#watch";

/** A document of the archive as the watches look at it, by the very way that the worker goes. */
export interface KeptDocument {
  readonly snapshot: DocumentSnapshot;
  /** Civil; empty where nobody knows. */
  readonly date: string;
  readonly input: MatchInput;
}

/** More than any archive has. */
const DOCUMENTS_MAX = 5_000_000;

/**
 * Every document that is kept, those with a text first, from a civil date on; each in a transaction of its own, so that a
 * worker beside it waits for none. What was withdrawn is left out.
 */
export function* keptDocuments(
  store: Pick<Store, "transaction">,
  since: string | null,
): Generator<KeptDocument> {
  const keys = store.transaction((transaction) => [
    ...transaction.newestTexts(DOCUMENTS_MAX),
    ...transaction.newestDocuments(DOCUMENTS_MAX),
  ]);
  for (const key of new Set(keys)) {
    const kept = store.transaction((transaction) => {
      const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
      if (snapshot?.subject !== "document" || snapshot.withdrawn) return null;
      const date = (snapshot.date ?? "").slice(0, 10);
      if (since !== null && date < since) return null;
      return { snapshot, date, input: matchInput(snapshot, transaction) };
    });
    if (kept !== null) yield kept;
  }
}
