import type { PastReply, Post, StoredPost } from "#alert";
import {
  type CitingDocument,
  citingDocuments,
  ownKeys,
  type PastProgress,
  type PastThing,
  pastProgress,
  pastThing,
  type SubjectId,
  subjectId,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queuePosts } from "../outbox/queue.ts";
import { followedSubjects } from "./followed-subjects.ts";
import { createLookedThrough } from "./looked-through.ts";
import { reviseSubject } from "./revise.ts";

/** So many documents of the past are named in a thread; how many more there are is said. */
const NAMED_MAX = 40;
/** A card is edited once for so many documents that were read. */
const READ_STEP = 20;

/**
 * Brings the cards of what is followed up to date with how far its past is searched, and tells in their threads which
 * documents of the past name it: in one reply, which is completed as more are found. Quietly: nothing shows in the
 * channel. In the caller's transaction. Nothing where nothing was written since it last did, for the same watches.
 */
export function showPast(transaction: ArchiveTransaction, context: PipelineContext): void {
  if (shown.isStill(transaction, context)) return;
  showAll(transaction, context);
  shown.note(transaction, context);
}

const shown = createLookedThrough();

function showAll(transaction: ArchiveTransaction, context: PipelineContext): void {
  for (const id of followedSubjects(transaction, context).keys()) {
    const progress = pastProgress(id, transaction);
    if (progress === null) continue;
    if (hasMoved(id, progress, transaction)) {
      const mode = { silent: true, source: "past", run: null, now: context.clock(), refresh: "past" };
      reviseSubject(transaction, id, mode, context);
    }
    const thing = pastThing(id, transaction);
    if (thing !== null && progress.state !== "sought") tellPast(thing, transaction, context);
  }
}

/** Whether the card says something else of the search than it did when it was last shown. */
function hasMoved(thing: SubjectId, progress: PastProgress, transaction: ArchiveTransaction): boolean {
  const says = JSON.stringify({ ...progress, read: Math.floor(progress.read / READ_STEP) });
  const name = `past-shown/${thing}`;
  if (transaction.note(name) === says) return false;
  transaction.setNote(name, says);
  return true;
}

function tellPast(thing: PastThing, transaction: ArchiveTransaction, context: PipelineContext): void {
  const cards = transaction.cardsOf(thing.thing);
  const documents = cards.length === 0 ? [] : pastDocuments(thing, transaction);
  if (documents.length === 0) return;
  const content: PastReply = {
    type: "past-reply",
    language: context.watching().rules.language,
    snapshot: thing.snapshot,
    documents: documents.slice(-NAMED_MAX),
    total: documents.length,
  };
  const posts = cards.map((card) => postUnder(card, thing.thing, content, transaction));
  const occurrence = { subject: thing.thing, events: [], hits: [], run: null, now: context.clock() };
  queuePosts(
    transaction,
    posts.filter((post) => post !== null),
    occurrence,
  );
}

/** The reply under a card or, where it stands there and says something else, its new contents. */
function postUnder(
  card: StoredPost,
  thing: SubjectId,
  content: PastReply,
  transaction: ArchiveTransaction,
): Post | null {
  const key = `past/${thing}/${card.channel}`;
  const post = { channel: card.channel, broadcast: false, held: false, content };
  if (transaction.post(key) === null) return { ...post, key, kind: "reply", parent: card.key };
  const said = transaction.lastContent(key);
  if (said?.type === "past-reply" && isSame(said, content)) return null;
  return { ...post, key: `edit/${key}`, kind: "edit", parent: key };
}

function isSame(said: PastReply, content: PastReply): boolean {
  return JSON.stringify(said.documents) === JSON.stringify(content.documents) && said.total === content.total;
}

/** The documents that name a thing and were there before they could be told as news, the oldest first. */
function pastDocuments(thing: PastThing, transaction: ArchiveTransaction): readonly CitingDocument[] {
  const { graph } = transaction;
  return citingDocuments(graph.citing(thing.snapshot.ids), new Set(ownKeys(thing)), graph).filter(
    ({ key }) => {
      const novelty = transaction.subject(subjectId("document", key))?.novelty;
      return novelty === "baseline" || novelty === "old";
    },
  );
}
