import { noticePost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";
import { renamedNote } from "./adopt-channels.ts";

/** What became of a channel of the messenger, as it says itself. `name` is the one that it has now, with `#`. */
export interface ChannelChange {
  readonly what: "joined" | "left" | "archived" | "unarchived" | "renamed";
  readonly channelId: string;
  readonly name: string | null;
}

const PARKED_MS = 60 * 60_000;

/**
 * Takes note of what became of a channel: what waited for it goes at once, or waits from now on; a new name is said to
 * the operators; and where the app was invited it says what the channel follows.
 */
export function takeChannelChange(change: ChannelChange, context: PipelineContext): void {
  const now = context.clock();
  context.archive.transaction((transaction) => {
    for (const channel of spellingsOf(change, context, transaction)) {
      if (change.what === "renamed") rename(channel, change.name, now, transaction, context);
      else if (change.what === "archived") park(channel, "is_archived", now, transaction, context);
      else if (change.what === "left") park(channel, "not_in_channel", now, transaction, context);
      else open(channel, transaction);
    }
    if (change.what === "joined") greet(change, now, transaction, context);
  });
}

/** How the configuration writes the channel, or wrote it when something was posted there. */
function spellingsOf(
  { channelId, name, what }: ChannelChange,
  context: PipelineContext,
  transaction: ArchiveTransaction,
): readonly string[] {
  const known = transaction.channelOf(channelId);
  const { matcher, opsChannel } = context.watching();
  const named = new Set([opsChannel, ...matcher.watches.map(({ channel }) => channel)]);
  const spelt = [known, channelId, what === "renamed" ? null : name];
  return [...new Set(spelt)].filter(
    (each) => each !== null && (each === known || named.has(each)),
  ) as string[];
}

function open(channel: string, transaction: ArchiveTransaction): void {
  transaction.unpark(channel);
  transaction.hurryChannel(channel);
}

function park(
  channel: string,
  reason: string,
  now: Date,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): void {
  const until = new Date(now.getTime() + PARKED_MS).toISOString();
  const isFresh = transaction.park(channel, until, reason, now.toISOString());
  if (isFresh && channel !== context.watching().opsChannel)
    notify(transaction, { what: "channel-refused", channel, reason }, now, context);
}

function rename(
  channel: string,
  name: string | null,
  now: Date,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): void {
  if (name === null || !channel.startsWith("#")) return;
  const isItself = name === channel;
  if (transaction.note(renamedNote(channel)) === name) return;
  transaction.setNote(renamedNote(channel), isItself ? null : name);
  if (!isItself) notify(transaction, { what: "channel-renamed", channel, name }, now, context);
}

/** The first words in a channel, with what it follows. */
function greet(
  { channelId, name }: ChannelChange,
  now: Date,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): void {
  const { matcher, rules, opsChannel } = context.watching();
  const known = transaction.channelOf(channelId) ?? name ?? channelId;
  const here = [known, channelId, name];
  if (here.includes(opsChannel)) return;
  const names = matcher.watches.filter(({ channel }) => here.includes(channel)).map((watch) => watch.name);
  const matter = { what: "greeting", channel: known, rules: names } as const;
  transaction.enqueue(noticePost(matter, known, rules.language, now), null, null, now.toISOString());
}
