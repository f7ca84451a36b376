import { type ToRead, toRead } from "#alert";
import type { Asker } from "#slack";
import type { Transaction } from "#store";
import { channelFor } from "../asked/channel.ts";
import type { DeskParts } from "../ports.ts";

/** In place of a channel: wherever a document touched a rule. */
export const EVERYWHERE = "*";

/** What is to be read in a channel, or in all where it is null. */
export function unreadIn(
  channel: string | null,
  transaction: Transaction,
  { program }: Pick<DeskParts, "program">,
): readonly ToRead[] {
  const { watches } = program.context.watching().matcher;
  return toRead(channel, watches, transaction, program.context.clock());
}

/** The channel whose list somebody means: where they ask, or null, all, where no rule posts. */
export function readingChannel(
  asker: Asker,
  transaction: Transaction,
  { program }: Pick<DeskParts, "program">,
): string | null {
  const channel = channelFor(asker, transaction);
  const { watches } = program.context.watching().matcher;
  return watches.some((watch) => watch.channel === channel) ? channel : null;
}
