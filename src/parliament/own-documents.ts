import type { DocumentRef, Snapshot } from "./subject.ts";

/** The documents that belong to a motion or question; other subjects have none of their own. */
export function ownDocuments(snapshot: Snapshot): readonly DocumentRef[] {
  return "documents" in snapshot ? snapshot.documents : [];
}
