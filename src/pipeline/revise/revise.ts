import assert from "node:assert/strict";
import {
  apply,
  type DocumentSnapshot,
  isTelling,
  type Novelty,
  noveltyOf,
  OPEN_DATA,
  type PastText,
  type Snapshot,
  type SubjectEvent,
  type SubjectId,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteContradictions } from "../health/contradictions.ts";
import { type Anew, assembleAnew } from "./assemble.ts";
import type { RevisionMode } from "./mode.ts";
import { showLife } from "./motion-life.ts";
import { tell } from "./tell.ts";

export interface Revision {
  readonly events: number;
  readonly posts: number;
}

const NOTHING: Revision = { events: 0, posts: 0 };

/**
 * Assembles subjects anew, and where they differ from what we knew stores the snapshot, the steps between, the hits
 * and the posts that follow, all in the caller's transaction. What turns out to be one thing is united before.
 */
export function reviseSubjects(
  transaction: ArchiveTransaction,
  ids: Iterable<SubjectId>,
  mode: RevisionMode,
  context: PipelineContext,
): Revision {
  const total = { events: 0, posts: 0 };
  const found = assembleAnew(transaction, ids, mode, context);
  for (const id of inOrder(found.keys())) {
    const anew = found.get(id);
    if (anew === undefined) continue;
    if (!mode.silent) noteContradictions(transaction, id, anew.next, mode.now, context);
    const { events, posts } = store(transaction, anew, mode, context);
    total.events += events;
    total.posts += posts;
  }
  return total;
}

/** The same for one subject, and for what turns out to belong to it. */
export function reviseSubject(
  transaction: ArchiveTransaction,
  id: SubjectId,
  mode: RevisionMode,
  context: PipelineContext,
): Revision {
  return reviseSubjects(transaction, [id], mode, context);
}

/**
 * In the order in which the source brought them, but motions and questions before documents: whether they tell a thing
 * themselves decides what a document's card says.
 */
function inOrder(ids: Iterable<SubjectId>): readonly SubjectId[] {
  const rank = (id: SubjectId) => (id.startsWith("document:") ? 1 : 0);
  return [...ids].sort((a, b) => rank(a) - rank(b));
}

function store(
  transaction: ArchiveTransaction,
  { id, before, next, steps }: Anew,
  mode: RevisionMode,
  context: PipelineContext,
): Revision {
  if (steps.length === 0 && mode.refresh === undefined) return NOTHING;
  assert.deepEqual(apply(before?.snapshot ?? null, steps), next, "the steps must lead to the snapshot");
  const revision = (before?.revision ?? 0) + (steps.length > 0 ? 1 : 0);
  const first = firstNovelty(before?.novelty ?? null, next, mode);
  const stored = { id, revision, novelty: first, snapshot: next };
  const at = mode.now.toISOString();
  const previous = before?.snapshot ?? null;
  if (steps.length > 0) transaction.saveSubject(stored, at, previous);
  const novelty: Novelty = mode.silent ? "baseline" : before === null ? first : "known";
  const events: readonly SubjectEvent[] = steps.map((step) => ({
    ...step,
    id: `${id}@${revision}/${step.type}`,
    subject: id,
    revision,
    at,
    novelty,
    snapshot: next,
    previous,
  }));
  if (!mode.silent) for (const event of events) transaction.saveEvent(event);
  queueReading(transaction, stored, mode);
  const posts = tell(transaction, stored, events, mode, context) + showLife(transaction, stored, mode);
  return { events: mode.silent ? 0 : events.length, posts };
}

function firstNovelty(before: Novelty | null, next: Snapshot, mode: RevisionMode): Novelty {
  if (before !== null) return before;
  return mode.silent ? "baseline" : noveltyOf(next, mode.now);
}

/** What is new is read at once; what is history when its turn comes, if it may tell of what is followed. */
function queueReading(
  transaction: ArchiveTransaction,
  subject: { readonly novelty: Novelty; readonly snapshot: Snapshot },
  mode: RevisionMode,
): void {
  const { snapshot, novelty } = subject;
  if (snapshot.subject !== "document" || snapshot.file === null || snapshot.withdrawn) return;
  if (novelty === "new" || novelty === "late")
    transaction.queueFile(snapshot.key, snapshot.file.source ?? OPEN_DATA, snapshot.file, mode.run);
  else transaction.notePast(snapshot.key, pastText(snapshot));
}

function pastText({ dossier, date, kind, actors }: DocumentSnapshot): PastText {
  const names = [...new Set(actors.map(({ name }) => name))];
  return { dossier: dossier?.id ?? null, date, telling: isTelling(kind), names };
}
