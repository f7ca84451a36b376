import { type RecordChange, type SourceRecord, type SubjectId, subjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/**
 * The dossiers with a card whose contents may be others because these records changed: documents and zaken that are
 * filed in them, and what is decided on those.
 */
export function dossiersWithCard(
  changes: readonly RecordChange[],
  transaction: ArchiveTransaction,
): readonly SubjectId[] {
  const found = new Set<string>();
  for (const { before, after } of changes) {
    for (const record of [before, after]) {
      if (record === null) continue;
      for (const dossier of dossiersOf(record, transaction.graph)) found.add(dossier);
    }
  }
  return [...found]
    .sort()
    .map((key) => subjectId("dossier", key))
    .filter((id) => transaction.cardsOf(id).length > 0);
}

type Graph = ArchiveTransaction["graph"];

function dossiersOf(record: SourceRecord, graph: Graph): readonly string[] {
  switch (record.kind) {
    case "document":
    case "zaak":
      return record.refs.kamerstukdossier ?? [];
    case "besluit":
      return (record.refs.zaak ?? []).flatMap((key) => graph.get("zaak", key)?.refs.kamerstukdossier ?? []);
    case "agendapunt":
      return graph.referring("besluit", "agendapunt", record.id).flatMap((one) => dossiersOf(one, graph));
    case "activiteit":
      return graph.referring("agendapunt", "activiteit", record.id).flatMap((one) => dossiersOf(one, graph));
    default:
      return [];
  }
}
