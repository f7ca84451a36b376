import { type DocumentRef, documentClass, ownDocuments, type Snapshot } from "#parliament";

const OF_ITS_LIFE: ReadonlySet<string> = new Set([
  "motion",
  "amendment",
  "question",
  "answer",
  "postponement",
]);

/** Whether a document of this kind, filed with a thing, is a part of its life that its steps tell: its text, an answer. */
export function isOfItsLife(kind: string): boolean {
  return OF_ITS_LIFE.has(documentClass(kind));
}

/**
 * The documents of a thing's life, in whose threads that goes on. What else is filed with it is no reason to tell of it:
 * whether a letter had its card before the vote or behind it hangs on when we looked.
 */
export function papersOf(snapshot: Snapshot): readonly DocumentRef[] {
  return ownDocuments(snapshot).filter(({ kind }) => isOfItsLife(kind));
}
