import type { MotionLife, Post } from "#alert";
import {
  documentClass,
  kindOf,
  ownDocuments,
  type Snapshot,
  type StoredSubject,
  subjectId,
  untoldOf,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import { queueEdit } from "../outbox/queue-edit.ts";
import type { RevisionMode } from "./mode.ts";

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

/**
 * Lets the cards of a motion's own texts say how it stands now, and leaves all else on them as it is. In silence they stay
 * as they are, like other cards of documents. Returns how many edits were queued.
 */
export function showLife(
  transaction: ArchiveTransaction,
  { id, revision, snapshot }: StoredSubject,
  mode: RevisionMode,
): number {
  if (kindOf(id) !== "motion" || mode.silent) return 0;
  const texts = ownDocuments(snapshot)
    .filter(({ kind }) => isText(kind))
    .flatMap(({ key }) => transaction.subject(subjectId("document", key)) ?? [])
    .filter(({ snapshot: text }) => !text.withdrawn);
  return texts
    .flatMap((text) => lifeEdits(text, revision, transaction))
    .filter((post) => queueEdit(transaction, post, { subject: null, run: mode.run }, mode.now.toISOString()))
    .length;
}

function lifeEdits(text: StoredSubject, revision: number, transaction: ArchiveTransaction): readonly Post[] {
  const life = lifeOf(text.snapshot, transaction);
  if (life === null) return [];
  return transaction.cardsOf(text.id).flatMap(({ key: parent, channel }): readonly Post[] => {
    const content = transaction.lastContent(parent);
    if (content?.type !== "document-card") return [];
    const key = `edit/${text.id}@${text.revision}+life${revision}/${channel}`;
    const edited = { ...content, life };
    return [{ key, kind: "edit", channel, parent, broadcast: false, held: false, content: edited }];
  });
}

function isText(kind: string): boolean {
  return ["motion", "amendment"].includes(documentClass(kind));
}
