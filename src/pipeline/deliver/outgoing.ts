import { namedCards, type Outgoing, type StoredPost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

/** What a post hangs on, and where it goes. */
export interface Elders {
  /** The id of its channel, by the newest message that went there. */
  readonly channelId: string | null;
  readonly parent: StoredPost | null;
  /** The group in whose thread the parent stands. */
  readonly group: StoredPost | null;
  /** Where the cards stand that it leads to. */
  readonly places: Outgoing["places"];
}

export function eldersOf(post: StoredPost, { archive }: PipelineContext): Elders {
  return archive.transaction((transaction) => {
    const base = { channelId: transaction.channelIdOf(post.channel), places: placesOf(post, transaction) };
    if (post.parent === null || post.alone) return { ...base, parent: null, group: null };
    const parent = transaction.post(post.parent);
    return { ...base, parent, group: parent?.parent == null ? null : transaction.post(parent.parent) };
  });
}

function placesOf({ content }: StoredPost, transaction: ArchiveTransaction): Outgoing["places"] {
  const places = namedCards(content).flatMap((key) => {
    const card = transaction.post(key);
    if (card?.state !== "sent" || card.ts === null || card.channelId === null) return [];
    const head = card.parent === null ? null : (transaction.post(card.parent)?.ts ?? null);
    const thread = head === null ? {} : { threadTs: head };
    return [[key, { ts: card.ts, channelId: card.channelId, ...thread }] as const];
  });
  return places.length === 0 ? undefined : Object.fromEntries(places);
}

/** The message to reply to or to change. What hangs under a card in the thread of a group hangs in that thread. */
export function targetOf(
  post: StoredPost,
  parent: StoredPost | null,
  group: StoredPost | null,
): string | null {
  const head = post.kind === "reply" ? (group?.ts ?? null) : null;
  return head ?? parent?.ts ?? null;
}

/** What the messenger is asked to send. */
export function outgoingOf(post: StoredPost, target: string | null, elders: Elders): Outgoing {
  const channelId = (post.kind === "edit" ? elders.parent?.channelId : null) ?? elders.channelId;
  const { key, channel, broadcast, content, mayBeDouble, plain } = post;
  const kind = post.kind === "card" && target !== null ? "reply" : post.kind;
  const card = kind === "edit" && post.parent !== null ? { card: post.parent } : {};
  const shown = { key, kind, content, mayBeDouble, plain, ...card };
  const where = channelId === null ? {} : { channelId };
  const gone = post.goneTs === null ? {} : { gone: post.goneTs };
  const led = elders.places === undefined ? {} : { places: elders.places };
  return { ...shown, ...where, ...gone, ...led, channel, target, broadcast: broadcast && target !== null };
}
