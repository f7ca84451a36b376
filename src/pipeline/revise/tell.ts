import { type Occasion, planPosts, type StoredPost, shownDeadline, voteIn } from "#alert";
import {
  dossierContents,
  pastProgress,
  type Snapshot,
  type StoredSubject,
  type SubjectEvent,
  subjectId,
  untoldOf,
} from "#parliament";
import { openTerms, summaryOf } from "#summary";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext, Watching } from "../context.ts";
import { refreshGroupsOf } from "../outbox/groups.ts";
import { queuePosts } from "../outbox/queue.ts";
import { citingCards } from "./citing-cards.ts";
import { earlierSteps } from "./earlier-steps.ts";
import { matchInput } from "./match-input.ts";
import { editionOf, type RevisionMode } from "./mode.ts";
import { lifeOf } from "./motion-life.ts";
import { papersOf } from "./papers.ts";
import { cameAfter } from "./successors.ts";
import { tellMeeting } from "./tell-meeting.ts";
import { tellersOf } from "./tellers.ts";
import { tellBefore } from "./told-before.ts";
import { hitsOfDocuments, linkVotingDays, tellVotingDay } from "./voting-day.ts";

/** The hits of a subject and the posts that follow, in the caller's transaction. Returns how many were queued. */
export function tell(
  transaction: ArchiveTransaction,
  stored: StoredSubject,
  events: readonly SubjectEvent[],
  mode: RevisionMode,
  context: PipelineContext,
): number {
  const { snapshot: told } = stored;
  if (told.subject === "meeting")
    return tellMeeting(transaction, { ...stored, snapshot: told }, events, mode, context);
  const cards = transaction.cardsOf(stored.id);
  if (cards.length === 0 && isUntoldWithoutCard(stored.snapshot, mode)) return 0;
  const concern = concernOf(transaction, stored, { events, cards }, mode, context);
  if (isNobodys(transaction, stored, { events, ...concern }, mode, context)) return 0;
  const own = occasionOf(transaction, stored, { events, ...concern }, mode, context);
  const isBeside = own.relatedCards.length > 0 && stored.snapshot.subject !== "document";
  const occasion = isBeside
    ? { ...own, citingCards: cardsOfCiting(transaction, events, mode, context) }
    : own;
  const { subject, snapshot, hits } = occasion;
  const earlier = snapshot.subject === "document" ? [] : earlierSteps(occasion, transaction, mode.now);
  const occurrence = { subject, events, hits, run: mode.run, now: mode.now };
  const queued = queuePosts(
    transaction,
    planPosts({ ...occasion, earlier }, context.watching().rules),
    occurrence,
  );
  let before = 0;
  if (queued > 0 && snapshot.subject === "document") {
    refreshGroupsOf(transaction, cards, mode.now, context);
    before = tellLifeBefore(transaction, occasion, mode, context);
    linkVotingDays(transaction, occasion, occurrence, context);
  }
  const whole = { ...occasion, events: [...earlier, ...events] };
  return queued + before + tellVotingDay(transaction, whole, occurrence, context);
}

/** What lies behind the cards that a document got just now, where it is the text of something. */
function tellLifeBefore(
  transaction: ArchiveTransaction,
  occasion: Occasion,
  mode: RevisionMode,
  context: PipelineContext,
): number {
  const known = new Set(occasion.cards.map(({ key }) => key));
  const cards = transaction.cardsOf(occasion.subject).filter(({ key }) => !known.has(key));
  const { change: _own, refresh: _its, ...plain } = mode;
  return tellBefore(transaction, { occasion, cards }, plain, context, (thing, events, relatedCards) => ({
    ...occasionOf(transaction, thing, { events, hits: [], cards: [], relatedCards }, plain, context),
    citingCards: cardsOfCiting(transaction, events, mode, context),
  }));
}

function cardsOfCiting(
  transaction: ArchiveTransaction,
  events: readonly SubjectEvent[],
  { change: _own, refresh: _its, ...mode }: RevisionMode,
  context: PipelineContext,
): ReadonlySet<string> {
  return citingCards(events, transaction, context, (document) => {
    const concern = concernOf(transaction, document, { events: [], cards: [] }, mode, context);
    return occasionOf(transaction, document, { events: [], ...concern }, mode, context);
  });
}

/** Whom an occasion may concern. */
type Concern = Pick<Occasion, "hits" | "relatedCards"> & { readonly cards: readonly StoredPost[] };

function concernOf(
  transaction: ArchiveTransaction,
  stored: StoredSubject,
  { events, cards }: Pick<Occasion, "events"> & Pick<Concern, "cards">,
  mode: RevisionMode,
  context: PipelineContext,
): Concern {
  const input = matchInput(shownSnapshot(stored.snapshot, events), transaction);
  const hits = savedHits(transaction, stored, context.watching().matcher.match(input), mode);
  return { hits, cards, relatedCards: relatedCards(stored.snapshot, transaction) };
}

/**
 * Cheap: nothing is told of what no watch hits, has no card and hangs under none, as nearly all in a feed; but a vote may
 * stand on the card of its day for what a watch finds in the motion's document.
 */
function isNobodys(
  transaction: ArchiveTransaction,
  { id, snapshot }: StoredSubject,
  { events, hits, cards, relatedCards: related }: Pick<Occasion, "events"> & Concern,
  { silent }: RevisionMode,
  context: PipelineContext,
): boolean {
  if (hits.length + cards.length + related.length > 0) return false;
  if (snapshot.subject !== "motion") return true;
  if (transaction.dayVotesOf(id).length > 0) return false;
  const tellsVote = !silent && voteIn({ events }) !== undefined;
  return !tellsVote || hitsOfDocuments(snapshot, transaction, context).length === 0;
}

/** The documents of a dossier are the news; its own card comes when somebody begins to follow it. */
function isUntoldWithoutCard({ subject }: Snapshot, { silent, refresh }: RevisionMode): boolean {
  return silent || (subject === "dossier" && refresh !== "welcome");
}

/** All that the posts of a subject follow from, for whom it concerns. Only reads. */
export function occasionOf(
  transaction: ArchiveTransaction,
  stored: StoredSubject,
  { events, hits, cards, relatedCards: related }: Pick<Occasion, "events"> & Concern,
  mode: RevisionMode,
  { watching }: { watching(): Pick<Watching, "recesses"> },
): Occasion {
  const { id, revision, novelty, snapshot } = stored;
  const { recesses } = watching();
  const summary = summaryOf(snapshot, transaction, recesses);
  return {
    subject: id,
    snapshot,
    events,
    revision,
    edition: editionOf(revision, mode),
    silent: mode.silent,
    novelty,
    hits,
    summary,
    deadline: shownDeadline(openTerms(snapshot, summary, mode.now, recesses), mode.now),
    filed: snapshot.subject === "dossier" ? dossierContents(snapshot.key, transaction.graph) : null,
    past: pastProgress(id, transaction),
    untold: untoldOf(snapshot, transaction.graph),
    life: lifeOf(snapshot, transaction),
    after: cameAfter(id, transaction),
    cards,
    change: mode.change ?? null,
    relatedCards: related,
    tellers: tellersOf(snapshot, hits, transaction),
  };
}

/**
 * A tombstone has lost its numbers and titles: what watched it before still does, and who follows a number that a paper gave
 * it afterwards.
 */
function shownSnapshot(snapshot: Snapshot, events: readonly SubjectEvent[]): Snapshot {
  const previous = snapshot.withdrawn ? events[0]?.previous : null;
  if (previous === null || previous === undefined) return snapshot;
  return { ...previous, ids: [...new Set([...previous.ids, ...snapshot.ids])] };
}

function savedHits(
  transaction: ArchiveTransaction,
  { id, novelty }: StoredSubject,
  hits: readonly Hit[],
  mode: RevisionMode,
): readonly Hit[] {
  if (hits.length > 0 && novelty !== "baseline") transaction.saveHits(id, hits, mode.now.toISOString());
  return hits;
}

/** The cards of the papers of a motion or question; of a document those of the motions and questions it belongs to. */
function relatedCards(snapshot: Snapshot, transaction: ArchiveTransaction): readonly StoredPost[] {
  const related =
    snapshot.subject === "document"
      ? snapshot.zaken.flatMap(({ key }) => [subjectId("motion", key), subjectId("question", key)])
      : papersOf(snapshot).map(({ key }) => subjectId("document", key));
  return related.flatMap((id) => transaction.cardsOf(id));
}
