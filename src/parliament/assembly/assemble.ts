import { identifiersOf } from "../identity/identity.ts";
import { aanhangselId, parseId } from "../ids.ts";
import { type Citing, fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type {
  DocumentSnapshot,
  DossierRef,
  MotionSnapshot,
  QuestionSnapshot,
  Snapshot,
  SubjectId,
  SubjectRef,
  ZaakRef,
} from "../subject.ts";
import { keyOf, kindOf, recordKindOf } from "../subject.ts";
import { civilDate } from "../time.ts";
import { citedBy, citingDocuments } from "./citing.ts";
import { assembleDossier } from "./dossier.ts";
import { assembleMeeting } from "./meeting.ts";
import {
  actorsOf,
  alsoIn,
  byText,
  documentRef,
  documentsOf,
  dossierOf,
  ofFirstSource,
  stukId,
  titleOf,
  volgnummerOf,
} from "./parts.ts";
import { assemblePromise } from "./promise.ts";
import { replacedMotions } from "./replaced.ts";
import { zaakSubject } from "./touched.ts";
import { votesOn } from "./votes.ts";

/**
 * A subject's snapshot from the records as they are now: the same for the same records, whatever their order of
 * arrival. Null where its record was never seen or is no such subject.
 */
export function assemble(id: SubjectId, graph: RecordGraph): Snapshot | null {
  const kind = kindOf(id);
  const record = graph.get(recordKindOf(id), keyOf(id));
  if (record === null) return null;
  if (kind === "document") return assembleDocument(record, graph);
  if (kind === "promise") return assemblePromise(record, graph);
  if (kind === "meeting") return assembleMeeting(record, graph);
  if (kind === "dossier") return assembleDossier(record);
  if (!record.deleted && zaakSubject(fieldText(record, "soort")) !== kind) return null;
  return kind === "motion" ? assembleMotion(record, graph) : assembleQuestion(record, graph);
}

function assembleMotion(zaak: SourceRecord, graph: RecordGraph): MotionSnapshot {
  const documents = documentsOf(zaak.id, graph);
  const dossier = zaakDossier(zaak, documents, graph);
  const ids = motionIds(zaak, documents, dossier);
  const citing = graph.citing(ids);
  return {
    subject: "motion",
    key: zaak.id,
    form: fieldText(zaak, "soort") === "Amendement" ? "amendement" : "motie",
    ids,
    title: titleOf(zaak),
    dossier,
    tabledOn: civilDate(fieldText(zaak, "gestartOp")),
    actors: actorsOf(ofFirstSource(graph.referring("zaakActor", "zaak", zaak.id))),
    appreciation: fieldText(zaak, "kabinetsappreciatie"),
    ...votesOn(zaak.id, graph),
    replaces: replacedMotions(zaak, documents, { dossier, own: ids }, (key) => subjectRef(key, graph)),
    replacedBy: replacements(zaak, { documents, dossier, citing }, graph),
    documents: documents.map(documentRef),
    citedBy: citingDocuments(
      citing.filter((each) => !isReplacement(each, dossier, graph)),
      keysOf(documents),
      graph,
    ),
    withdrawn: zaak.deleted,
    ...alsoIn([zaak, ...documents.filter(isMotionText)]),
  };
}

function zaakDossier(
  zaak: SourceRecord,
  documents: readonly SourceRecord[],
  graph: RecordGraph,
): DossierRef | null {
  const own = dossierOf(zaak, graph);
  if (own !== null) return own;
  return documents.map((document) => dossierOf(document, graph)).find((found) => found !== null) ?? null;
}

function motionIds(
  zaak: SourceRecord,
  documents: readonly SourceRecord[],
  dossier: DossierRef | null,
): readonly string[] {
  const texts = documents.filter(isMotionText);
  const numbers = new Set(
    [...texts.map(volgnummerOf), volgnummerOf(zaak)].filter((number) => number !== null),
  );
  const own = [...numbers].slice(0, 1).flatMap((number) => stukId(dossier, number));
  const identifiers = texts.flatMap(identifiersOf).filter((id) => !own.includes(id));
  const published = identifiers.filter((id) => parseId(id)?.type === "kamerstuk");
  const others = identifiers.filter((id) => !published.includes(id));
  const numbered = [
    ...present(fieldText(zaak, "nummer")),
    ...texts.flatMap((document) => present(fieldText(document, "documentNummer"))),
  ];
  if (identifiers.length === 0) return [...own, ...numbered];
  return [...new Set([...own, ...published, ...numbered, ...others])];
}

function isMotionText(document: SourceRecord): boolean {
  return /^(motie|amendement)/i.test(fieldText(document, "soort") ?? "");
}

function present(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

function byKey(a: SubjectRef, b: SubjectRef): number {
  return byText(a.key, b.key);
}

/** Another motion, by its id where that is known by now. */
function subjectRef(key: string, graph: RecordGraph): SubjectRef {
  const zaak = graph.get("zaak", key);
  if (zaak === null || zaak.deleted) return { key, id: null };
  const documents = documentsOf(key, graph);
  return { key, id: motionIds(zaak, documents, zaakDossier(zaak, documents, graph))[0] ?? null };
}

/** What is known of a motion when others are looked for that take its place. */
interface Replaced {
  readonly documents: readonly SourceRecord[];
  readonly dossier: DossierRef | null;
  readonly citing: readonly Citing[];
}

/**
 * The motions that take this one's place: by their zaak or, where that does not say so, by their document, which does
 * (`t.v.v. 36600-XX-29`). Of the latter only what the document itself tells is used: no later record changes it.
 */
function replacements(
  zaak: SourceRecord,
  { documents, dossier, citing }: Replaced,
  graph: RecordGraph,
): readonly SubjectRef[] {
  const refs = graph.referring("zaak", "vervangenVanuit", zaak.id).map(({ id }) => subjectRef(id, graph));
  const own = new Set([zaak.id, ...refs.map(({ key }) => key)]);
  const told = citing
    .filter(({ role, document }) => role === "replaces" && documents.every(({ id }) => id !== document))
    .flatMap(({ document }) => replacing(graph.get("document", document), dossier, graph));
  for (const ref of told) {
    if (!own.has(ref.key)) refs.push(ref);
    own.add(ref.key);
  }
  return refs.sort(byKey);
}

/** The motion that a document is, where it is one and says of which zaak. */
function replacing(
  document: SourceRecord | null,
  dossier: DossierRef | null,
  graph: RecordGraph,
): readonly SubjectRef[] {
  const [key, ...others] = document?.refs.zaak ?? [];
  if (document === null || document.deleted || key === undefined || others.length > 0) return [];
  if (!isMotionText(document)) return [];
  const isFiledHere = dossier !== null && dossierOf(document, graph)?.id === dossier.id;
  const [id] = isFiledHere ? stukId(dossier, volgnummerOf(document)) : [];
  return [{ key, id: id ?? fieldText(document, "documentNummer") }];
}

/** Whether it is cited by a motion that takes its place: that is told to do so, and not to cite it. */
function isReplacement({ role, document }: Citing, dossier: DossierRef | null, graph: RecordGraph): boolean {
  return role === "replaces" && replacing(graph.get("document", document), dossier, graph).length > 0;
}

function keysOf(records: readonly SourceRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function assembleQuestion(zaak: SourceRecord, graph: RecordGraph): QuestionSnapshot {
  const documents = documentsOf(zaak.id, graph);
  const number = fieldText(zaak, "nummer");
  const numbers = [
    ...(number === null ? [] : [`kv-tk-${number}`, number]),
    ...documents.flatMap((document) => [
      ...aanhangselOf(document),
      ...present(fieldText(document, "documentNummer")),
    ]),
  ];
  const identifiers = documents.flatMap(identifiersOf);
  const ids = identifiers.length === 0 ? numbers : [...new Set([...numbers, ...identifiers])];
  return {
    subject: "question",
    key: zaak.id,
    ids,
    title: titleOf(zaak),
    dossier: zaakDossier(zaak, documents, graph),
    actors: actorsOf(ofFirstSource(graph.referring("zaakActor", "zaak", zaak.id))),
    askedOn: civilDate(fieldText(zaak, "gestartOp")),
    dueOn: civilDate(fieldText(zaak, "termijn")),
    state: questionState(documents),
    documents: documents.map(documentRef),
    ...citedBy(ids, keysOf(documents), graph),
    withdrawn: zaak.deleted,
    ...alsoIn([zaak]),
  };
}

/** Answered once a document answers; withdrawn where a notice says so; postponed while only a postponement is there. */
function questionState(documents: readonly SourceRecord[]): QuestionSnapshot["state"] {
  const kinds = documents.map((document) => fieldText(document, "soort") ?? "");
  if (kinds.some((kind) => kind.startsWith("Antwoord schriftelijke vragen"))) return "answered";
  const withdrawn = documents.some(
    (document) =>
      /^mededeling/i.test(fieldText(document, "soort") ?? "") &&
      /ingetrokken|intrekk/i.test(titleOf(document)),
  );
  if (withdrawn) return "withdrawn";
  return kinds.some((kind) => /uitstel/i.test(kind)) ? "postponed" : "open";
}

function aanhangselOf(document: SourceRecord): readonly string[] {
  const number = fieldText(document, "aanhangselnummer");
  return number === null ? [] : present(aanhangselId(number));
}

function assembleDocument(document: SourceRecord, graph: RecordGraph): DocumentSnapshot {
  const dossier = dossierOf(document, graph);
  const versions = ofFirstSource(graph.referring("documentVersie", "document", document.id)).toSorted(
    (a, b) =>
      Number(fieldText(a, "versienummer") ?? 0) - Number(fieldText(b, "versienummer") ?? 0) ||
      byText(a.id, b.id),
  );
  const newest = versions.at(-1);
  const external = newest === undefined ? null : fieldText(newest, "externeidentifier");
  const identifiers = identifiersOf(document);
  const [number] = present(fieldText(document, "documentNummer"));
  return {
    subject: "document",
    key: document.id,
    ids: [
      ...new Set([
        ...stukId(dossier, volgnummerOf(document)),
        ...present(external),
        ...aanhangselOf(document),
        ...identifiers.filter((id) => parseId(id)?.type !== "unformatted" && id !== number),
        ...(number === undefined ? [] : [number]),
        ...identifiers,
      ]),
    ],
    kind: fieldText(document, "soort") ?? "",
    title: titleOf(document),
    dossier,
    date: civilDate(fieldText(document, "datum")),
    actors: actorsOf(ofFirstSource(graph.referring("documentActor", "document", document.id))),
    zaken: (document.refs.zaak ?? []).map((key) => zaakRef(key, graph)).sort((a, b) => byText(a.key, b.key)),
    attachmentOf: parentOf(document, graph),
    file:
      document.file === null
        ? null
        : { ...document.file, version: refOf(document, "huidigeDocumentVersie") ?? newest?.id ?? null },
    reading: graph.reading(document.id),
    withdrawn: document.deleted,
    ...alsoIn([document]),
  };
}

function parentOf(document: SourceRecord, graph: RecordGraph): DocumentSnapshot["attachmentOf"] {
  const parent = graph.get("document", refOf(document, "bronDocument") ?? "");
  return parent === null || parent.deleted ? null : documentRef(parent);
}

function zaakRef(key: string, graph: RecordGraph): ZaakRef {
  const zaak = graph.get("zaak", key);
  if (zaak === null || zaak.deleted) return { key, number: null, kind: null, title: null };
  return { key, number: fieldText(zaak, "nummer"), kind: fieldText(zaak, "soort"), title: titleOf(zaak) };
}
