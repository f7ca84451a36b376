import {
  documentClass,
  OPEN_DATA,
  ownDocuments,
  type Snapshot,
  type SubjectId,
  subjectId,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { followedSubjects } from "../revise/followed-subjects.ts";
import { createLookedThrough } from "../revise/looked-through.ts";
import { reviseSubject } from "../revise/revise.ts";

/** Whose text a card of the followed thing quotes. */
const QUOTED: ReadonlySet<string> = new Set(["motion", "amendment", "question", "answer"]);

/**
 * Gives everything that is followed and known its card with the state so far, once for each channel, and has its own
 * documents read. It does not wait for history: what that brings completes the card.
 */
export function welcomeFollowed(source: string, context: PipelineContext): number {
  return context.archive.transaction((transaction) => {
    if (welcomed.isStill(transaction, context)) return 0;
    const missing = withoutCard(transaction, context);
    const posts = missing.reduce((sum, id) => sum + welcome(transaction, id, source, context), 0);
    if (posts > 0) context.step("welcome.queued");
    // What is muted gets its card when that time is over, of which nothing is written.
    if (missing.length === 0) welcomed.note(transaction, context);
    return posts;
  });
}

const welcomed = createLookedThrough();

function withoutCard(transaction: ArchiveTransaction, context: PipelineContext): readonly SubjectId[] {
  return [...followedSubjects(transaction, context)].flatMap(([id, channels]) => {
    const known = new Set(transaction.channelsWithCard(id));
    return [...channels].every((channel) => known.has(channel)) ? [] : [id];
  });
}

function welcome(
  transaction: ArchiveTransaction,
  id: SubjectId,
  source: string,
  context: PipelineContext,
): number {
  const stored = transaction.subject(id);
  if (stored === null || stored.snapshot.withdrawn) return 0;
  readOwnDocuments(transaction, stored.snapshot);
  const mode = { silent: false, source, run: null, now: context.clock(), refresh: "welcome" };
  return reviseSubject(transaction, id, mode, context).posts;
}

function readOwnDocuments(transaction: ArchiveTransaction, snapshot: Snapshot): void {
  const own = snapshot.subject === "document" ? [snapshot] : ownDocuments(snapshot);
  for (const { key, kind } of own) {
    const document = transaction.subject(subjectId("document", key))?.snapshot;
    if (document?.subject !== "document" || document.file === null || document.reading !== null) continue;
    if (snapshot.subject === "document" || QUOTED.has(documentClass(kind)))
      transaction.queueFile(key, document.file.source ?? OPEN_DATA, document.file, null);
  }
}
