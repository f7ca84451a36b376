import { fieldText, type RecordGraph, type SourceRecord } from "../record.ts";
import { type SubjectId, type SubjectKind, subjectId } from "../subject.ts";

/**
 * The subjects whose snapshot may differ because a record changed.
 * @param before the record's version before, null when it is new: what it belonged to then is touched too
 * @param graph the records as they are now; a parent that was not seen yet simply ends the way up, and finds
 *   this record again when it arrives
 */
export function touchedSubjects(
  before: SourceRecord | null,
  after: SourceRecord,
  graph: RecordGraph,
): ReadonlySet<SubjectId> {
  const found = new Set<SubjectId>();
  if (before !== null && !mattersTo(before, after)) return found;
  for (const version of before === null ? [after] : [before, after]) climb(version, graph, found);
  return found;
}

/** The kind of subject that a zaak is, or null for one that nobody follows as such. */
export function zaakSubject(soort: string | null): SubjectKind | null {
  if (soort === "Motie" || soort === "Amendement") return "motion";
  return soort === "Schriftelijke vragen" ? "question" : null;
}

/** A dossier is touched by every new document in it; only its identity concerns the subjects filed there. */
function mattersTo(before: SourceRecord, after: SourceRecord): boolean {
  if (after.kind !== "kamerstukdossier") return true;
  const identity = ["nummer", "toevoeging", "titel"];
  return (
    before.deleted !== after.deleted ||
    identity.some((name) => fieldText(before, name) !== fieldText(after, name))
  );
}

function climb(record: SourceRecord, graph: RecordGraph, found: Set<SubjectId>): void {
  const up = (kind: string, via: string) => {
    for (const id of record.refs[via] ?? []) {
      const parent = graph.get(kind, id);
      if (parent !== null) climb(parent, graph, found);
    }
  };
  const down = (kind: string, via: string) => {
    for (const child of graph.referring(kind, via, record.id)) climb(child, graph, found);
  };
  switch (record.kind) {
    case "zaak":
      addZaak(record, graph, found);
      break;
    case "document":
      addDocument(record, graph, found);
      break;
    case "documentVersie":
    case "documentActor":
      up("document", "document");
      break;
    case "zaakActor":
    case "besluit":
      up("zaak", "zaak");
      break;
    case "stemming":
      up("besluit", "besluit");
      break;
    case "agendapunt":
      down("besluit", "agendapunt");
      break;
    case "activiteit":
      down("agendapunt", "activiteit");
      break;
    case "kamerstukdossier":
      down("zaak", "kamerstukdossier");
      down("document", "kamerstukdossier");
      break;
  }
}

/** The zaak itself, those that it replaces and that replace it, and the documents that show its title. */
function addZaak(zaak: SourceRecord, graph: RecordGraph, found: Set<SubjectId>): void {
  const kind = zaakSubject(fieldText(zaak, "soort"));
  if (kind !== null) found.add(subjectId(kind, zaak.id));
  for (const document of graph.referring("document", "zaak", zaak.id))
    found.add(subjectId("document", document.id));
  const neighbours = [
    ...(zaak.refs.vervangenVanuit ?? []).map((id) => graph.get("zaak", id)),
    ...graph.referring("zaak", "vervangenVanuit", zaak.id),
  ];
  for (const other of neighbours) {
    const otherKind = other === null ? null : zaakSubject(fieldText(other, "soort"));
    if (other !== null && otherKind !== null) found.add(subjectId(otherKind, other.id));
  }
}

/** The document itself, the zaken that it belongs to, and its attachments, which name it. */
function addDocument(document: SourceRecord, graph: RecordGraph, found: Set<SubjectId>): void {
  found.add(subjectId("document", document.id));
  for (const id of document.refs.zaak ?? []) {
    const zaak = graph.get("zaak", id);
    const kind = zaak === null ? null : zaakSubject(fieldText(zaak, "soort"));
    if (kind !== null) found.add(subjectId(kind, id));
  }
  for (const attachment of graph.referring("document", "bronDocument", document.id)) {
    found.add(subjectId("document", attachment.id));
  }
}
