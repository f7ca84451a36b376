import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type { Decision } from "../subject.ts";
import { civilDate } from "../time.ts";

/** Fewer seats than this among the parties that are known, and some party is not. */
const SEATS_KNOWN = 140;
/** Parties of other votes say nothing of a count that is further from all seats than vacancies explain. */
const SEATS_LEAST = 145;
/** So many other votes of the meeting must have the same parties, and so many are looked at. */
const OTHERS_LEAST = 3;
const OTHERS_MAX = 12;

/** A vote by show of hands of which perhaps not every row has come. */
export interface OpenVote {
  readonly record: SourceRecord;
  readonly decision: Decision;
  readonly rows: readonly SourceRecord[];
  /** Seats that have voted. */
  readonly total: number;
}

/**
 * Whether everybody who was in the House that day has voted, though seats were vacant: a page of the website that says how many
 * there are; every party that sat then; or, where those are not known, every party of the other votes of that meeting. Of a
 * roll call only a full count says so.
 */
export function isOfWholeHouse(vote: OpenVote, graph: RecordGraph): boolean {
  const counted = Number(fieldText(vote.record, "zetels") ?? Number.NaN);
  if (vote.total >= counted) return true;
  if (vote.decision.method === "Hoofdelijk" || vote.rows.some((row) => refOf(row, "persoon") !== null))
    return false;
  const voted = new Set(vote.rows.flatMap(namesOf));
  const house = partiesOn(vote.decision.on, graph);
  if (house !== null) return house.every((names) => names.some((name) => voted.has(name)));
  return vote.total >= SEATS_LEAST && isLikeOthers(vote.record, vote.rows, graph);
}

/** Whether it takes the other votes of a meeting to say if one is complete. */
export function isHouseKnown(graph: RecordGraph): boolean {
  return (
    seatsOf(graph.every("fractie").filter((party) => fieldText(party, "datumInactief") === null)) >=
    SEATS_KNOWN
  );
}

/** The parties that sat on a day, each by all that it may be called; null where not all are known. */
function partiesOn(on: string | null, graph: RecordGraph): readonly (readonly string[])[] | null {
  if (on === null) return null;
  const sitting = graph.every("fractie").filter((party) => {
    const from = civilDate(fieldText(party, "datumActief"));
    const until = civilDate(fieldText(party, "datumInactief"));
    return from !== null && from <= on && (until === null || until > on) && seatsOf([party]) > 0;
  });
  if (seatsOf(sitting) < SEATS_KNOWN) return null;
  return sitting.map((party) => [
    `id ${party.id}`,
    ...["afkorting", "naamNl"].flatMap((name) => plainName(fieldText(party, name))),
  ]);
}

function seatsOf(parties: readonly SourceRecord[]): number {
  return parties.reduce((sum, party) => sum + (Number(fieldText(party, "aantalZetels") ?? 0) || 0), 0);
}

/** Who a row of a vote stands for, by all that it says: parties are renamed, and old ids stay in use. */
function namesOf(row: SourceRecord): readonly string[] {
  const id = refOf(row, "fractie");
  return [
    ...(id === null ? [] : [`id ${id}`]),
    ...["actorFractie", "actorNaam"].flatMap((name) => plainName(fieldText(row, name))),
  ];
}

function plainName(name: string | null): readonly string[] {
  const plain = (name ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return plain === "" ? [] : [plain];
}

/** Whether every party that voted on some other matters of the meeting has voted on this one. */
function isLikeOthers(record: SourceRecord, rows: readonly SourceRecord[], graph: RecordGraph): boolean {
  const voted = new Set(rows.map(partyOf));
  const others = otherVotes(record, graph);
  return (
    others.length >= OTHERS_LEAST && others.every((parties) => parties.every((party) => voted.has(party)))
  );
}

function otherVotes(record: SourceRecord, graph: RecordGraph): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const besluit of decisionsOfMeeting(record, graph)) {
    if (found.length >= OTHERS_MAX) break;
    const rows = besluit.id === record.id ? [] : graph.referring("stemming", "besluit", besluit.id);
    const isByHands = rows.length > 0 && rows.every((row) => refOf(row, "persoon") === null);
    if (isByHands) found.push(rows.map(partyOf));
  }
  return found;
}

/** Everything that was decided in the meeting of a decision, itself among it. */
export function decisionsOfMeeting(record: SourceRecord, graph: RecordGraph): readonly SourceRecord[] {
  const item = graph.get("agendapunt", refOf(record, "agendapunt") ?? "");
  const meeting = item === null ? null : refOf(item, "activiteit");
  if (meeting === null) return [];
  return graph
    .referring("agendapunt", "activiteit", meeting)
    .flatMap(({ id }) => graph.referring("besluit", "agendapunt", id));
}

function partyOf(row: SourceRecord): string {
  return plainName(fieldText(row, "actorFractie") ?? fieldText(row, "actorNaam"))[0] ?? "";
}
