import {
  assemble,
  diff,
  keyOf,
  kindOf,
  OPEN_DATA,
  recordKindOf,
  type Snapshot,
  type SourceRecord,
  type Step,
  type StoredSubject,
  type SubjectId,
  subjectId,
  subjectsOn,
  touchedSubjects,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { joinCards } from "../outbox/join-cards.ts";
import { citeTitle } from "./cited-places.ts";

/** A subject as it was and as it is now. */
export interface Anew {
  readonly id: SubjectId;
  readonly before: StoredSubject | null;
  readonly next: Snapshot;
  readonly steps: readonly Step[];
}

interface Joining {
  readonly now: Date;
  /** Set where subjects are wanted that are as they were, too. */
  readonly refresh?: string;
  readonly source: string;
}

/**
 * Assembles subjects anew. Where one turns out to bear a public id that belongs to another of its kind (the dossier of
 * a document came, or its number), the two are one: the younger is absorbed, and what either touches is assembled too.
 * To be called before anything of them is stored.
 */
export function assembleAnew(
  transaction: ArchiveTransaction,
  ids: Iterable<SubjectId>,
  joining: Joining,
  context: PipelineContext,
): ReadonlyMap<SubjectId, Anew> {
  const found = new Map<SubjectId, Anew>();
  const bearers = new Map<string, SubjectId>();
  const open = new Set(ids);
  // What another source says may change nothing, and yet contradict.
  const isWanted = joining.refresh !== undefined || joining.source !== OPEN_DATA;
  // A set is gone through with what is added meanwhile.
  for (const id of open) {
    const anew = assembleOne(transaction, id);
    if (anew === null) continue;
    const joined = joinTwin(transaction, anew, bearers, joining, context);
    if (joined === null) {
      if (anew.steps.length > 0 || isWanted) found.set(id, anew);
      for (const publicId of newIds(anew)) bearers.set(bearerKey(id, publicId), id);
      continue;
    }
    found.delete(joined.gone);
    for (const touched of joined.touched) {
      open.delete(touched);
      open.add(touched);
    }
  }
  return found;
}

function assembleOne(transaction: ArchiveTransaction, id: SubjectId): Anew | null {
  const next = assemble(id, transaction.graph);
  // What was absorbed is told under the other's id.
  if (next === null || next.key !== keyOf(id)) return null;
  const before = transaction.subject(id);
  return { id, before, next, steps: diff(before?.snapshot ?? null, next) };
}

interface Joined {
  readonly gone: SubjectId;
  readonly touched: readonly SubjectId[];
}

function joinTwin(
  transaction: ArchiveTransaction,
  anew: Anew,
  bearers: ReadonlyMap<string, SubjectId>,
  joining: Joining,
  context: PipelineContext,
): Joined | null {
  for (const twin of twinsOf(transaction, anew, bearers)) {
    const united = transaction.unite(recordKindOf(anew.id), keyOf(anew.id), keyOf(twin));
    if (united === null) continue;
    const touched = absorb(transaction, united.absorbed, united.after, joining, context);
    return { gone: subjectId(kindOf(anew.id), united.absorbed), touched };
  }
  return null;
}

/** Other subjects of the kind that bear one of its ids. An attachment bears its parent's: rather than one, the parent. */
function twinsOf(
  transaction: ArchiveTransaction,
  anew: Anew,
  bearers: ReadonlyMap<string, SubjectId>,
): readonly SubjectId[] {
  const others = newIds(anew).flatMap((publicId) => [
    ...transaction.subjectsWithId(publicId),
    ...(bearers.get(bearerKey(anew.id, publicId)) ?? []),
  ]);
  const twins = [...new Set(others as readonly SubjectId[])].filter(
    (other) => other !== anew.id && kindOf(other) === kindOf(anew.id),
  );
  return twins.length < 2 ? twins : twins.toSorted((a, b) => rank(a) - rank(b));

  function rank(twin: SubjectId): number {
    const snapshot = transaction.subject(twin)?.snapshot;
    return snapshot?.subject === "document" && snapshot.attachmentOf !== null ? 1 : 0;
  }
}

/** The ids that it did not bear before. */
function newIds({ before, next }: Anew): readonly string[] {
  const known = before?.snapshot.ids ?? [];
  return next.withdrawn ? [] : next.ids.filter((id) => !known.includes(id));
}

function bearerKey(id: SubjectId, publicId: string): string {
  return `${kindOf(id)}:${publicId}`;
}

/**
 * Lets what was kept of an entity that is no more belong to the one that it turned out to be. Returns the subjects that
 * are to be assembled anew.
 */
export function absorb(
  transaction: ArchiveTransaction,
  absorbed: string,
  after: SourceRecord,
  joining: Joining,
  context: PipelineContext,
): readonly SubjectId[] {
  const into = subjectsOn(after.kind, after.id);
  for (const [index, from] of subjectsOn(after.kind, absorbed).entries()) {
    const target = into[index] ?? from;
    joinCards(transaction, from, target, joining.now, context);
    transaction.adopt(from, target);
  }
  const touched = new Set(touchedSubjects([{ before: null, after }], transaction.graph));
  if (after.kind === "document") for (const id of citeTitle(transaction, after)) touched.add(id);
  transaction.renameIn([...touched, ...into], absorbed, after.id);
  context.log.info({ kind: after.kind, entity: after.id, absorbed }, "two things turned out to be one");
  return [...touched];
}
