import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type { Actor, PromiseSnapshot, SubjectRef } from "../subject.ts";
import { civilDate } from "../time.ts";
import { citedBy } from "./citing.ts";
import { byText, meetingRef } from "./parts.ts";

/** The relations from one pledge to another. */
export const PROMISE_RELATIONS = ["isHerhalingVan", "isAanvullingOp", "isWijzigingVan"] as const;

/** The snapshot of a pledge from its record and what stands around that. */
export function assemblePromise(promise: SourceRecord, graph: RecordGraph): PromiseSnapshot {
  const [repetition, supplement, amendment] = PROMISE_RELATIONS;
  const ids = [fieldText(promise, "nummer")].filter((number) => number !== null);
  return {
    subject: "promise",
    key: promise.id,
    ids,
    title: fieldText(promise, "tekst") ?? "",
    dossier: null,
    actors: actorsOfPromise(promise, graph),
    madeOn: civilDate(fieldText(promise, "aanmaakdatum")),
    ministry: fieldText(promise, "ministerie"),
    meeting: meetingRef(refOf(promise, "activiteit"), fieldText(promise, "activiteitNummer"), graph),
    dueOn: civilDate(fieldText(promise, "datumNakoming")),
    status: fieldText(promise, "status"),
    letters: lettersOf(promise),
    repeats: namedBy(promise, repetition, graph),
    repeatedBy: naming(promise, repetition, graph),
    supplements: namedBy(promise, supplement, graph),
    supplementedBy: naming(promise, supplement, graph),
    amends: namedBy(promise, amendment, graph),
    amendedBy: naming(promise, amendment, graph),
    ...citedBy(ids, new Set(), graph),
    withdrawn: promise.deleted,
  };
}

/** Who made it, and to whom. The member and the party stand in records of their own, which may come later. */
function actorsOfPromise(promise: SourceRecord, graph: RecordGraph): readonly Actor[] {
  const minister = fieldText(promise, "functie");
  const name = fieldText(promise, "naam") ?? fullName(promise, "voornaam");
  const maker = [minister, name].filter((part) => part !== null).join(" ");
  const made = maker === "" ? [] : [{ name: maker, party: null, role: "Toegezegd door" }];
  return [...made, ...recipients(promise, graph)];
}

function recipients(promise: SourceRecord, graph: RecordGraph): readonly Actor[] {
  const { toegezegdAanPersoon = [], toegezegdAanFractie = [], toegezegdAan = [] } = promise.refs;
  const keys = [...toegezegdAanPersoon, ...toegezegdAanFractie, ...toegezegdAan];
  const names = [...new Set(keys)].flatMap((key) => nameOf(key, graph) ?? []);
  return [...new Set(names)].sort(byText).map((name) => ({ name, party: null, role: "Toegezegd aan" }));
}

function nameOf(key: string, graph: RecordGraph): string | null {
  const person = graph.get("persoon", key);
  if (person !== null && !person.deleted) return fullName(person, "roepnaam");
  const party = graph.get("fractie", key);
  return party === null || party.deleted
    ? null
    : (fieldText(party, "afkorting") ?? fieldText(party, "naamNl"));
}

function fullName(record: SourceRecord, first: string): string | null {
  const parts = [
    fieldText(record, first),
    fieldText(record, "tussenvoegsel"),
    fieldText(record, "achternaam"),
  ];
  const name = parts.filter((part) => part !== null).join(" ");
  return name === "" ? null : name;
}

/** Numbers of documents, several where the field repeats or lists them. */
function lettersOf(promise: SourceRecord): readonly string[] {
  const value = promise.fields.kamerbriefNakoming ?? [];
  const texts = typeof value === "string" ? [value] : value;
  const numbers = texts.flatMap((text) => text.split(/[,;\s]+/)).filter((number) => number !== "");
  return [...new Set(numbers)].sort(byText);
}

function namedBy(promise: SourceRecord, via: string, graph: RecordGraph): readonly SubjectRef[] {
  return [...(promise.refs[via] ?? [])].sort(byText).map((key) => {
    const other = graph.get("toezegging", key);
    return { key, id: other === null || other.deleted ? null : fieldText(other, "nummer") };
  });
}

function naming(promise: SourceRecord, via: string, graph: RecordGraph): readonly SubjectRef[] {
  return graph
    .referring("toezegging", via, promise.id)
    .map((other) => ({ key: other.id, id: fieldText(other, "nummer") }));
}
