import { type AlertRules, type Occasion, type Post, planPosts, postsUnder, repliesTo } from "#alert";
import {
  civilDate,
  type MeetingSnapshot,
  meetingState,
  type StoredSubject,
  type SubjectEvent,
} from "#parliament";
import type { Hit } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queuePosts } from "../outbox/queue.ts";
import { hitsOfMeeting, subjectsOfZaak } from "./meeting-hits.ts";
import { editionOf, type RevisionMode } from "./mode.ts";

/**
 * The posts of a meeting: its card in the channels that follow it, or something on its agenda; its steps in the thread;
 * and what it decides in the threads of what it decides about. Returns how many were queued.
 */
export function tellMeeting(
  transaction: ArchiveTransaction,
  stored: StoredSubject & { readonly snapshot: MeetingSnapshot },
  events: readonly SubjectEvent[],
  mode: RevisionMode,
  context: PipelineContext,
): number {
  const { id, snapshot, revision, novelty } = stored;
  const { rules } = context.watching();
  const cards = transaction.cardsOf(id);
  const isDue =
    cards.length > 0 ||
    isAhead(snapshot, mode.now) ||
    mode.refresh === "welcome" ||
    (isUndated(snapshot) && !mode.silent);
  const all = isDue ? hitsOfMeeting(snapshot, transaction, context) : [];
  const hits = cards.length === 0 && isUndated(snapshot) ? all.filter((hit) => isNamed(hit, rules)) : all;
  const occasion: Occasion = {
    subject: id,
    snapshot,
    events,
    revision,
    edition: editionOf(revision, mode),
    silent: mode.silent,
    novelty,
    hits,
    summary: null,
    deadline: null,
    cards,
    change: null,
    relatedCards: [],
    tellers: [],
  };
  const posts = [
    ...withoutPast(planPosts(occasion, rules)),
    ...cardsLeft(occasion, hits, rules),
    ...decisionReplies(occasion, rules, transaction),
  ];
  return queuePosts(transaction, posts, { subject: id, events, hits, run: mode.run, now: mode.now });
}

/** A meeting that is over, or called off before anybody heard of it, gets no card. */
export function isAhead({ date, status, withdrawn }: MeetingSnapshot, now: Date): boolean {
  const today = civilDate(now.toISOString()) ?? "";
  const state = meetingState(status);
  return !withdrawn && date !== null && date >= today && (state === "planned" || state === "unknown");
}

/** It is to come, and nobody knows when. A committee has many of these: they are told to who follows that very one. */
function isUndated({ date, status, withdrawn }: MeetingSnapshot): boolean {
  const state = meetingState(status);
  return !withdrawn && date === null && (state === "planned" || state === "unknown");
}

function isNamed({ watch }: Hit, { watches }: AlertRules): boolean {
  return watches.get(watch)?.meeting !== undefined;
}

/** The first card of a meeting says all that lies behind it. */
function withoutPast(posts: readonly Post[]): readonly Post[] {
  const fresh = new Set(posts.flatMap(({ kind, key }) => (kind === "card" ? [key] : [])));
  return posts.filter(({ parent }) => parent === null || !fresh.has(parent));
}

/** A meeting whose agenda was emptied, as it is when it is moved, is followed up in every channel that heard of it. */
function cardsLeft(occasion: Occasion, hits: readonly Hit[], rules: AlertRules): readonly Post[] {
  const channels = new Set(hits.map(({ watch }) => rules.watches.get(watch)?.channel));
  const left = occasion.cards.filter(({ channel }) => !channels.has(channel));
  return left.flatMap((card) => postsUnder(occasion, card, rules));
}

/** What is decided about something that has a card, in the thread of that card. */
function decisionReplies(
  occasion: Occasion,
  rules: AlertRules,
  transaction: ArchiveTransaction,
): readonly Post[] {
  const { snapshot } = occasion;
  const event = occasion.events.find(({ type }) => type === "meeting.decided");
  if (event === undefined || snapshot.subject !== "meeting") return [];
  const before = new Set(
    event.previous?.subject === "meeting" ? (event.previous.decided ?? []).map(keyOf) : [],
  );
  const fresh = (snapshot.decided ?? []).filter((decision) => !before.has(keyOf(decision)));
  return [...new Set(fresh.map(({ zaak }) => zaak))].flatMap((zaak) => {
    const decided = fresh.filter((decision) => decision.zaak === zaak);
    const cards = subjectsOfZaak(zaak, transaction).flatMap((id) => transaction.cardsOf(id));
    const own = { ...occasion, events: [{ ...event, changes: { decided } }] };
    // One thread of a channel is enough: that of the motion or questions, before those of their documents.
    const first = new Map(cards.toReversed().map((card) => [card.channel, card]));
    return [...first.values()].flatMap((card) =>
      repliesTo(own, card, rules).map((reply) => ({
        ...reply,
        key: `reply/${event.id}/${zaak}/${card.channel}`,
      })),
    );
  });
}

function keyOf({ zaak, text }: { readonly zaak: string; readonly text: string }): string {
  return `${zaak}\n${text}`;
}
