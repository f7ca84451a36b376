import {
  type Interest,
  kindOf,
  ownDocuments,
  type Snapshot,
  type SubjectId,
  type SubjectKind,
} from "#parliament";
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

/** Something followed that has a past: what was told of it before it was first seen was not read as it came. */
export interface PastThing extends Interest {
  readonly thing: SubjectId;
  readonly snapshot: Snapshot;
}

/** What is followed and has a past. What began under our eyes has none, and of a dossier its contents are the past. */
export function thingsWithPast(
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly PastThing[] {
  return [...followedSubjects(transaction, context).keys()].flatMap((id) => thingOf(id, transaction) ?? []);
}

/** A thing as far as its past is looked for; null where it has none. */
export function thingOf(thing: SubjectId, transaction: ArchiveTransaction): PastThing | null {
  const stored = transaction.subject(thing);
  if (stored === null || stored.snapshot.withdrawn || stored.snapshot.subject === "dossier") return null;
  if (stored.novelty !== "baseline" && stored.novelty !== "old") return null;
  const { snapshot } = stored;
  return { thing, snapshot, dossier: snapshot.dossier?.id ?? null, since: beginningOf(snapshot) };
}

/** The documents that are the thing itself: what it says of itself is no citation. By their keys. */
export function ownKeys({ snapshot }: Pick<PastThing, "snapshot">): readonly string[] {
  return [snapshot.key, ...ownDocuments(snapshot).map(({ key }) => key)];
}

/** The civil date on which it began; null where that is not known. */
function beginningOf(snapshot: Snapshot): string | null {
  switch (snapshot.subject) {
    case "motion":
      return snapshot.tabledOn;
    case "question":
      return snapshot.askedOn;
    case "promise":
      return snapshot.madeOn;
    case "document":
      return snapshot.date;
    default:
      return null;
  }
}
