import {
  civilDate,
  type EventType,
  type MotionSnapshot,
  promiseProgress,
  type QuestionSnapshot,
  questionDueOn,
  type Snapshot,
  type SubjectEvent,
  type SubjectId,
} from "#parliament";
import type { ArchiveTransaction } from "./archive.ts";
import type { PipelineContext } from "./context.ts";
import { summaryOf, tell } from "./revise.ts";

/**
 * Deadlines that pass without an event are events too: a followed question without an answer, a pledge that was not
 * kept, a motion that names a day and that no document calls carried out. Each is told once for the day on which it was due, and again only when that day was moved. What was overdue
 * already when its card came stands on the card and is not told. Returns how many posts were queued.
 */
export function remindOverdue(context: PipelineContext): number {
  return context.archive.transaction((transaction) =>
    transaction.subjectsWithCard().reduce((posts, id) => posts + remind(transaction, id, context), 0),
  );
}

function remind(transaction: ArchiveTransaction, id: SubjectId, context: PipelineContext): number {
  const now = context.clock();
  const stored = transaction.subject(id);
  const due = stored === null ? null : openDeadline(stored.snapshot, transaction);
  if (stored === null || due === null || (civilDate(now.toISOString()) ?? "") <= due.on) return 0;
  const eventId = `${id}/overdue/${due.on}`;
  if (transaction.hasEvent(eventId)) return 0;
  const event: SubjectEvent = {
    id: eventId,
    type: due.type,
    subject: id,
    revision: stored.revision,
    changes: { dueOn: due.on },
    at: now.toISOString(),
    novelty: "known",
    snapshot: stored.snapshot,
    previous: stored.snapshot,
  };
  transaction.saveEvent(event);
  const cameLate = transaction.cardsOf(id).every((card) => (civilDate(card.createdAt) ?? "") > due.on);
  if (cameLate) return 0;
  const mode = { silent: false, source: "clock", run: null, now, refresh: `overdue-${due.on}` };
  return tell(transaction, stored, [event], mode, context);
}

interface OpenTerm {
  readonly type: EventType;
  /** The last civil date that is in time. */
  readonly on: string;
}

/** The day by which something is still to come, or null: nothing is, or no day is known. */
function openDeadline(snapshot: Snapshot, transaction: ArchiveTransaction): OpenTerm | null {
  if (snapshot.withdrawn) return null;
  if (snapshot.subject === "promise") {
    const isOpen = promiseProgress(snapshot.status) === "open";
    return isOpen && snapshot.dueOn !== null ? { type: "promise.overdue", on: snapshot.dueOn } : null;
  }
  if (snapshot.subject === "motion") {
    const on = motionDue(snapshot, transaction);
    return on === null ? null : { type: "motion.overdue", on };
  }
  if (snapshot.subject !== "question") return null;
  const on = questionDue(snapshot);
  return on === null ? null : { type: "question.overdue", on };
}

/**
 * The first day that an adopted motion itself names for what it asks, while no document says that it was carried out.
 * Only plain days count: of "before the summer" nobody can say when it has passed.
 */
function motionDue(motion: MotionSnapshot, transaction: ArchiveTransaction): string | null {
  if (motion.outcome?.result !== "aangenomen") return null;
  if (motion.citedBy.some((citing) => citing.role === "executes")) return null;
  const summary = summaryOf(motion, transaction);
  if (summary?.kind !== "motion") return null;
  const days = summary.deadlines
    .flatMap(({ date }) => date ?? [])
    .filter((day) => day > (motion.tabledOn ?? ""));
  return days.sort()[0] ?? null;
}

/**
 * The term in the data where there is one, or else that of the Rules of Procedure with the days of recess left out;
 * the later of the two once it was postponed, because the data then still hold the first.
 */
function questionDue({ state, askedOn, dueOn }: QuestionSnapshot): string | null {
  if (state !== "open" && state !== "postponed") return null;
  if (askedOn === null) return dueOn;
  const rule = questionDueOn(askedOn, { postponed: state === "postponed" }).indulgedUntil;
  if (state === "open") return dueOn ?? rule;
  return dueOn !== null && dueOn > rule ? dueOn : rule;
}
