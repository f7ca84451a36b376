import type { StoredPost } from "#alert";
import {
  addDays,
  civilDate,
  type DeadlineEvent,
  deadlineEvents,
  type StoredSubject,
  type SubjectEvent,
  type SubjectId,
  type SubjectKind,
  type Term,
} from "#parliament";
import { storedTerms } from "#summary";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { tell } from "../revise/tell.ts";

/** So many days before its term a thing is due soon: a week, but three days of the three weeks that questions have. */
const SOON_DAYS: Readonly<Partial<Record<SubjectKind, number>>> = { motion: 7, promise: 7, question: 3 };

/**
 * Deadlines that come near or pass without an event are events too: of a followed question without an answer, of a
 * pledge that was not kept, of an adopted motion that names a term and that no document calls carried out. Each is told
 * once for its day, and again only when that day was moved. What was so already when the card came stands on the card
 * and is not told. Returns how many posts were queued.
 */
export function remindOfTerms(context: PipelineContext): number {
  return context.archive.transaction((transaction) => {
    const queued = transaction
      .subjectsWithCard()
      .reduce((posts, id) => posts + remind(transaction, id, context), 0);
    if (queued > 0) context.step("remind.queued");
    return queued;
  });
}

function remind(transaction: ArchiveTransaction, id: SubjectId, context: PipelineContext): number {
  const stored = transaction.subject(id);
  const soonDays = stored === null ? undefined : SOON_DAYS[stored.snapshot.subject];
  if (stored === null || soonDays === undefined) return 0;
  const now = context.clock();
  const terms = storedTerms(stored.snapshot, transaction, now, context.watching().recesses);
  const open = terms.map(({ until }) => ({ key: id, until, soonDays }));
  const fresh = deadlineEvents(open, now, []).filter(
    (event) => !transaction.hasEvent(eventId(event)) && !beganNear(event, terms, soonDays),
  );
  if (fresh.length === 0) return 0;
  const events = fresh.map((event) => subjectEvent(stored, event, terms, now));
  for (const event of events) transaction.saveEvent(event);
  const cards = transaction.cardsOf(id);
  const told = events.filter((_, index) => !wasSoAt(cards, fresh[index], soonDays));
  const last = told.at(-1);
  if (last === undefined) return 0;
  const refresh = last.id.slice(id.length + 1).replace("/", "-");
  const mode = { silent: false, source: "clock", run: null, now, refresh };
  return tell(transaction, stored, told, mode, context);
}

function subjectEvent(
  { id, revision, snapshot }: StoredSubject,
  event: DeadlineEvent,
  terms: readonly Term[],
  now: Date,
): SubjectEvent {
  const term = terms.find(({ until }) => until === event.until);
  return {
    id: eventId(event),
    type: `${snapshot.subject as "motion" | "question" | "promise"}.${event.type}`,
    subject: id,
    revision,
    changes: {
      dueOn: event.until,
      ...(term?.text == null ? {} : { term: term.text }),
      ...(term?.certainty === "estimated" ? { estimated: true } : {}),
    },
    at: now.toISOString(),
    novelty: "known",
    snapshot,
    previous: snapshot,
  };
}

function eventId({ key, type, until }: DeadlineEvent): string {
  return `${key}/${type}/${until}`;
}

/** A term that is short from the start is not told to be near: that it began was told just now. */
function beganNear({ type, until }: DeadlineEvent, terms: readonly Term[], soonDays: number): boolean {
  const since = terms.find((term) => term.until === until)?.since ?? null;
  return type === "due-soon" && since !== null && since >= addDays(until, -soonDays);
}

/** Whether the deadline stood so already when every card came. */
function wasSoAt(cards: readonly StoredPost[], event: DeadlineEvent | undefined, soonDays: number): boolean {
  if (event === undefined) return false;
  const from = addDays(event.until, event.type === "overdue" ? 1 : -soonDays);
  return cards.every((card) => (civilDate(card.createdAt) ?? "") >= from);
}
