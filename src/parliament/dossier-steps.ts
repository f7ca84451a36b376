import type { EventType } from "./event.ts";
import type { DossierSnapshot } from "./subject.ts";

/** A dossier as it was when it was opened. */
export function dossierStart(next: DossierSnapshot): DossierSnapshot {
  return { ...next, closed: next.closed === null ? null : false, withdrawn: false };
}

/** The step that a changed field of a dossier belongs to. */
export function dossierEvent(field: string, previous: DossierSnapshot, next: DossierSnapshot): EventType {
  if (next.withdrawn && !previous.withdrawn) return "dossier.withdrawn";
  if (field === "closed" && next.closed === true) return "dossier.closed";
  const isMore = (next.highestNumber ?? 0) > (previous.highestNumber ?? 0);
  return field === "highestNumber" && isMore ? "dossier.document-added" : "dossier.changed";
}
