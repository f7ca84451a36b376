import { fieldText, type RecordGraph, type SourceRecord } from "../record.ts";
import type { DocumentRef, MeetingSnapshot } from "../subject.ts";
import { byText, documentRef } from "./parts.ts";

/** Bodies, and people who said that they do not come. */
const NOT_THERE = /commissie|afgemeld|gast|griffier/i;
/** The record of what was said. */
const RECORD =
  /^stenogram|^verslag van een (?:commissiedebat|algemeen overleg|wetgevingsoverleg|notaoverleg|hoorzitting|rondetafel)/i;

/** What comes with a meeting beside its agenda: who speaks, what is pledged, and its record; each absent where there is none. */
export function besideAgenda(
  meeting: string,
  graph: RecordGraph,
): Pick<MeetingSnapshot, "speakers" | "pledged" | "records"> {
  const speakers = speakersOf(meeting, graph);
  const pledged = living(graph.referring("toezegging", "activiteit", meeting))
    .map((pledge) => ({ key: pledge.id, id: fieldText(pledge, "nummer") }))
    .sort((a, b) => byText(a.id ?? "", b.id ?? "") || byText(a.key, b.key));
  const records = recordsOf(meeting, graph);
  return {
    ...(speakers.length === 0 ? {} : { speakers }),
    ...(pledged.length === 0 ? {} : { pledged }),
    ...(records.length === 0 ? {} : { records }),
  };
}

/** Whether a document is the record of the meeting that it names. */
export function isRecord(document: SourceRecord): boolean {
  return RECORD.test(fieldText(document, "soort") ?? "");
}

/** In the order in which the House lists them. */
function speakersOf(meeting: string, graph: RecordGraph): NonNullable<MeetingSnapshot["speakers"]> {
  const order = (record: SourceRecord) => Number(fieldText(record, "volgorde") ?? Number.MAX_SAFE_INTEGER);
  const people = living(graph.referring("activiteitActor", "activiteit", meeting))
    .filter((actor) => !NOT_THERE.test(fieldText(actor, "relatie") ?? ""))
    .sort((a, b) => order(a) - order(b) || byText(a.id, b.id))
    .flatMap((actor) => {
      const name = fieldText(actor, "actorNaam");
      if (name === null || NOT_THERE.test(name)) return [];
      const office = fieldText(actor, "functie");
      const isMember = office === null || /kamerlid/i.test(office);
      return [{ name, party: fieldText(actor, "actorFractie"), office: isMember ? null : office }];
    });
  return [...new Map(people.map((person) => [JSON.stringify(person), person])).values()];
}

function recordsOf(meeting: string, graph: RecordGraph): readonly DocumentRef[] {
  return living(graph.referring("document", "activiteit", meeting))
    .filter(isRecord)
    .map(documentRef)
    .sort((a, b) => byText(a.date ?? "", b.date ?? "") || byText(a.key, b.key));
}

function living(records: readonly SourceRecord[]): readonly SourceRecord[] {
  return records.filter(({ deleted }) => !deleted);
}
