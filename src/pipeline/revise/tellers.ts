import type { Teller } from "#alert";
import { type DocumentSnapshot, kindOf, ownDocuments, type Snapshot, type SubjectId } from "#parliament";
import { type Hit, namesWhoCites } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import { isOfItsLife } from "./papers.ts";

/**
 * What has a card and thread that tells of a document, among all that the evidence names: what bears one of its ids,
 * and what it cites. That the words in a text seem to cite a thing does not mean that its thread says so: only what
 * stands in its snapshot is told there.
 * @param snapshotOf how a thing stands; where it may not be revised yet, how it will
 */
export function tellersOf(
  document: Snapshot,
  hits: readonly Hit[],
  transaction: ArchiveTransaction,
  snapshotOf: (id: SubjectId) => Snapshot | null = (id) => transaction.subject(id)?.snapshot ?? null,
): readonly Teller[] {
  if (document.subject !== "document") return [];
  const evidence = hits.flatMap((hit) => hit.evidence);
  const borne = new Set(evidence.flatMap(({ type, id }) => (type === "subject" ? (id ?? []) : [])));
  const named = new Set(evidence.flatMap(({ id }) => id ?? []));
  return [...named].flatMap((id) =>
    threadsOf(id, transaction, snapshotOf)
      .filter((snapshot) => borne.has(id) || tells(snapshot, document))
      .map(({ ids }) => ({ ids: [...new Set([id, ...ids])] })),
  );
}

function threadsOf(
  id: string,
  transaction: ArchiveTransaction,
  snapshotOf: (id: SubjectId) => Snapshot | null,
): readonly Snapshot[] {
  return transaction
    .subjectsWithId(id)
    .filter((subject) => namesWhoCites(kindOf(subject)))
    .flatMap((subject) => snapshotOf(subject) ?? []);
}

function tells(snapshot: Snapshot, { key, kind, zaken, withdrawn }: DocumentSnapshot): boolean {
  // What was removed is named nowhere any more, and was told while it was.
  if (withdrawn) return true;
  const citing = "citedBy" in snapshot ? (snapshot.citedBy ?? []) : [];
  if (citing.some((each) => each.key === key)) return true;
  if (ownDocuments(snapshot).some((own) => own.key === key)) return isOfItsLife(kind);
  const successors = snapshot.subject === "motion" ? snapshot.replacedBy : [];
  return successors.some((other) => zaken.some((zaak) => zaak.key === other.key));
}
