import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";

/**
 * Lets what is kept under a channel that no rule names any more go along with the rules: to the name that Slack said it
 * has now, or, where Slack takes nothing for it, to where its rules post now. To be called when the rules changed, before
 * anything is told by them.
 */
export function adoptChannels(context: PipelineContext): void {
  const { matcher, opsChannel } = context.watching();
  const { watches } = matcher;
  const named = new Set([opsChannel, ...watches.map(({ channel }) => channel)]);
  context.archive.transaction((transaction) => {
    const before = transaction.ruleChannels();
    for (const channel of transaction.channelsWithPosts()) {
      if (named.has(channel)) continue;
      const heir =
        renamedTo(channel, named, transaction) ?? correctedTo(channel, before, watches, transaction);
      if (heir === null) continue;
      transaction.renameChannel(channel, heir);
      context.log.info({ channel, heir }, "what waits for a channel goes to another");
    }
    for (const { id, channel } of watches)
      if (before.get(id) !== channel) transaction.setRuleChannel(id, channel);
  });
}

/** Under which name is kept how a channel is called in Slack now. */
export function renamedNote(channel: string): string {
  return `renamed ${channel}`;
}

function renamedTo(
  channel: string,
  named: ReadonlySet<string>,
  transaction: ArchiveTransaction,
): string | null {
  const name = transaction.note(renamedNote(channel));
  return name !== null && named.has(name) ? name : null;
}

/** Where the rules of a channel that Slack refuses post now, if that is one place. */
function correctedTo(
  channel: string,
  before: ReadonlyMap<string, string>,
  watches: readonly { readonly id: string; readonly channel: string }[],
  transaction: ArchiveTransaction,
): string | null {
  if (!transaction.parked().some((parked) => parked.channel === channel)) return null;
  const heirs = new Set(watches.filter(({ id }) => before.get(id) === channel).map((watch) => watch.channel));
  const [heir = null] = heirs;
  return heirs.size === 1 ? heir : null;
}
