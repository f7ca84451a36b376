import { addDays } from "../calendar/civil.ts";
import { civilDate } from "../time.ts";

const SOON_DAYS = 7;

/** A deadline that is still open, of something that is followed. */
export interface OpenDeadline {
  /** Names the deadline for good: its subject, and which of its deadlines. */
  readonly key: string;
  /** The last civil date that is in time; null where it is not known, and nothing is ever said. */
  readonly until: string | null;
  /** So many days before it is `due-soon`; a week where it is not given. */
  readonly soonDays?: number;
}

/** What is to be said, or was, of one deadline as it stood. */
export interface DeadlineEvent {
  readonly key: string;
  readonly type: "due-soon" | "overdue";
  readonly until: string;
}

/**
 * What is to be said of the deadlines at `now` and has not been said: `due-soon` from some days before, up to the day
 * itself; `overdue` from the day after. Each once for a deadline as it stands: one that moves to another day is
 * another. Of one that is found when it has passed only `overdue` is said. Days are Amsterdam's.
 * The caller leaves out what is met, and decides what silence past an estimated day is worth.
 */
export function deadlineEvents(
  deadlines: readonly OpenDeadline[],
  now: Date,
  said: readonly DeadlineEvent[],
): readonly DeadlineEvent[] {
  const today = civilDate(now.toISOString());
  if (today === null) return [];
  const known = new Set(said.map(identity));
  const out: DeadlineEvent[] = [];
  for (const { key, until, soonDays = SOON_DAYS } of deadlines) {
    const type = until === null ? null : typeAt(until, today, soonDays);
    if (until === null || type === null) continue;
    const event: DeadlineEvent = { key, type, until };
    if (known.has(identity(event))) continue;
    known.add(identity(event));
    out.push(event);
  }
  return out;
}

function typeAt(until: string, today: string, soonDays: number): DeadlineEvent["type"] | null {
  if (today > until) return "overdue";
  return today >= addDays(until, -soonDays) ? "due-soon" : null;
}

function identity({ key, type, until }: DeadlineEvent): string {
  return JSON.stringify([key, type, until]);
}
