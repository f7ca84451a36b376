import type { MotionLife } from "#alert";
import {
  documentClass,
  kindOf,
  ownDocuments,
  type Snapshot,
  type StoredSubject,
  type SubjectId,
  subjectId,
  untoldOf,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/** How the motion stands that a document is the text of; null of any other document. Who cites it is its own card's. */
export function lifeOf(snapshot: Snapshot, transaction: ArchiveTransaction): MotionLife | null {
  if (snapshot.subject !== "document" || !isText(snapshot.kind)) return null;
  for (const { key } of snapshot.zaken) {
    const motion = transaction.subject(subjectId("motion", key))?.snapshot;
    if (motion?.subject !== "motion" || motion.withdrawn) continue;
    if (motion.ids.some((id) => snapshot.ids.includes(id)))
      return { motion: { ...motion, citedBy: [] }, untold: untoldOf(motion, transaction.graph) };
  }
  return null;
}

/** The texts of a motion that have a card of their own: it says how the motion stands. */
export function textsWithCard(
  id: SubjectId,
  snapshot: Snapshot,
  transaction: ArchiveTransaction,
): readonly StoredSubject[] {
  if (kindOf(id) !== "motion") return [];
  return ownDocuments(snapshot)
    .filter(({ kind }) => isText(kind))
    .map(({ key }) => subjectId("document", key))
    .filter((document) => transaction.cardsOf(document).length > 0)
    .flatMap((document) => transaction.subject(document) ?? []);
}

function isText(kind: string): boolean {
  return ["motion", "amendment"].includes(documentClass(kind));
}
