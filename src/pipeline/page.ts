import {
  cite,
  fieldText,
  type RecordChange,
  type SourceRecord,
  type SubjectId,
  touchedSubjects,
} from "#parliament";
import type { ArchiveTransaction, RunCounts } from "./archive.ts";
import { placesOf, strongest } from "./cited.ts";
import type { PipelineContext } from "./context.ts";
import { noteMissing } from "./note-missing.ts";
import type { PageBatch } from "./ports.ts";
import { guardFlood } from "./queue.ts";
import { type RevisionMode, reviseSubject } from "./revise.ts";

/** Stores a page's records and revises every subject that they touch, in the caller's transaction. */
export function savePage(
  transaction: ArchiveTransaction,
  batch: PageBatch,
  mode: RevisionMode,
  context: PipelineContext,
): RunCounts {
  const changed = batch.records.flatMap((record) => saveRecord(transaction, record));
  const touched = new Set(touchedSubjects(changed, transaction.graph));
  for (const { after } of changed) {
    if (after.kind === "document") for (const id of citeTitle(transaction, after)) touched.add(id);
  }
  if (!mode.silent) {
    noteMissing(
      transaction,
      changed.map(({ after }) => after),
      mode.source,
      mode.now,
    );
  }
  context.step("poll.records-saved");
  let events = 0;
  let posts = 0;
  for (const id of inOrder(touched)) {
    const revision = reviseSubject(transaction, id, mode, context);
    events += revision.events;
    posts += revision.posts;
  }
  if (mode.run !== null) guardFlood(transaction, mode.run, mode.now, context);
  context.step("poll.subjects-revised");
  countOddities(transaction, batch, mode);
  const { entries, dropped, bytes } = batch.counts;
  return { pages: 1, entries, changed: changed.length, events, posts, dropped: dropped.length, bytes };
}

function saveRecord(transaction: ArchiveTransaction, record: SourceRecord): readonly RecordChange[] {
  const { before, after, changed } = transaction.saveRecord(record);
  return changed ? [{ before, after }] : [];
}

/** What a document's title cites is told to the cited: `(t.v.v. 36600-XX-29)` stands nowhere else. */
function citeTitle(transaction: ArchiveTransaction, document: SourceRecord): readonly SubjectId[] {
  const title = fieldText(document, "onderwerp") ?? fieldText(document, "titel") ?? "";
  const places = placesOf(title, cite(title));
  const before = transaction.citedIds(document.id);
  if (places.length === 0 && before.length === 0) return [];
  transaction.saveCitations(document.id, "title", strongest(places));
  const ids = new Set([...before, ...places.map((place) => place.id)]);
  return [...ids].flatMap((id) => transaction.subjectsWithId(id)).filter((id) => !id.startsWith("document:"));
}

/** Motions and questions before documents: whether they tell a thing themselves decides what a document's card says. */
function inOrder(touched: ReadonlySet<SubjectId>): readonly SubjectId[] {
  const rank = (id: SubjectId) => (id.startsWith("document:") ? 1 : 0);
  return [...touched].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function countOddities(transaction: ArchiveTransaction, batch: PageBatch, mode: RevisionMode): void {
  const at = mode.now.toISOString();
  const note = (what: string, count: number) => transaction.countOddity(mode.source, what, count, at);
  for (const [kind, count] of Object.entries(batch.counts.unknownKinds)) note(`unknown kind ${kind}`, count);
  for (const [field, count] of Object.entries(batch.counts.unknownFields))
    note(`unknown field ${field}`, count);
  for (const reason of batch.counts.dropped) note(`dropped: ${reason}`, 1);
}
