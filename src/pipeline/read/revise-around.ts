import { type DueFile, NO_COUNTS, type SubjectId, subjectId } from "#parliament";
import type { TextChange } from "#summary";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { guardFlood } from "../outbox/flood.ts";
import { groupDocuments } from "../outbox/groups.ts";
import type { RevisionMode } from "../revise/mode.ts";
import { reviseSubject } from "../revise/revise.ts";

/** What reading a document, or failing to, brings to those around it. */
export interface Read {
  readonly cited: ReadonlySet<SubjectId>;
  /** A word for the key of cards that must be looked at again. */
  readonly refresh: string;
  readonly change: TextChange | null;
}

/** The document itself, the subjects that it cites, and those that it belongs to: their cards show what it says. */
export function reviseAround(
  transaction: ArchiveTransaction,
  file: DueFile,
  { cited, refresh, change }: Read,
  context: PipelineContext,
): { readonly events: number; readonly posts: number } {
  const id = subjectId("document", file.document);
  const silent = transaction.subject(id)?.novelty === "baseline";
  const mode: RevisionMode = { silent, source: file.source, run: file.run, now: context.clock() };
  const total = { events: 0, posts: 0 };
  const revise = (subject: SubjectId, more: Pick<RevisionMode, "refresh" | "change"> = {}) => {
    const revision = reviseSubject(transaction, subject, { ...mode, ...more }, context);
    total.events += revision.events;
    total.posts += revision.posts;
  };
  for (const subject of cited) revise(subject);
  revise(id, change === null ? {} : { change });
  for (const zaak of transaction.graph.get("document", file.document)?.refs.zaak ?? []) {
    for (const kind of ["motion", "question"] as const) {
      if (transaction.subject(subjectId(kind, zaak)) !== null) revise(subjectId(kind, zaak), { refresh });
    }
  }
  if (file.run !== null) {
    guardFlood(transaction, file.run, mode.now, context);
    if (total.posts > 0) groupDocuments(transaction, mode.now, context);
    transaction.countRun(file.run, { ...NO_COUNTS, ...total });
  }
  return total;
}
