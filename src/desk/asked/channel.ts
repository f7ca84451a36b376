import type { Asker } from "#slack";
import type { Transaction } from "#store";

/**
 * The channel in which somebody asks, as the configuration writes it: by the posts that reached it, by its name, or by
 * its id. Null in App Home.
 */
export function channelFor(
  { channelId, channelName }: Asker,
  transaction: Pick<Transaction, "channelOf">,
): string | null {
  if (channelId === null) return null;
  const known = transaction.channelOf(channelId);
  return known ?? (channelName === null ? channelId : `#${channelName}`);
}
