import { titleOf } from "#slack";
import type { Mute, MuteTarget, Transaction } from "#store";
import type { DeskParts } from "../ports.ts";
import type { Muted } from "./mute.ts";
import { muteWords } from "./mute-words.ts";

/** Something that is muted, with what it is called; `handle` says which mute a press is about. */
export interface MutedThing extends Omit<Mute, "at"> {
  readonly title: string;
  readonly handle: string;
}

/** What is muted now, the last thing first. */
export function mutedNow(parts: DeskParts, transaction: Transaction): readonly MutedThing[] {
  return transaction
    .mutes(parts.program.context.clock().toISOString())
    .toSorted((a, b) => b.at.localeCompare(a.at, "en"))
    .map(({ at: _at, ...mute }) => ({
      ...mute,
      title: titleOfMuted(mute.target, parts, transaction),
      handle: handleOf(mute.target, mute.channel),
    }));
}

/** What a press on *Niet meer dempen* is about; null where the thing is not known any more. */
export function mutedBehind(
  handle: string,
  parts: DeskParts,
  transaction: Transaction,
): { readonly muted: Muted; readonly channel: string } | null {
  const mute = mutedNow(parts, transaction).find((one) => one.handle === handle);
  if (mute === undefined) return null;
  const { target, title, channel } = mute;
  return { muted: { target, title, handle: target }, channel };
}

function handleOf(target: MuteTarget, channel: string): string {
  return `${target} ${channel}`;
}

/** A rule may be gone from the files since, and is called by its id then. */
function titleOfMuted(target: MuteTarget, { program, config }: DeskParts, transaction: Transaction): string {
  if (!target.startsWith("watch:")) {
    const snapshot = transaction.subject(target as Exclude<MuteTarget, `watch:${string}`>)?.snapshot;
    return snapshot === undefined ? target : titleOf(snapshot, config.language);
  }
  const id = target.slice("watch:".length);
  const rule = program.context.watching().matcher.watches.find((watch) => watch.id === id);
  return muteWords[config.language].rule(rule?.name ?? id);
}
