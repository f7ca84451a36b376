import {
  type DocumentSnapshot,
  type DocumentText,
  documentClass,
  type FieldValue,
  fieldText,
  type RecordGraph,
  refOf,
  type Snapshot,
  type SourceRecord,
} from "#parliament";
import { whoIsNamed } from "#summary";
import type { MatchInput } from "#watch";

export type WhoStands = Pick<MatchInput, "from" | "parties" | "committees">;

/** Whom a thing is sent to, and who deals with it, do not make it. */
const NOT_FROM = /gericht aan|voortouw|volgcommissie|rapporteur/i;
const COMMITTEE = /commissie/i;
/** Sources that are no sender themselves, as a feed is. */
const CARRIERS: ReadonlySet<string> = new Set(["tweedekamer", "officielebekendmakingen"]);

/** Who made a subject, for which parties, and which committees deal with it, as far as its own snapshot tells. */
export function whoStandsIn({ actors }: Snapshot): WhoStands {
  const makers = actors.filter(({ role }) => !NOT_FROM.test(role));
  return {
    from: makers.map(({ name }) => name),
    parties: makers.flatMap(({ party }) => (party === null ? [] : [party])),
    committees: actors.filter(({ name }) => COMMITTEE.test(name)).map(({ name }) => name),
  };
}

/**
 * The same for a document, from all that any source tells: the records of its people with their office, those of its
 * zaken, the feed that brought it, its title, and once it is read its own head and signature.
 */
export function whoStandsBehind(
  snapshot: DocumentSnapshot,
  text: DocumentText | null,
  graph: Pick<RecordGraph, "get" | "referring">,
): WhoStands {
  const own = whoStandsIn(snapshot);
  const people = graph.referring("documentActor", "document", snapshot.key);
  const inZaken = snapshot.zaken.flatMap(({ key }) => graph.referring("zaakActor", "zaak", key));
  const actors = [...people, ...inZaken].filter(({ deleted }) => !deleted);
  const makers = actors.filter((actor) => !NOT_FROM.test(fieldText(actor, "relatie") ?? ""));
  const { afzender: sent = [], afzenderFractie: senders = [] } =
    graph.get("document", snapshot.key)?.fields ?? {};
  const feeds = (snapshot.alsoIn ?? []).map(({ source }) => source).filter((name) => !CARRIERS.has(name));
  const names = actors.flatMap((actor) => bodiesOf(actor, graph));
  const told = whoIsNamed(snapshot.title, documentClass(snapshot.kind), text?.text ?? "");
  return {
    from: unique([...own.from, ...makers.flatMap(namesOf), ...textsIn(sent), ...feeds, ...told.from]),
    parties: unique([
      ...own.parties,
      ...textsIn(senders),
      ...makers.flatMap((actor) => fieldText(actor, "actorFractie") ?? []),
      ...told.parties,
    ]),
    committees: unique([
      ...own.committees,
      ...names.filter((name) => COMMITTEE.test(name)),
      ...told.committees,
    ]),
  };
}

function textsIn(value: FieldValue): readonly string[] {
  return value === null ? [] : [value].flat();
}

/** A name, and the office that its bearer had then: `minister van Asiel en Migratie`. */
function namesOf(actor: SourceRecord): readonly string[] {
  return ["actorNaam", "functie"].flatMap((field) => fieldText(actor, field) ?? []);
}

function bodiesOf(actor: SourceRecord, graph: Pick<RecordGraph, "get">): readonly string[] {
  const committee = graph.get("commissie", refOf(actor, "commissie") ?? "");
  const name = committee === null ? null : (fieldText(committee, "naamNl") ?? fieldText(committee, "naam"));
  return [
    ...(name === null ? [] : [name]),
    ...(fieldText(actor, "actorNaam") === null ? [] : namesOf(actor)),
  ];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ""))];
}
