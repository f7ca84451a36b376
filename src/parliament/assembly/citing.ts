import { identifiersOf } from "../identity/identity.ts";
import { aanhangselId, parseId } from "../ids.ts";
import { type Citing, fieldText, type RecordGraph, type SourceRecord } from "../record.ts";
import type { CitingDocument, Signatory } from "../subject.ts";
import { byText, documentRef, dossierOf, ofFirstSource, stukId, volgnummerOf } from "./parts.ts";

/**
 * The documents that are known among those that cite a thing, in order of their date.
 * @param own keys of the documents that belong to it: what it says of itself is no citation
 */
export function citingDocuments(
  citations: readonly Citing[],
  own: ReadonlySet<string>,
  graph: RecordGraph,
): readonly CitingDocument[] {
  return citations
    .filter((citing) => !own.has(citing.document))
    .flatMap((citing) => {
      const document = graph.get("document", citing.document);
      if (document === null || document.deleted) return [];
      return [citingDocument(citing, document, graph)];
    })
    .sort((a, b) => byText(a.date ?? "", b.date ?? "") || byText(a.key, b.key));
}

function citingDocument(
  { sentence, note, role, confirmedBy, claims }: Citing,
  document: SourceRecord,
  graph: RecordGraph,
): CitingDocument {
  const id = publicIdOf(document, graph);
  const by = signatoryOf(document, graph);
  return {
    ...documentRef(document),
    ...(id === null ? {} : { id }),
    ...(by === null ? {} : { by }),
    sentence,
    ...(note === undefined ? {} : { note }),
    role,
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(claims.length === 0 ? {} : { claims }),
  };
}

/** The number under which people know a document. */
function publicIdOf(document: SourceRecord, graph: RecordGraph): string | null {
  const [own] = stukId(dossierOf(document, graph), volgnummerOf(document));
  const appendix = fieldText(document, "aanhangselnummer");
  return own ?? aanhangselId(appendix ?? "") ?? identifiersOf(document).find(isShown) ?? null;
}

function isShown(id: string): boolean {
  const type = parseId(id)?.type;
  return type === "kamerstuk" || type === "aanhangsel";
}

/** Who signed a document first; null where no source tells. In: its key. */
export function signatoryIn(key: string, graph: RecordGraph): Signatory | null {
  const document = graph.get("document", key);
  return document === null ? null : signatoryOf(document, graph);
}

/** Who signed a document first; where no source tells of signatures, who proposed or sent it. */
function signatoryOf(document: SourceRecord, graph: RecordGraph): Signatory | null {
  const signed = firstOf(graph.referring("documentActor", "document", document.id));
  const [zaak, ...others] = document.refs.zaak ?? [];
  const isOwn =
    zaak !== undefined &&
    others.length === 0 &&
    /^(motie|amendement)/i.test(fieldText(document, "soort") ?? "");
  return signed ?? (isOwn ? firstOf(graph.referring("zaakActor", "zaak", zaak)) : null) ?? senderOf(document);
}

/** A minister is told by the office. */
function senderOf(document: SourceRecord): Signatory | null {
  const name = fieldText(document, "afzender");
  if (name === null) return null;
  return { name, office: /^(?:minister|staatssecretaris)/i.test(name) ? name : null, party: null };
}

function firstOf(records: readonly SourceRecord[]): Signatory | null {
  const actors = ofFirstSource(records);
  const signing = actors
    .filter((actor) => /ondertekenaar|indiener/i.test(fieldText(actor, "relatie") ?? ""))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || byText(nameIn(a), nameIn(b)) || byText(a.id, b.id));
  const [first] = signing.filter((actor) => nameIn(actor) !== "");
  if (first === undefined) return null;
  const office = fieldText(first, "functie");
  const isMember = office === null || /kamerlid/i.test(office);
  return { name: nameIn(first), office: isMember ? null : office, party: fieldText(first, "actorFractie") };
}

function rankOf(actor: SourceRecord): number {
  return /^(eerste|indiener)/i.test(fieldText(actor, "relatie") ?? "") ? 0 : 1;
}

function nameIn(actor: SourceRecord): string {
  return fieldText(actor, "actorNaam") ?? "";
}

/** Who cites what bears these ids, as part of its snapshot; nothing where nobody does. */
export function citedBy(
  ids: readonly string[],
  own: ReadonlySet<string>,
  graph: RecordGraph,
): { readonly citedBy?: readonly CitingDocument[] } {
  const found = citingDocuments(graph.citing(ids), own, graph);
  return found.length === 0 ? {} : { citedBy: found };
}
