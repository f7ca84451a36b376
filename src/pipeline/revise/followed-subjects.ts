import { kindOf, type PastThing, pastThing, type SubjectId, type SubjectKind } from "#parliament";
import { type Target, targetsOf } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

/** Everything that is followed and known, with the channels in which it is. */
export function followedSubjects(
  transaction: ArchiveTransaction,
  context: PipelineContext,
): ReadonlyMap<SubjectId, Set<string>> {
  const { matcher, rules } = context.watching();
  const followed = new Map<SubjectId, Set<string>>();
  for (const watch of matcher.watches) {
    const channel = rules.watches.get(watch.id)?.channel;
    if (channel === undefined) continue;
    for (const id of targetsOf(watch).flatMap((target) => subjectsOf(target, transaction)))
      followed.set(id, (followed.get(id) ?? new Set()).add(channel));
  }
  return followed;
}

/** What bears the id that a watch follows: a document or a dossier only where it names one as such. */
function subjectsOf({ kind, id }: Target, transaction: ArchiveTransaction): readonly SubjectId[] {
  const named: readonly SubjectKind[] = ["document", "dossier"];
  return transaction
    .subjectsWithId(id)
    .filter((subject) =>
      named.includes(kind) ? kindOf(subject) === kind : !named.includes(kindOf(subject)),
    );
}

/** What is followed and has a past. What began under our eyes has none, and of a dossier its contents are the past. */
export function thingsWithPast(
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly PastThing[] {
  return [...followedSubjects(transaction, context).keys()].flatMap((id) => pastThing(id, transaction) ?? []);
}
