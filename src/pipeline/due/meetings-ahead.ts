import {
  addDays,
  civilDate,
  isRecess,
  isWorkingDay,
  type MeetingSnapshot,
  type Recess,
  type StoredSubject,
  type SubjectEvent,
  subjectId,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { hitsOfMeeting } from "../revise/meeting-hits.ts";
import type { RevisionMode } from "../revise/mode.ts";
import { tell } from "../revise/tell.ts";
import { isAhead } from "../revise/tell-meeting.ts";

/** Some 60 a week are planned. */
const MEETINGS_MAX = 1_000;
/** So many working days before a meeting it is told again, where the configuration says nothing. */
export const REMIND_DAYS = 5;

/**
 * Gives a meeting that is ahead its card once something of a channel stands on its agenda, whichever of the two became
 * known first; and reminds of it so many working days before, once for its day. A recess has no working days. Returns
 * how many posts were queued.
 */
export function tellMeetingsAhead(context: PipelineContext): number {
  const now = context.clock();
  const today = civilDate(now.toISOString()) ?? "";
  return context.archive.transaction((transaction) => {
    const meetings = transaction.meetingsFrom(today, MEETINGS_MAX).filter((meeting) => isAhead(meeting, now));
    return meetings.reduce(
      (posts, meeting) => posts + tellAhead(meeting, today, now, transaction, context),
      0,
    );
  });
}

function tellAhead(
  meeting: MeetingSnapshot,
  today: string,
  now: Date,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): number {
  const id = subjectId("meeting", meeting.key);
  const stored = transaction.subject(id);
  if (stored === null) return 0;
  const mode: RevisionMode = { silent: false, source: "clock", run: null, now };
  const welcomed = isCardMissing(stored, meeting, transaction, context)
    ? tell(transaction, stored, [], { ...mode, refresh: "welcome" }, context)
    : 0;
  return welcomed + remind(stored, meeting, today, mode, transaction, context);
}

function isCardMissing(
  { id }: StoredSubject,
  meeting: MeetingSnapshot,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): boolean {
  const { watches } = context.watching().rules;
  const channels = hitsOfMeeting(meeting, transaction, context).flatMap(
    ({ watch }) => watches.get(watch)?.channel ?? [],
  );
  const known = new Set(transaction.channelsWithCard(id));
  return channels.some((channel) => !known.has(channel));
}

function remind(
  stored: StoredSubject,
  { date }: MeetingSnapshot,
  today: string,
  mode: RevisionMode,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): number {
  const { recesses, meetingDays = REMIND_DAYS } = context.watching();
  const cards = transaction.cardsOf(stored.id);
  if (date === null || meetingDays === 0 || cards.length === 0) return 0;
  const from = daysBefore(date, meetingDays, recesses);
  const id = `${stored.id}/near/${date}`;
  // What was so near already when the card came stands on the card.
  const isNew = cards.every(({ createdAt }) => (civilDate(createdAt) ?? "") >= from);
  if (today < from || today >= date || isNew || transaction.hasEvent(id)) return 0;
  const event: SubjectEvent = {
    ...{ id, type: "meeting.near", subject: stored.id, revision: stored.revision },
    changes: { workingDays: workingDaysUntil(today, date, recesses) },
    ...{ at: mode.now.toISOString(), novelty: "known", snapshot: stored.snapshot, previous: stored.snapshot },
  };
  transaction.saveEvent(event);
  return tell(transaction, stored, [event], { ...mode, refresh: `near-${date}` }, context);
}

/** The civil date so many working days before another; a day in a recess is none. */
function daysBefore(date: string, days: number, recesses: readonly Recess[] | undefined): string {
  let at = date;
  for (let left = days, steps = 0; left > 0 && steps < 366; steps += 1) {
    at = addDays(at, -1);
    if (isWorkingDay(at) && !isRecess(at, recesses)) left -= 1;
  }
  return at;
}

function workingDaysUntil(today: string, date: string, recesses: readonly Recess[] | undefined): number {
  let days = 0;
  for (let at = today; at < date; at = addDays(at, 1)) {
    const next = addDays(at, 1);
    if (isWorkingDay(next) && !isRecess(next, recesses)) days += 1;
  }
  return days;
}
