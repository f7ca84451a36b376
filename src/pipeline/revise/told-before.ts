import { type Occasion, planPosts, type StoredPost } from "#alert";
import {
  type DocumentSnapshot,
  documentClass,
  ownDocuments,
  type StoredSubject,
  type SubjectEvent,
  subjectId,
} from "#parliament";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queuePosts } from "../outbox/queue.ts";
import { stepsSoFar } from "./earlier-steps.ts";
import type { RevisionMode } from "./mode.ts";
import { showVote } from "./voting-day.ts";

/** The fields of a document by which a card may come that it could not have before: what it is, and whose. */
const MAKES_IT: readonly string[] = ["ids", "title", "kind", "zaken"];
const TEXTS: ReadonlySet<string> = new Set(["motion", "amendment", "question"]);

/** The document that is the text of a motion or question, and the cards that it got just now. */
export interface FreshText {
  readonly occasion: Occasion;
  readonly cards: readonly StoredPost[];
}

/** A thing as an occasion for cards of its text alone: nothing hits it, and it has no card of its own. */
export type AsOccasion = (
  thing: StoredSubject,
  events: readonly SubjectEvent[],
  cards: readonly StoredPost[],
) => Occasion;

/**
 * A motion's or question's text got its card after something had happened to it: they came in one poll, or the file was
 * read later. All that was news when it came and had no place in that channel is told in the thread of the card, and a
 * vote stands on the card of its day, as if the card had been there; so a count never comes of a vote that was told
 * nowhere. Nothing where the card came because somebody only now began to look for it. Returns how many were queued.
 */
export function tellBefore(
  transaction: ArchiveTransaction,
  { occasion, cards }: FreshText,
  mode: RevisionMode,
  context: PipelineContext,
  asOccasion: AsOccasion,
): number {
  const { snapshot, hits, events } = occasion;
  if (mode.silent || cards.length === 0 || snapshot.subject !== "document" || !isMade(events)) return 0;
  let queued = 0;
  for (const thing of thingsOf(snapshot, transaction)) {
    const placed = new Set(transaction.cardsOf(thing.id).map(({ channel }) => channel));
    const fresh = cards.filter(({ channel }) => !placed.has(channel));
    const steps = stepsSoFar(thing, transaction, mode.now);
    if (fresh.length === 0 || steps.length === 0) continue;
    const own = asOccasion(thing, steps, fresh);
    const occurrence = { subject: thing.id, events: steps, hits: [], run: mode.run, now: mode.now };
    queued += queuePosts(transaction, planPosts(own, context.watching().rules), occurrence);
    showVote(transaction, { ...own, hits: followingIn(fresh, hits, context) }, occurrence, context);
  }
  return queued;
}

/** Whether the document itself made its card: it is new, was read, or is another than it was. */
function isMade(events: readonly SubjectEvent[]): boolean {
  return events.some(
    ({ type, changes }) =>
      type === "document.published" || type === "document.read" || MAKES_IT.some((field) => field in changes),
  );
}

function thingsOf(
  { key, kind, zaken }: DocumentSnapshot,
  transaction: ArchiveTransaction,
): readonly StoredSubject[] {
  if (!TEXTS.has(documentClass(kind))) return [];
  return zaken
    .flatMap((zaak) => [subjectId("motion", zaak.key), subjectId("question", zaak.key)])
    .flatMap((id) => transaction.subject(id) ?? [])
    .filter(({ snapshot }) => !snapshot.withdrawn && ownDocuments(snapshot).some((own) => own.key === key));
}

/** The hits of who follows the motion, which the text alone bears the number of. */
function followingIn(
  cards: readonly StoredPost[],
  hits: readonly Hit[],
  { watching }: PipelineContext,
): readonly Hit[] {
  const { watches } = watching().rules;
  const channels = new Set(cards.map(({ channel }) => channel));
  return hits.filter(({ watch, evidence }) => {
    const rule = watches.get(watch);
    const follows = rule?.motion !== undefined && evidence.some(({ type }) => type === "subject");
    return follows && channels.has(rule.channel);
  });
}
