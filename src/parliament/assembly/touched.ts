import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import { type SubjectId, type SubjectKind, subjectId } from "../subject.ts";
import { decisionsOfMeeting, isHouseKnown } from "./house.ts";
import { isRecord } from "./meeting-people.ts";
import { PROMISE_RELATIONS } from "./promise.ts";

/** A record that changed: its version before, null when it is new, and the one that is stored now. */
export interface RecordChange {
  readonly before: SourceRecord | null;
  readonly after: SourceRecord;
}

/**
 * The subjects whose snapshot may differ because these records changed; what a record belonged to before is touched too.
 * @param graph the records with all changes made. A parent that was not seen yet simply ends the way up, and finds
 *   the record again when it arrives
 */
export function touchedSubjects(
  changes: readonly RecordChange[],
  graph: RecordGraph,
): ReadonlySet<SubjectId> {
  const climb: Climb = { graph, found: new Set(), visited: new Set() };
  for (const { before, after } of changes) {
    if (after.kind === "kamerstukdossier") climb.found.add(subjectId("dossier", after.id));
    if (before !== null && !mattersTo(before, after)) continue;
    for (const one of [before, after]) if (one !== null) visitAnew(one, climb);
    if (after.kind === "besluit") addMeetings(before, after, climb);
    for (const one of [before, after]) if (one !== null) addMeetingBeside(one, climb);
    if (after.kind === "stemming") addOtherVotes(after, climb);
  }
  return climb.found;
}

/** What of a party says who sat in the House on a day. */
const SEATS = ["aantalZetels", "datumActief", "datumInactief", "afkorting", "naamNl"];

/**
 * Whether counts of votes that were not complete may be so now: a party came, or its seats or days changed, and with it
 * everybody is known who sits. Votes come before the parties at a first start, and no way leads from these to those.
 */
export function mayCompleteTallies(changes: readonly RecordChange[], graph: RecordGraph): boolean {
  const isOfHouse = ({ before, after }: RecordChange) =>
    after.kind === "fractie" &&
    (before?.deleted !== after.deleted ||
      SEATS.some((name) => fieldText(before, name) !== fieldText(after, name)));
  return changes.some(isOfHouse) && isHouseKnown(graph);
}

/** The way from records to subjects, for one page: nobody is visited twice. */
interface Climb {
  readonly graph: RecordGraph;
  readonly found: Set<SubjectId>;
  readonly visited: Set<string>;
}

function keyOf(record: SourceRecord): string {
  return `${record.kind}:${record.id}`;
}

/** The kind of subject that a zaak is, or null for one that nobody follows as such. */
export function zaakSubject(soort: string | null): SubjectKind | null {
  if (soort === "Motie" || soort === "Amendement") return "motion";
  return soort === "Schriftelijke vragen" ? "question" : null;
}

/**
 * What of a record concerns the subjects that only show its name. A dossier, for one, changes with every new document
 * in it.
 */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  kamerstukdossier: ["nummer", "toevoeging", "titel"],
  persoon: ["roepnaam", "tussenvoegsel", "achternaam"],
  fractie: ["afkorting", "naamNl"],
};

function mattersTo(before: SourceRecord, after: SourceRecord): boolean {
  const identity = IDENTITY[after.kind];
  if (identity === undefined) return true;
  return (
    before.deleted !== after.deleted ||
    identity.some((name) => fieldText(before, name) !== fieldText(after, name))
  );
}

/** Which way leads from a record towards subjects: up to what it refers to, or down to what refers to it. */
const WAYS: Readonly<Record<string, readonly (readonly ["up" | "down", kind: string, via: string])[]>> = {
  documentVersie: [["up", "document", "document"]],
  documentActor: [["up", "document", "document"]],
  zaakActor: [["up", "zaak", "zaak"]],
  besluit: [["up", "zaak", "zaak"]],
  stemming: [["up", "besluit", "besluit"]],
  agendapunt: [["down", "besluit", "agendapunt"]],
  activiteit: [
    ["down", "agendapunt", "activiteit"],
    ["down", "toezegging", "activiteit"],
  ],
  persoon: [
    ["down", "toezegging", "toegezegdAanPersoon"],
    ["down", "toezegging", "toegezegdAan"],
  ],
  fractie: [
    ["down", "toezegging", "toegezegdAanFractie"],
    ["down", "toezegging", "toegezegdAan"],
  ],
  kamerstukdossier: [
    ["down", "zaak", "kamerstukdossier"],
    ["down", "document", "kamerstukdossier"],
  ],
};

/** A version of a record, though another of its versions was visited: a tombstone does not say what it was. */
function visitAnew(version: SourceRecord, climb: Climb): void {
  climb.visited.delete(keyOf(version));
  visit(version, climb);
}

function visit(record: SourceRecord, climb: Climb): void {
  if (climb.visited.has(keyOf(record))) return;
  climb.visited.add(keyOf(record));
  if (record.kind === "zaak") addZaak(record, climb);
  if (record.kind === "document") addDocument(record, climb);
  if (record.kind === "toezegging") addPromise(record, climb);
  if (record.kind === "agendapunt") addMeeting(refOf(record, "activiteit"), climb);
  if (record.kind === "activiteit") addMoved(record, climb);
  if (record.kind === "activiteitActor") addMeeting(refOf(record, "activiteit"), climb);
  for (const [direction, kind, via] of WAYS[record.kind] ?? []) {
    const next =
      direction === "up" ? parents(record, kind, via, climb) : climb.graph.referring(kind, via, record.id);
    for (const other of next) visit(other, climb);
  }
}

function parents(record: SourceRecord, kind: string, via: string, { graph }: Climb): readonly SourceRecord[] {
  return (record.refs[via] ?? []).flatMap((id) => graph.get(kind, id) ?? []);
}

/** The zaak itself, those that it replaces and that replace it, and the documents that show its title. */
function addZaak(zaak: SourceRecord, { graph, found }: Climb): void {
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
function addDocument(document: SourceRecord, { graph, found }: Climb): void {
  found.add(subjectId("document", document.id));
  for (const id of document.refs.zaak ?? []) {
    const zaak = graph.get("zaak", id);
    const kind = zaak === null ? null : zaakSubject(fieldText(zaak, "soort"));
    if (kind !== null) found.add(subjectId(kind, id));
    // A tombstone has lost what it was: its text, where that comes after it, still tells.
    else if (zaak?.deleted && isTextOfMotion(document)) found.add(subjectId("motion", id));
  }
  for (const attachment of graph.referring("document", "bronDocument", document.id)) {
    found.add(subjectId("document", attachment.id));
  }
}

function isTextOfMotion(document: SourceRecord): boolean {
  return /^(?:Motie|Amendement)\b/.test(fieldText(document, "soort") ?? "");
}

/** The pledge itself, and those that it names or that name it. */
function addPromise(promise: SourceRecord, { graph, found }: Climb): void {
  found.add(subjectId("promise", promise.id));
  for (const via of PROMISE_RELATIONS) {
    const others = [
      ...(promise.refs[via] ?? []),
      ...graph.referring("toezegging", via, promise.id).map(({ id }) => id),
    ];
    for (const id of others) found.add(subjectId("promise", id));
  }
}

/**
 * The motions of the same meeting: while it is not known who sits in the House, the parties that voted on one tell whether the
 * count of another is complete.
 */
function addOtherVotes(vote: SourceRecord, { graph, found, visited }: Climb): void {
  const besluit = graph.get("besluit", refOf(vote, "besluit") ?? "");
  const item = besluit === null ? null : graph.get("agendapunt", refOf(besluit, "agendapunt") ?? "");
  const key = `meeting of votes:${item === null ? null : refOf(item, "activiteit")}`;
  if (besluit === null || item === null || visited.has(key)) return;
  visited.add(key);
  if (isHouseKnown(graph)) return;
  for (const { refs } of decisionsOfMeeting(besluit, graph)) {
    for (const zaak of (refs.zaak ?? []).flatMap((id) => graph.get("zaak", id) ?? [])) {
      if (zaakSubject(fieldText(zaak, "soort")) === "motion") found.add(subjectId("motion", zaak.id));
    }
  }
}

/** The meeting itself, and those that it was moved from or to. */
function addMoved(meeting: SourceRecord, climb: Climb): void {
  addMeeting(meeting.id, climb);
  for (const id of meeting.refs.vervangenVanuit ?? []) addMeeting(id, climb);
  for (const next of climb.graph.referring("activiteit", "vervangenVanuit", meeting.id))
    addMeeting(next.id, climb);
}

/** What a meeting tells of a decision: what it is about, whether it is taken, and its words. */
function toldOf({ deleted, refs, fields }: SourceRecord): string {
  const { status = null, besluitSoort = null, besluitTekst = null } = fields;
  return JSON.stringify([deleted, refs, status, besluitSoort, besluitTekst]);
}

/** The meeting in which something was pledged, or of which a document is the record. */
function addMeetingBeside(record: SourceRecord, climb: Climb): void {
  const isBeside = record.kind === "toezegging" || (record.kind === "document" && isRecord(record));
  if (!isBeside) return;
  for (const id of record.refs.activiteit ?? []) addMeeting(id, climb);
}

/**
 * The meetings on whose agenda a decision puts a zaak, or did before. Only the decision's own change leads there: the
 * many votes on it do not concern the agenda.
 */
function addMeetings(before: SourceRecord | null, after: SourceRecord, climb: Climb): void {
  const places = [before, after].filter((one) => one !== null).map(toldOf);
  if (places.length === 2 && places[0] === places[1]) return;
  for (const item of [before, after].map((one) => (one === null ? null : refOf(one, "agendapunt")))) {
    const found = item === null ? null : climb.graph.get("agendapunt", item);
    if (found !== null) addMeeting(refOf(found, "activiteit"), climb);
  }
}

function addMeeting(id: string | null, { found }: Climb): void {
  if (id !== null) found.add(subjectId("meeting", id));
}
