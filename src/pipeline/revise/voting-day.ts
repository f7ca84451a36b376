import {
  hasVote,
  type Occasion,
  type VoteConcern,
  type VoteLine,
  voteConcerns,
  voteIn,
  voteLine,
  votingDayKey,
  votingDayPost,
  votingDayReplies,
  watchHitsIn,
} from "#alert";
import { civilDate, type MotionSnapshot, type SubjectId, subjectId } from "#parliament";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { type Occurrence, queuePosts } from "../outbox/queue.ts";
import { queueEdit } from "../outbox/queue-edit.ts";
import { matchInput } from "./match-input.ts";
import { papersOf } from "./papers.ts";

/**
 * Brings the cards of the day up to date with what an occasion tells of a vote, in the caller's transaction: the vote is
 * put on the card of its day in every channel that it concerns, and in those that have no other place for it it is
 * told in the thread. A vote that is no more is taken off. Returns how many posts were queued.
 */
export function tellVotingDay(
  transaction: ArchiveTransaction,
  occasion: Occasion,
  occurrence: Occurrence,
  context: PipelineContext,
): number {
  const { snapshot, subject } = occasion;
  if (snapshot.subject !== "motion") return 0;
  const before = transaction.dayVotesOf(subject);
  const tellsVote = !occasion.silent && voteIn(occasion) !== undefined;
  const documentHits = tellsVote ? hitsOfDocuments(snapshot, transaction, context) : [];
  const { rules } = context.watching();
  const today = civilDate(occurrence.now.toISOString()) ?? "";
  const concerns = voteConcerns(occasion, documentHits, rules, today);
  for (const concern of concerns) transaction.saveDayVote({ ...concern, subject });
  if (!hasVote(snapshot)) for (const { channel } of before) transaction.dropDayVote(channel, subject);
  let queued = 0;
  const changed = concerns.length > 0 || saysOther(occasion, snapshot);
  for (const place of changed ? distinct([...before, ...concerns]) : [])
    queued += showDay(transaction, place, occasion, occurrence, context);
  const replies = distinct(concerns.length > 0 ? concerns : before)
    .filter((place) => !hasOwnPlace(place, occasion))
    .flatMap((place) =>
      votingDayReplies(
        occasion,
        place,
        watchHitsIn(place.channel, [...occasion.hits, ...documentHits], rules),
        rules,
      ),
    );
  return queued + queuePosts(transaction, replies, occurrence);
}

/** Puts the vote that an occasion tells of on the cards of its day, where it is told under another card. */
export function showVote(
  transaction: ArchiveTransaction,
  occasion: Occasion,
  occurrence: Occurrence,
  context: PipelineContext,
): void {
  const today = civilDate(occurrence.now.toISOString()) ?? "";
  const concerns = voteConcerns(occasion, [], context.watching().rules, today);
  for (const concern of concerns) transaction.saveDayVote({ ...concern, subject: occasion.subject });
  for (const concern of concerns) showDay(transaction, concern, occasion, occurrence, context);
}

/**
 * A motion's own document got a card: from the card of a day the vote on that motion leads there, whichever of the two
 * came first.
 */
export function linkVotingDays(
  transaction: ArchiveTransaction,
  occasion: Occasion,
  occurrence: Occurrence,
  context: PipelineContext,
): void {
  const { snapshot } = occasion;
  if (snapshot.subject !== "document") return;
  const places = snapshot.zaken.flatMap(({ key }) => transaction.dayVotesOf(subjectId("motion", key)));
  for (const place of distinct(places)) showDay(transaction, place, occasion, occurrence, context);
}

/** Most of what changes in a motion, row after row of its tally, does not show on the card. */
function saysOther({ events }: Occasion, motion: MotionSnapshot): boolean {
  // What lies behind them says nothing of what was before.
  const previous = events.at(-1)?.previous ?? null;
  if (previous?.subject !== "motion") return false;
  const [before, after] = [previous, motion].map((each) => JSON.stringify(voteLine(each, false)));
  return before !== after || hasVote(previous) !== hasVote(motion);
}

/** A query may look for words that stand in the motion and not in its title. */
export function hitsOfDocuments(
  motion: MotionSnapshot,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly Hit[] {
  const { matcher } = context.watching();
  return papersOf(motion).flatMap(({ key }) => {
    const document = transaction.subject(subjectId("document", key))?.snapshot ?? null;
    return document === null || document.withdrawn ? [] : matcher.match(matchInput(document, transaction));
  });
}

function hasOwnPlace({ channel, followed }: VoteConcern, { cards, relatedCards }: Occasion): boolean {
  return followed || [...cards, ...relatedCards].some((card) => card.channel === channel);
}

function distinct(places: readonly VoteConcern[]): readonly VoteConcern[] {
  return [...new Map(places.map((place) => [`${place.day} ${place.channel}`, place])).values()];
}

/** One vote that is followed shows in the channel by itself: a card of its day beside it would tell the same again. */
function isToldWhole(votes: readonly VoteLine[]): boolean {
  return votes.length === 1 && votes[0]?.followed === true;
}

/** The card that a channel has of a motion, or of its document. */
function cardIn(
  channel: string,
  subject: SubjectId,
  motion: MotionSnapshot,
  transaction: ArchiveTransaction,
): string | null {
  const documents = papersOf(motion).map(({ key }) => subjectId("document", key));
  const cards = [subject, ...documents].flatMap((id) => transaction.cardsOf(id));
  return cards.find((card) => card.channel === channel)?.key ?? null;
}

function showDay(
  transaction: ArchiveTransaction,
  { channel, day }: VoteConcern,
  { subject, edition }: Occasion,
  { now }: Occurrence,
  context: PipelineContext,
): number {
  const votes = transaction.dayVotes(channel, day).flatMap((vote): readonly VoteLine[] => {
    const snapshot = transaction.subject(vote.subject)?.snapshot;
    if (snapshot?.subject !== "motion") return [];
    return [voteLine(snapshot, vote.followed, cardIn(channel, vote.subject, snapshot, transaction))];
  });
  const { language, broadcast } = context.watching().rules;
  const post = votingDayPost(day, channel, votes, language);
  const at = now.toISOString();
  const none = { subject: null, run: null };
  if (transaction.post(post.key) === null) {
    if (votes.length === 0 || (isToldWhole(votes) && broadcast.has("motion.voted"))) return 0;
    return transaction.enqueue(post, null, null, at) ? 1 : 0;
  }
  const key = `edit/${votingDayKey(day, channel)}/${subject}@${edition}`;
  return queueEdit(transaction, { ...post, key, kind: "edit", parent: post.key }, none, at) ? 1 : 0;
}
