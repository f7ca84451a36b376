import {
  civilDate,
  type EventType,
  promiseProgress,
  type QuestionSnapshot,
  questionDueOn,
  type Snapshot,
  type SubjectEvent,
  type SubjectId,
} from "#parliament";
import type { ArchiveTransaction } from "./archive.ts";
import type { PipelineContext } from "./context.ts";
import { tell } from "./revise.ts";

/**
 * Deadlines that pass without an event are events too: a followed question without an answer, a pledge that was not
 * kept. Each is told once for the day on which it was due, and again only when that day was moved. What was overdue
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
  const due = stored === null ? null : openDeadline(stored.snapshot);
  if (stored === null || due === null || (civilDate(now.toISOString()) ?? "") <= due.on) return 0;
  const eventId = `${id}/overdue/${due.on}`;
  if (transaction.hasEvent(eventId)) return 0;
  const snapshot = { ...stored.snapshot, dueOn: due.on } as Snapshot;
  const event: SubjectEvent = {
    id: eventId,
    type: due.type,
    subject: id,
    revision: stored.revision,
    changes: {},
    at: now.toISOString(),
    novelty: "known",
    snapshot,
    previous: stored.snapshot,
  };
  transaction.saveEvent(event);
  const cameLate = transaction.cardsOf(id).every((card) => (civilDate(card.createdAt) ?? "") > due.on);
  if (cameLate) return 0;
  const mode = { silent: false, source: "clock", run: null, now, refresh: `overdue-${due.on}` };
  return tell(transaction, { ...stored, snapshot }, [event], mode, context);
}

interface OpenTerm {
  readonly type: EventType;
  /** The last civil date that is in time. */
  readonly on: string;
}

/** The day by which something is still to come, or null: nothing is, or no day is known. */
function openDeadline(snapshot: Snapshot): OpenTerm | null {
  if (snapshot.withdrawn) return null;
  if (snapshot.subject === "promise") {
    const isOpen = promiseProgress(snapshot.status) === "open";
    return isOpen && snapshot.dueOn !== null ? { type: "promise.overdue", on: snapshot.dueOn } : null;
  }
  if (snapshot.subject !== "question") return null;
  const on = questionDue(snapshot);
  return on === null ? null : { type: "question.overdue", on };
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
