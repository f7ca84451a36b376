import type { Asker } from "#slack";
import type { Transaction } from "#store";

/**
 * The channel in which somebody asks, as the configuration writes it: by the posts that reached it, by its name, or by
 * its id. Null in App Home.
 */
export function channelFor(
  { channelId, channelName }: Asker,
  transaction: Pick<Transaction, "channelOf" | "ruleChannels">,
): string | null {
  if (channelId === null) return null;
  const known = transaction.channelOf(channelId);
  if (known !== null) return known;
  // A rule that names it by its id posts there: under its name it would be another channel, and be told all twice.
  const isNamedById = [...transaction.ruleChannels().values()].includes(channelId);
  return isNamedById || channelName === null || NO_NAMES.has(channelName) ? channelId : `#${channelName}`;
}

/** What Slack calls a private channel, and a conversation, instead of by a name. */
const NO_NAMES: ReadonlySet<string> = new Set(["privategroup", "directmessage"]);
