import type { AgendaItem } from "../agenda.ts";
import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type { MeetingSnapshot } from "../subject.ts";
import { amsterdamToUtc, civilDate } from "../time.ts";
import { besideAgenda } from "./meeting-people.ts";
import { byText, meetingRef } from "./parts.ts";

/** The snapshot of a meeting (activiteit) with its agenda. */
export function assembleMeeting(meeting: SourceRecord, graph: RecordGraph): MeetingSnapshot {
  return {
    subject: "meeting",
    key: meeting.id,
    ids: [fieldText(meeting, "nummer")].filter((number) => number !== null),
    title: fieldText(meeting, "onderwerp") ?? "",
    dossier: null,
    actors: committeeOf(meeting),
    kind: fieldText(meeting, "soort") ?? "",
    date: civilDate(fieldText(meeting, "datum")),
    dateKind: fieldText(meeting, "datumSoort"),
    startsAt: instantOf(meeting, "aanvangstijd"),
    endsAt: instantOf(meeting, "eindtijd"),
    place: fieldText(meeting, "locatie"),
    closed: fieldText(meeting, "besloten")?.toLowerCase() === "true",
    status: fieldText(meeting, "status"),
    agenda: agendaOf(meeting.id, graph),
    ...decidedIn(meeting.id, graph),
    ...besideAgenda(meeting.id, graph),
    movedFrom: meetingRef(refOf(meeting, "vervangenVanuit"), null, graph),
    movedTo: graph
      .referring("activiteit", "vervangenVanuit", meeting.id)
      .flatMap((next) => meetingRef(next.id, null, graph) ?? []),
    withdrawn: meeting.deleted,
  };
}

function committeeOf(meeting: SourceRecord): MeetingSnapshot["actors"] {
  const name = fieldText(meeting, "voortouwnaam");
  return name === null ? [] : [{ name, party: null, role: "Voortouwcommissie" }];
}

function instantOf(record: SourceRecord, name: string): string | null {
  const civil = fieldText(record, name);
  return civil === null ? null : amsterdamToUtc(civil);
}

/** The items in order. Of their zaken only the keys: what those are called changes more often than the agenda. */
function agendaOf(meeting: string, graph: RecordGraph): readonly AgendaItem[] {
  const order = (record: SourceRecord) => Number(fieldText(record, "volgorde") ?? Number.MAX_SAFE_INTEGER);
  return [...graph.referring("agendapunt", "activiteit", meeting)]
    .sort((a, b) => order(a) - order(b) || byText(a.id, b.id))
    .map((item) => ({
      key: item.id,
      number: fieldText(item, "nummer"),
      title: fieldText(item, "onderwerp") ?? "",
      zaken: zakenOf(item.id, graph),
    }));
}

/** Decisions that are taken, but for votes: those are told by what was voted on. */
function decidedIn(meeting: string, graph: RecordGraph): Pick<MeetingSnapshot, "decided"> {
  const decided = graph
    .referring("agendapunt", "activiteit", meeting)
    .flatMap((item) => graph.referring("besluit", "agendapunt", item.id))
    .filter((besluit) => !besluit.deleted && isTaken(besluit))
    .flatMap((besluit) => {
      const text = fieldText(besluit, "besluitTekst") ?? "";
      return text === "" ? [] : (besluit.refs.zaak ?? []).map((zaak) => ({ zaak, text }));
    })
    .sort((a, b) => byText(a.zaak, b.zaak) || byText(a.text, b.text));
  return decided.length === 0 ? {} : { decided };
}

function isTaken(besluit: SourceRecord): boolean {
  const isDecision = fieldText(besluit, "status")?.toLowerCase() === "besluit";
  return isDecision && !/^stemmen/i.test(fieldText(besluit, "besluitSoort") ?? "");
}

function zakenOf(item: string, graph: RecordGraph): readonly string[] {
  const zaken = graph.referring("besluit", "agendapunt", item).flatMap((besluit) => besluit.refs.zaak ?? []);
  return [...new Set(zaken)].sort(byText);
}
