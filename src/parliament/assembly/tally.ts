import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type { Decision, PartyVote, Tally } from "../subject.ts";
import { isOfWholeHouse } from "./house.ts";
import { byText } from "./parts.ts";

const SEATS = 150;
/** Fewer who voted make no decision: numbers in a text that come to less are something else. */
const COUNT_LEAST = 76;

/**
 * The votes on a decision, per party; null where there are none yet. By show of hands a row stands for a whole party and counts its size; in a
 * roll call, or where a row names a member, it counts one: the size beside it is still the party's.
 * A party or member that stands there twice counts once, by its newest row. `vergissing` does not change the result.
 * More seats than there are, or a sum that is not what was decided, and the records contradict each other.
 */
export function tallyOf(
  record: SourceRecord,
  decision: Decision,
  result: string,
  graph: RecordGraph,
): Tally | null {
  const rows = withoutDoubles(graph.referring("stemming", "besluit", decision.key));
  if (rows.length === 0) return null;
  const parties = new Map<string, PartyVote>();
  for (const row of rows) addVote(row, decision, parties);
  const votes = [...parties.values()].sort((a, b) => seats(b) - seats(a) || byText(a.party, b.party));
  const sum = (side: "for" | "against" | "absent") => votes.reduce((total, vote) => total + vote[side], 0);
  const total = sum("for") + sum("against") + sum("absent");
  const told = countsIn(decision.text);
  const isTold = told !== null && told.for === sum("for") && told.against === sum("against");
  const complete = isTold || total >= SEATS || isOfWholeHouse({ record, decision, rows, total }, graph);
  const isContradicted =
    complete && ((told !== null && !isTold) || RESULT_OF_SUM[result]?.(sum("for"), sum("against")) === false);
  return {
    decision: decision.key,
    rollCall: isRollCall(decision),
    for: sum("for"),
    against: sum("against"),
    absent: sum("absent"),
    parties: votes,
    complete,
    uncertain: total > SEATS || isContradicted,
  };
}

/** A tie rejects, or decides nothing. */
const RESULT_OF_SUM: Readonly<Record<string, (inFavour: number, against: number) => boolean>> = {
  aangenomen: (inFavour, against) => inFavour > against,
  verworpen: (inFavour, against) => inFavour <= against,
  "niet aangenomen": (inFavour, against) => inFavour <= against,
};

/** `Verworpen. (50-95)`, `Aangenomen 75-72`: the count as the Chamber itself writes it. */
function countsIn(text: string | null): { readonly for: number; readonly against: number } | null {
  const [, inFavour = "", against = ""] = /(?<!\d)(\d{1,3})\s?[-–/]\s?(\d{1,3})(?!\d)/.exec(text ?? "") ?? [];
  const sum = Number(inFavour) + Number(against);
  return sum >= COUNT_LEAST && sum <= SEATS ? { for: Number(inFavour), against: Number(against) } : null;
}

/** A party or member that stands there twice counts once, by its newest row. */
export function withoutDoubles(rows: readonly SourceRecord[]): readonly SourceRecord[] {
  const newest = new Map<string, SourceRecord>();
  for (const row of rows) {
    const who =
      refOf(row, "persoon") ?? fieldText(row, "actorFractie") ?? fieldText(row, "actorNaam") ?? row.id;
    const other = newest.get(who);
    if (other === undefined || later(row, other)) newest.set(who, row);
  }
  return [...newest.values()];
}

function later(row: SourceRecord, other: SourceRecord): boolean {
  return (byText(row.updatedAt ?? "", other.updatedAt ?? "") || byText(row.id, other.id)) > 0;
}

function addVote(row: SourceRecord, decision: Decision, parties: Map<string, PartyVote>): void {
  const party = fieldText(row, "actorFractie") ?? fieldText(row, "actorNaam") ?? "?";
  const single = isRollCall(decision) || refOf(row, "persoon") !== null;
  const weight = single ? 1 : Math.max(0, Number(fieldText(row, "fractieGrootte") ?? "0") || 0);
  const vote = parties.get(party) ?? { party, for: 0, against: 0, absent: 0 };
  const side = sideOf(fieldText(row, "soort"));
  parties.set(party, { ...vote, [side]: vote[side] + weight });
}

/** The side of a row by its Soort. */
export function sideOf(soort: string | null): "for" | "against" | "absent" {
  if (soort === "Voor") return "for";
  return soort === "Tegen" ? "against" : "absent";
}

function isRollCall(decision: Decision): boolean {
  return decision.method === "Hoofdelijk";
}

function seats(vote: PartyVote): number {
  return vote.for + vote.against + vote.absent;
}
