import { documentClass, OPEN_DATA, type Snapshot, type SubjectId, subjectId } from "#parliament";
import type { WatchTarget } from "#watch";
import type { ArchiveTransaction } from "./archive.ts";
import type { PipelineContext } from "./context.ts";
import { ownDocuments } from "./own-documents.ts";
import { reviseSubject } from "./revise.ts";

/** Whose text a card of the followed thing quotes. */
const QUOTED: ReadonlySet<string> = new Set(["motion", "amendment", "question", "answer"]);

/**
 * Gives everything that is followed its card with the state so far, once for each channel, and has its own documents
 * read. To be called when a source is caught up and its history is read: until then the state is not known.
 */
export function welcomeFollowed(source: string, context: PipelineContext): number {
  const { matcher } = context.watching();
  const targets = matcher.watches.flatMap(followedIds);
  return context.archive.transaction((transaction) => {
    // What others tell before the open data has told its history is not the state so far.
    const isReading = [source, OPEN_DATA].some((name) => transaction.stretch(name)?.done === false);
    if (isReading) return 0;
    const subjects = new Set(targets.flatMap((id) => transaction.subjectsWithId(id)));
    return [...subjects].reduce((posts, id) => posts + welcome(transaction, id, source, context), 0);
  });
}

/** The ids of what a watch follows. */
export function followedIds(watch: WatchTarget): readonly string[] {
  return [watch.motion, watch.dossier, watch.question, watch.promise, watch.document].filter(
    (id) => id !== undefined,
  );
}

function welcome(
  transaction: ArchiveTransaction,
  id: SubjectId,
  source: string,
  context: PipelineContext,
): number {
  const stored = transaction.subject(id);
  if (stored === null || stored.snapshot.withdrawn) return 0;
  const { matcher, rules } = context.watching();
  const followers = matcher.watches.filter((watch) => follows(watch, stored.snapshot));
  const channels = new Set(followers.map((watch) => rules.watches.get(watch.id)?.channel));
  for (const card of transaction.cardsOf(id)) channels.delete(card.channel);
  if (channels.size === 0) return 0;
  readOwnDocuments(transaction, stored.snapshot);
  const mode = { silent: false, source, run: null, now: context.clock(), refresh: "welcome" };
  return reviseSubject(transaction, id, mode, context).posts;
}

function follows(watch: WatchTarget, snapshot: Snapshot): boolean {
  const others = [watch.motion, watch.question, watch.promise];
  const targets =
    snapshot.subject === "document"
      ? [watch.document]
      : snapshot.subject === "dossier"
        ? [watch.dossier]
        : others;
  return targets.some((target) => target !== undefined && snapshot.ids.includes(target));
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
