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
import { reviseSubject } from "../revise/revise.ts";

/** Whose text a card of the followed thing quotes. */
const QUOTED: ReadonlySet<string> = new Set(["motion", "amendment", "question", "answer"]);

/**
 * Gives everything that is followed and known its card with the state so far, once for each channel, and has its own
 * documents read. It does not wait for history: what that brings completes the card.
 */
export function welcomeFollowed(source: string, context: PipelineContext): number {
  return context.archive.transaction((transaction) => {
    let posts = 0;
    for (const [id, channels] of followedSubjects(transaction, context)) {
      for (const channel of transaction.channelsWithCard(id)) channels.delete(channel);
      if (channels.size > 0) posts += welcome(transaction, id, source, context);
    }
    if (posts > 0) context.step("welcome.queued");
    return posts;
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
