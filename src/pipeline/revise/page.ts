import {
  mayCompleteTallies,
  type PageBatch,
  type RecordChange,
  type RunCounts,
  type SourceRecord,
  type SubjectId,
  touchedSubjects,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { guardFlood } from "../outbox/flood.ts";
import { groupDocuments } from "../outbox/groups.ts";
import { absorb } from "./assemble.ts";
import { citedByTouched, citeTitle } from "./cited-places.ts";
import { dossiersWithCard } from "./dossiers-with-card.ts";
import type { RevisionMode } from "./mode.ts";
import { tryOther } from "./other-file.ts";
import { type Revision, reviseSubject, reviseSubjects } from "./revise.ts";

/** The newest counts that are looked at again when a party becomes known. */
const TALLIES_MAX = 5_000;

/** What a page came to. */
export interface SavedPage {
  readonly counts: RunCounts;
  /** The records that were new or other than before. */
  readonly changed: readonly SourceRecord[];
}

/** Stores a page's records and revises every subject that they touch, in the caller's transaction. */
export function savePage(
  transaction: ArchiveTransaction,
  batch: PageBatch,
  mode: RevisionMode,
  context: PipelineContext,
): SavedPage {
  const changed = batch.records.flatMap((record) => saveRecord(transaction, record));
  const touched = touchedBy(changed, transaction, mode, context);
  context.step("poll.records-saved");
  const { events, posts } = reviseTouched(touched, changed, transaction, mode, context);
  if (mode.run !== null) guardFlood(transaction, mode.run, mode.now, context);
  if (posts > 0) groupDocuments(transaction, mode.now, context);
  context.step("poll.subjects-revised");
  countOddities(transaction, batch, mode);
  const { entries, dropped, bytes } = batch.counts;
  const told = { events, posts, changed: changed.length };
  return {
    counts: { pages: 1, entries, ...told, dropped: dropped.length, bytes },
    changed: changed.map(({ after }) => after),
  };
}

/** The subjects that changed records touch, by what they are, what they absorbed and what their titles cite. */
function touchedBy(
  changed: readonly Change[],
  transaction: ArchiveTransaction,
  mode: RevisionMode,
  context: PipelineContext,
): ReadonlySet<SubjectId> {
  const touched = new Set(touchedSubjects(changed, transaction.graph));
  if (mayCompleteTallies(changed, transaction.graph))
    for (const id of transaction.openTallies(TALLIES_MAX)) touched.add(id);
  for (const id of citedByTouched(transaction, touched)) touched.add(id);
  for (const { absorbed, after } of changed) {
    for (const entity of absorbed)
      for (const id of absorb(transaction, entity, after, mode, context)) touched.add(id);
  }
  for (const { after } of changed) {
    const document = after.kind === "document" ? transaction.graph.get("document", after.id) : null;
    if (document === null) continue;
    for (const id of citeTitle(transaction, document)) touched.add(id);
    tryOther(transaction, document, mode.run);
  }
  return touched;
}

/** Those subjects, and the cards of the dossiers whose contents are others now. */
function reviseTouched(
  touched: ReadonlySet<SubjectId>,
  changed: readonly Change[],
  transaction: ArchiveTransaction,
  mode: RevisionMode,
  context: PipelineContext,
): Revision {
  const revised = reviseSubjects(transaction, touched, mode, context);
  const shown = dossiersWithCard(changed, transaction).map((id) =>
    reviseSubject(transaction, id, { ...mode, refresh: "filed" }, context),
  );
  return {
    events: revised.events,
    posts: shown.reduce((sum, dossier) => sum + dossier.posts, revised.posts),
  };
}

function saveRecord(transaction: ArchiveTransaction, record: SourceRecord): readonly Change[] {
  const { before, after, changed, absorbed } = transaction.saveRecord(record);
  return changed ? [{ before, after, absorbed }] : [];
}

interface Change extends RecordChange {
  /** Entities that turned out to be this one. */
  readonly absorbed: readonly string[];
}

function countOddities(transaction: ArchiveTransaction, batch: PageBatch, mode: RevisionMode): void {
  const at = mode.now.toISOString();
  const note = (what: string, count: number) => transaction.countOddity(mode.source, what, count, at);
  for (const [kind, count] of Object.entries(batch.counts.unknownKinds)) note(`unknown kind ${kind}`, count);
  for (const [field, count] of Object.entries(batch.counts.unknownFields))
    note(`unknown field ${field}`, count);
  for (const reason of batch.counts.dropped) note(`dropped: ${reason}`, 1);
}
