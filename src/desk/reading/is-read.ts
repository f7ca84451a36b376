import { documentClass } from "#parliament";
import type { Pressable } from "#slack";

/** Whether the card of a letter or an answer says that somebody read it; null of other messages. */
export function isRead({ content }: Pick<Pressable, "content">): boolean | null {
  if (content.type !== "document-card" || content.snapshot.subject !== "document") return null;
  const kind = documentClass(content.snapshot.kind);
  return kind === "letter" || kind === "answer" ? content.read !== undefined : null;
}
