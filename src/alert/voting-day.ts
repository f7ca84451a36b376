import {
  addDays,
  EVENTS,
  isFinalResult,
  linksOf,
  type MotionSnapshot,
  type SubjectEvent,
  type SubjectId,
  stepDate,
} from "#parliament";
import type { Hit } from "#watch";
import type { WatchHit } from "./cards.ts";
import type { Language } from "./language.ts";
import { type AlertRules, isHistory, type Occasion } from "./occasion.ts";
import type { VoteLine } from "./overviews.ts";
import { byChannel, isTheFollowed, repliesTo } from "./plan.ts";
import type { Post } from "./post.ts";

/** A vote longer ago than this is told where the motion is told, and on no card of its day any more. */
const RECENT_DAYS = 7;

/** A channel that a vote concerns. */
export interface VoteConcern {
  readonly channel: string;
  /** Civil date of the vote. */
  readonly day: string;
  /** The channel follows the motion itself. */
  readonly followed: boolean;
}

/** A vote that stands on the card of its day in a channel. */
export interface DayVote extends VoteConcern {
  readonly subject: SubjectId;
}

/** The key of the head of the thread of a day's votes. */
export function votingDayKey(day: string, channel: string): string {
  return `voting-day/${day}/${channel}`;
}

/**
 * The channels on whose card of the day a vote belongs that this occasion tells: those that follow the motion, and
 * those that a watch hits or that have a card of the motion's document. None where it tells of no vote, or of one of
 * long ago.
 * @param documentHits what hits the motion's own documents
 * @param today civil date
 */
export function voteConcerns(
  occasion: Occasion,
  documentHits: readonly Hit[],
  rules: AlertRules,
  today: string,
): readonly VoteConcern[] {
  const day = voteDay(occasion);
  if (day === null || day < addDays(today, -RECENT_DAYS)) return [];
  const followed = new Set(
    byChannel(
      occasion.hits.filter((hit) => isTheFollowed(hit, occasion)),
      rules,
    ).keys(),
  );
  const others = [
    ...byChannel([...occasion.hits, ...documentHits].filter(isCertain), rules).keys(),
    ...[...occasion.cards, ...occasion.relatedCards].map(({ channel }) => channel),
  ];
  const told = [...new Set([...followed, ...others])];
  return told.map((channel) => ({ channel, day, followed: followed.has(channel) }));
}

function voteDay(occasion: Occasion): string | null {
  const { silent, snapshot } = occasion;
  if (silent || isHistory(occasion) || snapshot.subject !== "motion" || !hasVote(snapshot)) return null;
  const event = voteIn(occasion);
  return event === undefined ? null : stepDate(event.type, snapshot, new Date(event.at));
}

/** The step of an occasion that puts a vote on the card of its day. */
export function voteIn({ events }: Pick<Occasion, "events">): SubjectEvent | undefined {
  return events.find(({ type }) => EVENTS[type].votingDay === "vote");
}

/** Whether a motion was voted on, as far as its snapshot says. */
export function hasVote({ withdrawn, outcome }: MotionSnapshot): boolean {
  return !withdrawn && outcome !== null && isFinalResult(outcome.result);
}

/** A motion that is only possibly meant is no reason to tell of its vote. */
function isCertain({ evidence }: Hit): boolean {
  return evidence.some((piece) => piece.possible === undefined);
}

/**
 * What is said in the thread of the day, in a channel that has no card for the motion. The keys are those that it would
 * have under a card: nothing is told twice, also when the channel gets one later.
 */
export function votingDayReplies(
  occasion: Occasion,
  { channel, day }: { readonly channel: string; readonly day: string },
  hits: readonly WatchHit[],
  rules: AlertRules,
): readonly Post[] {
  const said = {
    ...occasion,
    events: occasion.events.filter(({ type }) => EVENTS[type].votingDay !== undefined),
  };
  return repliesTo(said, { channel, key: votingDayKey(day, channel) }, rules).map((post) => ({
    ...post,
    broadcast: false,
    content: post.content.type === "event-reply" ? { ...post.content, hits } : post.content,
  }));
}

/** How a vote stands on the card of its day. */
export function voteLine(motion: MotionSnapshot, followed: boolean, card: string | null = null): VoteLine {
  const { ids, title, outcome, tally } = motion;
  const counted = tally?.complete === true && !tally.uncertain ? tally : null;
  return {
    id: ids[0] ?? null,
    title,
    result: outcome?.result ?? null,
    for: counted?.for ?? null,
    against: counted?.against ?? null,
    followed,
    url: linksOf(ids, "motion")[0]?.url ?? null,
    ...(card === null ? {} : { card }),
  };
}

/** The watches of one channel among the hits, each once. */
export function watchHitsIn(channel: string, hits: readonly Hit[], rules: AlertRules): readonly WatchHit[] {
  const own = byChannel(hits.filter(isCertain), rules).get(channel) ?? [];
  return [...new Map(own.map((hit) => [hit.watch, hit])).values()];
}

/** The head of the thread of a day's votes: the followed ones first, each sort by number. */
export function votingDayPost(
  day: string,
  channel: string,
  votes: readonly VoteLine[],
  language: Language,
): Post {
  return {
    key: votingDayKey(day, channel),
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content: { type: "voting-day-card", language, on: day, votes: votes.toSorted(inOrder) },
  };
}

function inOrder(a: VoteLine, b: VoteLine): number {
  if (a.followed !== b.followed) return a.followed ? -1 : 1;
  return (a.id ?? a.title).localeCompare(b.id ?? b.title, "nl", { numeric: true });
}
