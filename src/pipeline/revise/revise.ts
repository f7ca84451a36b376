import assert from "node:assert/strict";
import { type Occasion, planPosts, type StoredPost, shownDeadline } from "#alert";
import {
  apply,
  dossierContents,
  type Novelty,
  noveltyOf,
  OPEN_DATA,
  ownDocuments,
  type Snapshot,
  type SubjectEvent,
  type SubjectId,
  subjectId,
} from "#parliament";
import { openTerms, summaryOf, type TextChange } from "#summary";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteContradictions } from "../health/contradictions.ts";
import { refreshGroupsOf } from "../outbox/groups.ts";
import { queuePosts } from "../outbox/queue.ts";
import { type Anew, assembleAnew } from "./assemble.ts";
import { matchInput } from "./match-input.ts";
import { tellersOf } from "./tellers.ts";
import { tellVotingDay } from "./voting-day.ts";

export interface Revision {
  readonly events: number;
  readonly posts: number;
}

export interface RevisionMode {
  /** History: remembered, not told. */
  readonly silent: boolean;
  readonly source: string;
  readonly run: number | null;
  readonly now: Date;
  /** Set where the card must be looked at again although the snapshot may be the same: what for, as a word in its key. */
  readonly refresh?: string;
  /** What the text of a document that was just read changes against the version before. */
  readonly change?: TextChange;
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

/** Motions and questions before documents: whether they tell a thing themselves decides what a document's card says. */
function inOrder(ids: Iterable<SubjectId>): readonly SubjectId[] {
  const rank = (id: SubjectId) => (id.startsWith("document:") ? 1 : 0);
  return [...ids].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
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
  if (steps.length > 0) transaction.saveSubject(stored, at);
  const novelty: Novelty = mode.silent ? "baseline" : before === null ? first : "known";
  const previous = before?.snapshot ?? null;
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
  return { events: mode.silent ? 0 : events.length, posts: tell(transaction, stored, events, mode, context) };
}

function firstNovelty(before: Novelty | null, next: Snapshot, mode: RevisionMode): Novelty {
  if (before !== null) return before;
  return mode.silent ? "baseline" : noveltyOf(next, mode.now);
}

/** What is new is read; what is history is not, unless it is followed. */
function queueReading(
  transaction: ArchiveTransaction,
  subject: { readonly novelty: Novelty; readonly snapshot: Snapshot },
  mode: RevisionMode,
): void {
  const { snapshot, novelty } = subject;
  if (snapshot.subject !== "document" || snapshot.file === null || snapshot.withdrawn) return;
  if (novelty === "new" || novelty === "late")
    transaction.queueFile(snapshot.key, snapshot.file.source ?? OPEN_DATA, snapshot.file, mode.run);
}

/** The hits of a subject and the posts that follow, in the caller's transaction. Returns how many were queued. */
export function tell(
  transaction: ArchiveTransaction,
  stored: {
    readonly id: SubjectId;
    readonly revision: number;
    readonly novelty: Novelty;
    readonly snapshot: Snapshot;
  },
  events: readonly SubjectEvent[],
  mode: RevisionMode,
  context: PipelineContext,
): number {
  const { id, revision, novelty, snapshot } = stored;
  // Nobody follows a meeting: it is told by the agenda, and by what is decided there.
  if (snapshot.subject === "meeting") return 0;
  const cards = transaction.cardsOf(id);
  if (mode.silent && cards.length === 0) return 0;
  // The documents of a dossier are the news; its own card comes when somebody begins to follow it.
  if (snapshot.subject === "dossier" && cards.length === 0 && mode.refresh !== "welcome") return 0;
  const { matcher, rules, recesses } = context.watching();
  const summary = summaryOf(snapshot, transaction);
  const hits = hitsOf(
    transaction,
    stored,
    matcher.match(matchInput(shownSnapshot(snapshot, events), transaction)),
    mode,
  );
  const occasion: Occasion = {
    subject: id,
    snapshot,
    events,
    revision,
    edition: mode.refresh === undefined ? String(revision) : `${revision}+${mode.refresh}`,
    silent: mode.silent,
    novelty,
    hits,
    summary,
    deadline: shownDeadline(openTerms(snapshot, summary, mode.now, recesses), mode.now),
    filed: snapshot.subject === "dossier" ? dossierContents(snapshot.key, transaction.graph) : null,
    cards,
    change: mode.change ?? null,
    relatedCards: relatedCards(snapshot, transaction),
    tellers: tellersOf(snapshot, hits, transaction),
  };
  const occurrence = { subject: id, events, hits, run: mode.run, now: mode.now };
  const queued = queuePosts(transaction, planPosts(occasion, rules), occurrence);
  if (queued > 0 && snapshot.subject === "document") refreshGroupsOf(transaction, cards, mode.now, context);
  return queued + tellVotingDay(transaction, occasion, occurrence, context);
}

/** A tombstone has lost its numbers and titles: what watched it before still does. */
function shownSnapshot(snapshot: Snapshot, events: readonly SubjectEvent[]): Snapshot {
  return snapshot.withdrawn ? (events[0]?.previous ?? snapshot) : snapshot;
}

function hitsOf(
  transaction: ArchiveTransaction,
  stored: { readonly id: SubjectId; readonly novelty: Novelty },
  hits: readonly Hit[],
  mode: RevisionMode,
): readonly Hit[] {
  if (hits.length > 0 && stored.novelty !== "baseline")
    transaction.saveHits(stored.id, hits, mode.now.toISOString());
  return hits;
}

/** The cards of the documents of a motion or question; of a document those of the motions and questions it belongs to. */
function relatedCards(snapshot: Snapshot, transaction: ArchiveTransaction): readonly StoredPost[] {
  const related =
    snapshot.subject === "document"
      ? snapshot.zaken.flatMap(({ key }) => [subjectId("motion", key), subjectId("question", key)])
      : ownDocuments(snapshot).map(({ key }) => subjectId("document", key));
  return related.flatMap((id) => transaction.cardsOf(id));
}
