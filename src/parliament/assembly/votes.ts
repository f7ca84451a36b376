import { bySource, voiceOf } from "../identity/sources.ts";
import { meetingState } from "../meeting-steps.ts";
import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import type { Decision, Outcome, PartyVote, Tally } from "../subject.ts";
import { civilDate } from "../time.ts";
import { byText } from "./parts.ts";

const SEATS = 150;
/** Fewer seats than this and rows are still missing: a seat or two may be vacant, and many a party has three. */
const SEATS_COMPLETE = 148;
const RESULT = /^Stemmen - (.+)$/i;

/** The decisions on a zaak, in order of meeting, and what they come to. */
export function votesOn(
  zaak: string,
  graph: RecordGraph,
): {
  readonly decisions: readonly Decision[];
  readonly outcome: Outcome | null;
  readonly scheduledOn: string | null;
  readonly tally: Tally | null;
} {
  const accounts = accountsOn(zaak, graph);
  const dated = believed(accounts);
  const decisions = dated.map(decisionOf);
  const outcome = outcomeOf(decisions);
  return {
    decisions,
    outcome,
    scheduledOn: scheduledOn(dated, outcome),
    tally: outcome === null ? null : tallyOn(outcome, accounts, graph),
  };
}

/** What one source tells of the decisions on a zaak. */
export interface Account {
  readonly source: string;
  readonly dated: readonly DatedBesluit[];
  readonly outcome: Outcome | null;
}

/** What each source tells of the decisions on a zaak, the one that is believed first before the others. */
export function accountsOn(zaak: string, graph: RecordGraph): readonly Account[] {
  const bySourceName = Map.groupBy(besluiten(zaak, graph), ({ record }) => voiceOf(record.source));
  return [...bySourceName]
    .toSorted(([a], [b]) => bySource(a, b) || byText(a, b))
    .map(([source, dated]) => ({ source, dated, outcome: outcomeOf(dated.map(decisionOf)) }));
}

/**
 * The decisions of the source that is believed first. While it has no outcome, or one that puts the matter off, the
 * outcome of the next that has (one that ends it) stands beside them: the House's website tells a vote sooner.
 */
function believed(accounts: readonly Account[]): readonly DatedBesluit[] {
  const [first, ...others] = accounts;
  if (first === undefined) return [];
  const { outcome } = first;
  if (outcome !== null && isFinalResult(outcome.result)) return first.dated;
  const next =
    others.find((other) => other.outcome !== null && isFinalResult(other.outcome.result)) ??
    (outcome === null ? others.find((other) => other.outcome !== null) : undefined);
  const added = next?.dated.filter(({ record }) => record.id === next.outcome?.decision) ?? [];
  return added.length === 0 ? first.dated : [...first.dated, ...added].toSorted(inOrder);
}

/**
 * The votes that led to an outcome: by the first source that has them all, or else the first that has any. The rows of
 * a better source come one by one; meanwhile what another has counted already stands.
 */
function tallyOn(outcome: Outcome, accounts: readonly Account[], graph: RecordGraph): Tally | null {
  const tallies = accounts.flatMap(({ dated, outcome: other }) => {
    if (other === null || other.result !== outcome.result) return [];
    const decision = dated.find(({ record }) => record.id === other.decision);
    return (decision === undefined ? null : tallyOf(decisionOf(decision), outcome.result, graph)) ?? [];
  });
  return tallies.find(({ complete }) => complete) ?? tallies[0] ?? null;
}

function decisionOf({ record, on }: DatedBesluit): Decision {
  return {
    key: record.id,
    kind: fieldText(record, "besluitSoort"),
    status: fieldText(record, "status"),
    method: fieldText(record, "stemmingsSoort"),
    text: fieldText(record, "besluitTekst"),
    on,
  };
}

/**
 * The last day for which a vote is on the agenda: a proposal in a meeting for votes that goes on. Once the matter has
 * ended, or was put off on that day, nothing is scheduled any more.
 */
function scheduledOn(dated: readonly DatedBesluit[], outcome: Outcome | null): string | null {
  if (outcome !== null && isFinalResult(outcome.result)) return null;
  const days = dated.flatMap(({ record, meeting, on }) => {
    if (on === null || meeting === null || meeting.deleted) return [];
    if (fieldText(record, "status") === "Besluit" || fieldText(meeting, "soort") !== "Stemmingen") return [];
    const state = meetingState(fieldText(meeting, "status"));
    return state === "moved" || state === "cancelled" ? [] : [on];
  });
  const last = days.at(-1) ?? null;
  return last !== null && last > (outcome?.on ?? "") ? last : null;
}

/**
 * What was decided, by the decisions whose status is `Besluit` and whose kind begins with `Stemmen - `. The newest one
 * that ends the matter, or else the newest that puts it off: a motion may be held over first and adopted weeks later,
 * never the other way round, so the order in which they reach us does not matter. Proposals (`Voorstel`) are
 * placeholders before a vote.
 */
function outcomeOf(decisions: readonly Decision[]): Outcome | null {
  const outcomes = decisions.flatMap(({ key, kind, status, on }) => {
    const result = RESULT.exec(kind ?? "")?.[1]
      ?.trim()
      .toLowerCase();
    return result === undefined || status !== "Besluit" ? [] : [{ decision: key, result, on }];
  });
  return outcomes.findLast((outcome) => isFinalResult(outcome.result)) ?? outcomes.at(-1) ?? null;
}

/** Held over, put off or undecided: the motion will be voted on later. */
const NOT_FINAL = new Set(["aangehouden", "uitstellen", "gestaakt"]);

/** Whether a result (`aangenomen`, `aangehouden` …) ends the matter. */
export function isFinalResult(result: string): boolean {
  return !NOT_FINAL.has(result);
}

interface DatedBesluit {
  readonly record: SourceRecord;
  readonly meeting: SourceRecord | null;
  readonly on: string | null;
}

function besluiten(zaak: string, graph: RecordGraph): readonly DatedBesluit[] {
  return graph
    .referring("besluit", "zaak", zaak)
    .map((record) => dated(record, meetingOf(record, graph)))
    .sort(inOrder);
}

function inOrder(a: DatedBesluit, b: DatedBesluit): number {
  return (
    byText(dayOf(a), dayOf(b)) ||
    byText(a.record.updatedAt ?? "", b.record.updatedAt ?? "") ||
    byText(a.record.id, b.record.id)
  );
}

/** Until the meeting is known, the day on which the decision was recorded stands in for it. */
function dayOf({ record, on }: DatedBesluit): string {
  return on ?? civilDate(record.updatedAt) ?? "";
}

/** The day of its meeting or, where a source tells of none, the day that it gives itself. */
function dated(record: SourceRecord, meeting: SourceRecord | null): DatedBesluit {
  return { record, meeting, on: civilDate(fieldText(meeting ?? record, "datum")) };
}

function meetingOf(besluit: SourceRecord, graph: RecordGraph): SourceRecord | null {
  const agendapunt = refOf(besluit, "agendapunt");
  const item = agendapunt === null ? null : graph.get("agendapunt", agendapunt);
  return item === null ? null : graph.get("activiteit", refOf(item, "activiteit") ?? "");
}

/**
 * The votes on a decision, per party. By show of hands a row stands for a whole party and counts its size; in a
 * roll call, or where a row names a member, it counts one: the size beside it is still the party's.
 * A party or member that stands there twice counts once, by its newest row. `vergissing` does not change the result.
 * More seats than there are, or a sum that is not what was decided, and the records contradict each other.
 */
function tallyOf(decision: Decision, result: string, graph: RecordGraph): Tally | null {
  const rows = withoutDoubles(graph.referring("stemming", "besluit", decision.key));
  if (rows.length === 0) return null;
  const parties = new Map<string, PartyVote>();
  for (const row of rows) addVote(row, decision, parties);
  const votes = [...parties.values()].sort((a, b) => seats(b) - seats(a) || byText(a.party, b.party));
  const sum = (side: "for" | "against" | "absent") => votes.reduce((total, vote) => total + vote[side], 0);
  const total = sum("for") + sum("against") + sum("absent");
  const complete = total >= SEATS_COMPLETE;
  const isContradicted = complete && RESULT_OF_SUM[result]?.(sum("for"), sum("against")) === false;
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
};

function withoutDoubles(rows: readonly SourceRecord[]): readonly SourceRecord[] {
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

function sideOf(soort: string | null): "for" | "against" | "absent" {
  if (soort === "Voor") return "for";
  return soort === "Tegen" ? "against" : "absent";
}

function isRollCall(decision: Decision): boolean {
  return decision.method === "Hoofdelijk";
}

function seats(vote: PartyVote): number {
  return vote.for + vote.against + vote.absent;
}
