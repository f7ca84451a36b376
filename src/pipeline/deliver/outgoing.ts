import type { Outgoing, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";

/** What a post hangs on. */
export interface Elders {
  readonly parent: StoredPost | null;
  /** The group in whose thread the parent stands. */
  readonly group: StoredPost | null;
}

export function eldersOf(post: StoredPost, { archive }: PipelineContext): Elders {
  const { parent: key } = post;
  if (key === null || post.alone) return { parent: null, group: null };
  return archive.transaction((transaction) => {
    const parent = transaction.post(key);
    return { parent, group: parent?.parent == null ? null : transaction.post(parent.parent) };
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
export function outgoingOf(post: StoredPost, target: string | null, channelId: string | null): Outgoing {
  const { key, channel, broadcast, content, mayBeDouble, plain } = post;
  const kind = post.kind === "card" && target !== null ? "reply" : post.kind;
  const card = kind === "edit" && post.parent !== null ? { card: post.parent } : {};
  const shown = { key, kind, content, mayBeDouble, plain, ...card };
  const where = channelId === null ? {} : { channelId };
  const gone = post.goneTs === null ? {} : { gone: post.goneTs };
  return { ...shown, ...where, ...gone, channel, target, broadcast: broadcast && target !== null };
}
