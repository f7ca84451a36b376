import type { Pressable } from "#slack";

type CardType = "subject-card" | "document-card";

/** The key of a card that is told whole, of one of these types; null of others, and of compact cards, which offer little. */
export function keyOfWhole({ key, content }: Pressable, ...types: readonly CardType[]): string | null {
  if (content.type !== "subject-card" && content.type !== "document-card") return null;
  return types.includes(content.type) && content.density !== "compact" ? key : null;
}

/** Whether the card says that somebody took it up. */
export function isTakenUp({ content }: Pressable): boolean {
  return "claim" in content && content.claim !== undefined;
}
