import { isHistory, type Occasion } from "#alert";
import { civilDate, diff, type Snapshot, type StoredSubject, type SubjectEvent } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/**
 * The steps that lie behind a thing that gets its first card now because only now it is known what it is called: its
 * dossier came behind it, or its own document. What happened to it meanwhile was news when it came, and nobody could
 * know whose. None of what somebody has only just begun to follow.
 */
export function earlierSteps(
  { subject, revision, novelty, snapshot, events, cards, silent }: Occasion,
  transaction: ArchiveTransaction,
  now: Date,
): readonly SubjectEvent[] {
  const isNamed = revision > 1 && events.some(({ changes }) => "ids" in changes);
  if (silent || !isNamed || cards.length > 0 || isHistory({ revision: 1, novelty })) return [];
  const fresh = new Set(events.map(({ type }) => type));
  return stepsSoFar({ id: subject, revision, novelty, snapshot }, transaction, now).filter(
    ({ type }) => !fresh.has(type),
  );
}

/**
 * The steps of a thing that were news when they came, those of now among them. As it stands now, under the names that
 * they have, so that none is told twice in one channel. None of what is history, and no vote that was to come on a day
 * that has passed.
 */
export function stepsSoFar(
  { id: subject, revision, novelty, snapshot }: StoredSubject,
  transaction: ArchiveTransaction,
  now: Date,
): readonly SubjectEvent[] {
  const known = transaction.eventsOf(subject);
  return diff(null, snapshot).flatMap((step) => {
    const saved = known.get(step.type);
    if (saved === undefined || isHistory({ revision: revisionOf(saved.id), novelty })) return [];
    if (step.type === "motion.scheduled" && isPast(snapshot, now)) return [];
    return [{ ...step, ...saved, subject, revision, novelty: "known", snapshot, previous: null }];
  });
}

function isPast(snapshot: Snapshot, now: Date): boolean {
  const day = snapshot.subject === "motion" ? snapshot.scheduledOn : null;
  return day !== null && day < (civilDate(now.toISOString()) ?? "");
}

/** `motion:8176…@3/motion.voted`: the third. */
function revisionOf(event: string): number {
  return Number(/@(\d+)\/[^/]+$/.exec(event)?.[1] ?? 0);
}
