import { isHistory, type Occasion } from "#alert";
import { diff, type SubjectEvent } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/**
 * The steps that lie behind a thing that gets its first card now because only now it is known what it is called: its
 * dossier came behind it, or its own document. What happened to it meanwhile was news when it came, and nobody could
 * know whose. As it stands now, under the names that the steps have, so that none is told twice in one channel. None of
 * what is history, nor of what somebody has only just begun to follow.
 */
export function earlierSteps(
  { subject, revision, novelty, snapshot, events, cards, silent }: Occasion,
  transaction: ArchiveTransaction,
): readonly SubjectEvent[] {
  const isNamed = revision > 1 && events.some(({ changes }) => "ids" in changes);
  if (silent || !isNamed || cards.length > 0 || isHistory({ revision: 1, novelty })) return [];
  const now = new Set(events.map(({ type }) => type));
  const ids = transaction.eventsOf(subject);
  return diff(null, snapshot).flatMap((step) => {
    const saved = ids.get(step.type);
    if (saved === undefined || now.has(step.type)) return [];
    return [{ ...step, ...saved, subject, revision, novelty: "known", snapshot, previous: null }];
  });
}
