import { bySource, voiceOf } from "../identity/sources.ts";
import { meetingState } from "../meeting-steps.ts";
import { resultOf } from "../put-off.ts";
import { fieldText, type RecordGraph, refOf, type SourceRecord } from "../record.ts";
import { isFinalResult } from "../result.ts";
import type { Decision, Outcome, Tally } from "../subject.ts";
import { civilDate } from "../time.ts";
import { byText } from "./parts.ts";
import { tallyOf } from "./tally.ts";

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
    return (
      (decision === undefined
        ? null
        : tallyOf(decision.record, decisionOf(decision), outcome.result, graph)) ?? []
    );
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
 * What was decided, by the decisions whose status is `Besluit` and whose kind is `Stemmen`. The newest one that ends the
 * matter, or else the newest that puts it off: a motion may be held over first and adopted weeks later, never the other
 * way round, so the order in which they reach us does not matter. Proposals (`Voorstel`) are placeholders before a vote.
 */
function outcomeOf(decisions: readonly Decision[]): Outcome | null {
  const outcomes = decisions.flatMap((decision) => {
    const result = resultOf(decision);
    return result === null ? [] : [{ decision: decision.key, result, on: decision.on }];
  });
  return outcomes.findLast((outcome) => isFinalResult(outcome.result)) ?? outcomes.at(-1) ?? null;
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
