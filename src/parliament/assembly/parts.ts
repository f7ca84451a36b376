import { bySource, OPEN_DATA, voiceOf } from "../identity/sources.ts";
import { dossierId, kamerstukId, parseId } from "../ids.ts";
import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type { Actor, DocumentRef, DossierRef, MeetingRef, Telling } from "../subject.ts";
import { civilDate } from "../time.ts";

/** Compares two strings by code unit: the same on every machine, unlike a comparison by locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The dossier that a record is filed in, once that is known; also when it was removed, as far as its number is kept. */
export function dossierOf(record: SourceRecord, graph: RecordGraph): DossierRef | null {
  const id = refOf(record, "kamerstukdossier");
  const dossier = id === null ? null : graph.get("kamerstukdossier", id);
  const number = dossier === null ? null : fieldText(dossier, "nummer");
  if (dossier === null || number === null) return null;
  return { id: dossierId(number, fieldText(dossier, "toevoeging")), title: fieldText(dossier, "titel") };
}

/** What the records of a dossier's own documents are numbered with, or null: -1 and 0 mean none. */
export function volgnummerOf(record: SourceRecord): number | null {
  const value = Number(fieldText(record, "volgnummer") ?? "0");
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** The id of a stuk in a dossier; none where the dossier or the number is not known. */
export function stukId(dossier: DossierRef | null, number: number | null): readonly string[] {
  const parts = dossier === null ? null : parseId(dossier.id);
  if (parts === null || parts.type !== "dossier" || number === null) return [];
  return [kamerstukId(parts.dossier, parts.suffix, number)];
}

export function documentRef(record: SourceRecord): DocumentRef {
  return {
    key: record.id,
    number: fieldText(record, "documentNummer"),
    kind: fieldText(record, "soort") ?? "",
    title: titleOf(record),
    date: civilDate(fieldText(record, "datum")),
  };
}

/** A meeting by its key, or only by its number while it is not known; null where neither is there. */
export function meetingRef(key: string | null, number: string | null, graph: RecordGraph): MeetingRef | null {
  if (key === null && number === null) return null;
  const found = key === null ? null : graph.get("activiteit", key);
  const meeting = found === null || found.deleted ? null : found;
  return {
    key: key ?? "",
    number: (meeting === null ? null : fieldText(meeting, "nummer")) ?? number,
    kind: meeting === null ? null : fieldText(meeting, "soort"),
    title: meeting === null ? null : fieldText(meeting, "onderwerp"),
    date: meeting === null ? null : civilDate(fieldText(meeting, "datum")),
  };
}

/**
 * Of records that bear no public id of their own (a decision, a vote, a proposer) those of the source that is believed
 * first, as far as it has any: what others tell of the same cannot be told from them.
 */
export function ofFirstSource(records: readonly SourceRecord[]): readonly SourceRecord[] {
  const [first] = records.map(({ source }) => source).toSorted(bySource);
  return first === undefined ? [] : records.filter(({ source }) => voiceOf(source) === voiceOf(first));
}

/** Where else than in the open data these records are told of; each source once, those that are believed first before the others. */
export function alsoIn(records: readonly SourceRecord[]): { readonly alsoIn?: readonly Telling[] } {
  const found = new Map<string, Telling>();
  const tellings = records
    .flatMap((record) => record.tellings ?? (record.deleted ? [] : [record]))
    .toSorted((a, b) => bySource(a.source, b.source) || byText(a.source, b.source));
  for (const telling of tellings) {
    const { source } = telling;
    const url = fieldText(telling, "url");
    if (source === OPEN_DATA || url === null || found.has(source)) continue;
    found.set(source, { source, url });
  }
  return found.size === 0 ? {} : { alsoIn: [...found.values()] };
}

/** The most telling of a record's titles: `onderwerp` says what it is about, `titel` is often the dossier's. */
export function titleOf(record: SourceRecord): string {
  return (
    fieldText(record, "onderwerp") ?? fieldText(record, "titel") ?? fieldText(record, "citeertitel") ?? ""
  );
}

export function documentsOf(zaak: string, graph: RecordGraph): readonly SourceRecord[] {
  return [...graph.referring("document", "zaak", zaak)].sort(
    (a, b) =>
      byText(fieldText(a, "datum") ?? "", fieldText(b, "datum") ?? "") ||
      byText(fieldText(a, "documentNummer") ?? "", fieldText(b, "documentNummer") ?? "") ||
      byText(a.id, b.id),
  );
}

const ROLES = ["Eerste ondertekenaar", "Indiener", "Mede ondertekenaar", "Medeindiener", "Gericht aan"];

/** The people and bodies behind a zaak or document: proposers first, each once. */
export function actorsOf(records: readonly SourceRecord[]): readonly Actor[] {
  const actors = new Map<string, Actor>();
  for (const record of records) {
    const name = fieldText(record, "actorNaam");
    if (name === null) continue;
    const actor = {
      name,
      party: fieldText(record, "actorFractie"),
      role: fieldText(record, "relatie") ?? "",
    };
    actors.set(`${actor.role}|${actor.name}|${actor.party}`, actor);
  }
  const rank = (actor: Actor) => (ROLES.indexOf(actor.role) + ROLES.length + 1) % (ROLES.length + 1);
  return [...actors.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      byText(a.role, b.role) ||
      byText(a.name, b.name) ||
      byText(a.party ?? "", b.party ?? ""),
  );
}
