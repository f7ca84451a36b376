import type { Watch } from "#watch";
import type { DeskParts } from "../ports.ts";

/** The rules of a channel; all rules where it has none, or where none is meant. */
export function channelWatches(
  channel: string | null,
  { program }: Pick<DeskParts, "program">,
): { readonly watches: readonly Watch[]; readonly isOwn: boolean } {
  const all = program.context.watching().matcher.watches;
  const own = all.filter((watch) => watch.channel === channel);
  return own.length === 0 ? { watches: all, isOwn: false } : { watches: own, isOwn: true };
}
