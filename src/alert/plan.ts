import {
  type DossierContents,
  type EventType,
  type Novelty,
  type Snapshot,
  type SubjectEvent,
  type SubjectId,
  stepDate,
} from "#parliament";
import type { Summary, TextChange } from "#summary";
import type { Hit, Watch } from "#watch";
import type { ChannelRules } from "./channel-rules.ts";
import { documentCard, subjectCard } from "./contents.ts";
import type { CardDeadline, Language, Post, PostContent, WatchHit } from "./post.ts";
import { isSaid } from "./said.ts";

/** One change of one subject, with what is known of it. */
export interface Occasion {
  readonly subject: SubjectId;
  readonly snapshot: Snapshot;
  /** The steps of this revision, in order; none where a card is only due (first sight, a new watch). */
  readonly events: readonly SubjectEvent[];
  readonly revision: number;
  /** Names this state of the card apart from others of the same revision: `3`, or `3+text` when only its text came. */
  readonly edition: string;
  /** History: cards may change, but nothing new is said. */
  readonly silent: boolean;
  /** How new the subject was when we first saw it. */
  readonly novelty: Novelty;
  readonly hits: readonly Hit[];
  readonly summary: Summary | null;
  /** The next term that is open, or the last that passed; null where there is none. */
  readonly deadline: CardDeadline | null;
  /** Of a dossier: what is filed in it. */
  readonly filed?: DossierContents | null;
  /** Cards that the subject has, by channel. */
  readonly cards: readonly ExistingCard[];
  /** What a document's text changes against the version before, where both are known. */
  readonly change: TextChange | null;
  /**
   * Cards of the documents that belong to a motion or question: its life goes on in their threads. Of a document the
   * cards of the motions and questions that it belongs to: that its text is another is told there too.
   */
  readonly relatedCards: readonly ExistingCard[];
  /** Whether the thing that a watch follows is known, so that its own thread tells who cites it. */
  readonly tellsItself: (watch: Watch) => boolean;
}

export interface ExistingCard {
  readonly key: string;
  readonly channel: string;
}

export interface AlertRules {
  readonly language: Language;
  readonly broadcast: ReadonlySet<EventType>;
  readonly watches: ReadonlyMap<string, Watch>;
  /** By channel, where it wants something otherwise than usual. */
  readonly channels?: ReadonlyMap<string, ChannelRules>;
  /** IANA name of the zone in which times are meant; Amsterdam where it is absent. */
  readonly timezone?: string;
}

/**
 * The posts that follow from one change of one subject. Pure; the same occasion gives the same posts, with keys that
 * are unique to the event and the channel.
 */
export function planPosts(occasion: Occasion, rules: AlertRules): readonly Post[] {
  return occasion.snapshot.subject === "document"
    ? documentPosts(occasion, rules)
    : followedPosts(occasion, rules);
}

/** A followed motion, question or pledge: one card for each channel, its steps in the thread. */
function followedPosts(occasion: Occasion, rules: AlertRules): readonly Post[] {
  const following = byChannel(
    occasion.hits.filter((hit) => isTheFollowed(hit, occasion)),
    rules,
  );
  const posts = [...following].flatMap(([channel, hits]) => {
    const content = subjectCard(occasion, channel, hits, rules);
    const card = occasion.cards.find((existing) => existing.channel === channel);
    if (card !== undefined)
      return [
        ...repliesTo(occasion, card, rules),
        ...(isGone(occasion) ? [] : [edit(occasion, card, content)]),
      ];
    if (occasion.silent || isGone(occasion)) return [];
    const fresh = newCard(occasion, channel, content, false);
    const known = occasion.revision > 1;
    return [fresh, ...(known ? repliesTo(occasion, fresh, rules) : [])];
  });
  const others = occasion.relatedCards.filter((card) => !following.has(card.channel));
  return [...posts, ...others.flatMap((card) => repliesTo(occasion, card, rules))];
}

/**
 * It was withdrawn, and not just now: of what it was nothing is left, and the card, which still says that and that it
 * was withdrawn, stays as it is.
 */
function isGone({ snapshot, events }: Occasion): boolean {
  return snapshot.withdrawn && events[0]?.previous?.withdrawn !== false;
}

/** A document that a watch hits: one card for each channel, whatever the number of watches. */
function documentPosts(occasion: Occasion, rules: AlertRules): readonly Post[] {
  if (occasion.silent) return [];
  const hits = occasion.hits.filter(
    (hit) => isNews(hit, occasion, rules) && !isToldElsewhere(hit, occasion, rules),
  );
  const wanted = byChannel(hits, rules);
  const { events } = occasion;
  const layoutOnly = events.length > 0 && events.every(({ type }) => isLayoutOnly(type, occasion));
  const existing = occasion.cards.flatMap((card) => {
    const content = documentCard(occasion, card.channel, wanted.get(card.channel) ?? [], rules);
    const telling = repliesTo(occasion, card, rules);
    const isEdited = wanted.has(card.channel) && !layoutOnly && !isGone(occasion);
    return isEdited ? [...telling, edit(occasion, card, content)] : telling;
  });
  const channels = [...wanted].filter(
    ([channel]) => !occasion.cards.some((card) => card.channel === channel),
  );
  if (occasion.snapshot.withdrawn) return existing;
  const followed = hits.some((hit) => isFollowedDocument(hit, rules));
  const fresh = channels.map(([channel, watchHits]) =>
    newCard(
      occasion,
      channel,
      documentCard(occasion, channel, watchHits, rules),
      occasion.novelty === "old" && !followed,
    ),
  );
  const own = new Set([...occasion.cards, ...fresh].map(({ channel }) => channel));
  return [...existing, ...fresh, ...elsewhere(occasion, own, rules)];
}

/** A new text is also told under the motion or question that it belongs to, where the document has no card itself. */
function elsewhere(occasion: Occasion, own: ReadonlySet<string>, rules: AlertRules): readonly Post[] {
  const revised = { ...occasion, events: occasion.events.filter(({ type }) => type === "document.revised") };
  const channels = new Map(occasion.relatedCards.map((card) => [card.channel, card]));
  return [...channels.values()]
    .filter(({ channel }) => !own.has(channel))
    .flatMap((card) => repliesTo(revised, card, rules));
}

/** A document from before we began is told only to who follows that very document. */
function isNews(hit: Hit, occasion: Occasion, rules: AlertRules): boolean {
  return occasion.novelty !== "baseline" || isFollowedDocument(hit, rules);
}

function isFollowedDocument(hit: Hit, rules: AlertRules): boolean {
  return rules.watches.get(hit.watch)?.document !== undefined && isTheSubject(hit);
}

/** Whether a hit follows the very subject; a dossier is followed by who follows what is filed in it. */
export function isTheFollowed(hit: Hit, { snapshot }: Occasion): boolean {
  return snapshot.subject === "dossier"
    ? hit.evidence.some((piece) => piece.type === "dossier")
    : isTheSubject(hit);
}

function isTheSubject(hit: Hit): boolean {
  return hit.evidence.some((piece) => piece.type === "subject");
}

/**
 * A motion's own document, and a document that cites it, are told by the motion's card and thread. One that only
 * possibly cites it has no place there.
 */
function isToldElsewhere(hit: Hit, occasion: Occasion, rules: AlertRules): boolean {
  const watch = rules.watches.get(hit.watch);
  if (watch === undefined || !occasion.tellsItself(watch)) return false;
  if (hit.evidence.every((piece) => piece.possible !== undefined)) return false;
  const followed = [watch.motion, watch.question];
  return hit.evidence.every(
    (piece) =>
      piece.type === "subject" || (piece.type === "citation" && followed.some((id) => id !== undefined)),
  );
}

/** The watches that hit, by the channel that they tell. */
export function byChannel(hits: readonly Hit[], rules: AlertRules): ReadonlyMap<string, readonly WatchHit[]> {
  const channels = new Map<string, WatchHit[]>();
  for (const hit of hits) {
    const watch = rules.watches.get(hit.watch);
    if (watch === undefined) continue;
    const watchHit = {
      watch: watch.id,
      name: watch.name,
      mention: watch.mention ?? null,
      evidence: hit.evidence,
    };
    channels.set(watch.channel, [...(channels.get(watch.channel) ?? []), watchHit]);
  }
  return channels;
}

function newCard(occasion: Occasion, channel: string, content: PostContent, held: boolean): Post {
  const key = `card/${occasion.subject}/${channel}`;
  return { key, kind: "card", channel, parent: null, broadcast: false, held, content };
}

function edit(occasion: Occasion, card: ExistingCard, content: PostContent): Post {
  const key = `edit/${occasion.subject}@${occasion.edition}/${card.channel}`;
  return {
    key,
    kind: "edit",
    channel: card.channel,
    parent: card.key,
    broadcast: false,
    held: false,
    content,
  };
}

/** What is said of an occasion in the thread of a card. */
export function repliesTo(occasion: Occasion, card: ExistingCard, rules: AlertRules): readonly Post[] {
  if (occasion.silent) return [];
  return occasion.events
    .filter((event) => isSaid(event) && !isLayoutOnly(event.type, occasion))
    .map((event) => ({
      key: `reply/${event.id}/${card.channel}`,
      kind: "reply" as const,
      channel: card.channel,
      parent: card.key,
      broadcast: rules.broadcast.has(event.type),
      held: false,
      content: {
        type: "event-reply" as const,
        language: rules.language,
        event: event.type,
        on: stepDate(event.type, event.snapshot, new Date(event.at)),
        snapshot: event.snapshot,
        previous: event.previous,
        changes: event.changes,
        ...(event.type === "document.revised" && occasion.change !== null ? { change: occasion.change } : {}),
        hits: [],
      },
    }));
}

/** Where only the layout of a text is another, nothing happened. */
function isLayoutOnly(type: EventType, { change }: Occasion): boolean {
  return type === "document.revised" && change?.changed === false;
}
