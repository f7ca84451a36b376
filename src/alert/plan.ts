import { type EventType, stepDate } from "#parliament";
import { type Evidence, type Hit, namesWhoCites, targetsOf } from "#watch";
import type { WatchHit } from "./cards.ts";
import { documentCard, isFollowedDocument, subjectCard } from "./contents.ts";
import { type AlertRules, type ExistingCard, isHistory, type Occasion, type Teller } from "./occasion.ts";
import type { Post, PostContent } from "./post.ts";
import { isSaid } from "./said.ts";

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
    // What is history stands on the card; of anything else what lies behind it is news that came in one poll.
    const behind = { ...occasion, events: [...(occasion.earlier ?? []), ...occasion.events] };
    return [fresh, ...(isHistory(occasion) ? [] : repliesTo(behind, fresh, rules))];
  });
  const others = occasion.relatedCards.filter((card) => !following.has(card.channel));
  return [...posts, ...others.flatMap((card) => repliesTo(besideCards(occasion, card), card, rules))];
}

/**
 * Where a thing is not followed itself, its documents' threads say that something cites it only in channels where that
 * has no card of its own, which says it too. What it says became of the thing is told there all the same.
 */
function besideCards(occasion: Occasion, { channel }: ExistingCard): Occasion {
  if (occasion.citingCards?.has(channel) !== true) return occasion;
  return { ...occasion, events: occasion.events.filter(({ type }) => !type.endsWith(".cited")) };
}

/**
 * It was withdrawn, and not just now: of what it was nothing is left, and the card, which still says that and that it
 * was withdrawn, stays as it is.
 */
function isGone({ snapshot, events }: Occasion): boolean {
  return snapshot.withdrawn && events[0]?.previous?.withdrawn !== false;
}

/**
 * A document that a watch hits: one card for each channel, whatever the number of watches. In silence only the card of
 * one that is followed itself says more: it lasts, as those of other followed things do.
 */
function documentPosts(occasion: Occasion, rules: AlertRules): readonly Post[] {
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
  const followed = byChannel(
    hits.filter((hit) => isFollowedDocument(hit, rules)),
    rules,
  );
  if (occasion.silent) return existing.filter(({ channel }) => followed.has(channel));
  if (occasion.snapshot.withdrawn) return existing;
  const fresh = channels.map(([channel, watchHits]) =>
    newCard(
      occasion,
      channel,
      documentCard(occasion, channel, watchHits, rules),
      occasion.novelty === "old" && !followed.has(channel),
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
 * A motion's own document, and a document that cites it, are told by the motion's card and thread in the channels that
 * follow it, whichever watch there it hits; so with questions and pledges. One that only possibly cites it has no place
 * there, and what the hit shows besides is told nowhere else; but that a motion's own document is filed in a dossier is.
 */
function isToldElsewhere(hit: Hit, occasion: Occasion, rules: AlertRules): boolean {
  const tellers = tellersIn(rules.watches.get(hit.watch)?.channel, occasion, rules);
  if (tellers.length === 0) return false;
  const own = new Set(
    occasion.hits.flatMap(({ evidence }) => idsIn(evidence, ({ type }) => type === "subject")),
  );
  const certain = new Set(idsIn(hit.evidence, ({ possible }) => possible === undefined));
  return hit.evidence.every(({ type, id }) =>
    type === "dossier"
      ? tellers.some(({ ids }) => ids.some((each) => own.has(each)))
      : tellers.some(({ ids }) => ids.some((each) => each === id) && ids.some((each) => certain.has(each))),
  );
}

/** What tells of a document in a channel: of all that could, what is followed there. */
function tellersIn(
  channel: string | undefined,
  { tellers }: Occasion,
  { watches }: AlertRules,
): readonly Teller[] {
  if (tellers.length === 0) return [];
  const followed = new Set(
    [...watches.values()]
      .filter((watch) => watch.channel === channel)
      .flatMap(targetsOf)
      .filter(({ kind }) => namesWhoCites(kind))
      .map(({ id }) => id),
  );
  return tellers.filter(({ ids }) => ids.some((id) => followed.has(id)));
}

function idsIn(evidence: readonly Evidence[], isMeant: (piece: Evidence) => boolean): readonly string[] {
  return evidence.filter(isMeant).flatMap(({ id }) => id ?? []);
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

/** What is said in the thread of a card that nothing hits any more, and the card as it is now. */
export function postsUnder(occasion: Occasion, card: ExistingCard, rules: AlertRules): readonly Post[] {
  const said = repliesTo(occasion, card, rules);
  if (isGone(occasion)) return said;
  return [...said, edit(occasion, card, subjectCard(occasion, card.channel, [], rules))];
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
