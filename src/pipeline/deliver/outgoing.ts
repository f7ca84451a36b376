import type { Outgoing, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";

/** What a post hangs on, and where it goes. */
export interface Elders {
  /** The id of its channel, by the newest message that went there. */
  readonly channelId: string | null;
  readonly parent: StoredPost | null;
  /** The group in whose thread the parent stands. */
  readonly group: StoredPost | null;
}

export function eldersOf(post: StoredPost, { archive }: PipelineContext): Elders {
  return archive.transaction((transaction) => {
    const channelId = transaction.channelIdOf(post.channel);
    if (post.parent === null || post.alone) return { channelId, parent: null, group: null };
    const parent = transaction.post(post.parent);
    return { channelId, parent, group: parent?.parent == null ? null : transaction.post(parent.parent) };
  });
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
  return { ...shown, ...where, ...gone, channel, target, broadcast: broadcast && target !== null };
}
