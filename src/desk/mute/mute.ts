import { displayId } from "#parliament";
import { type Answer, type Asker, channelSaid, momentOf, titleOf } from "#slack";
import type { MuteTarget, Transaction } from "#store";
import { askedWords } from "../asked/asked-words.ts";
import { channelFor } from "../asked/channel.ts";
import { type FoundSubject, idsIn, livingOf, subjectsOf } from "../asked/found.ts";
import { ruleCalled } from "../asked/rule.ts";
import { cardIn, note } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";
import { muteWords } from "./mute-words.ts";

/** How long something is not to be heard of; `change`: until something changes. */
export type Span = "day" | "week" | "month" | "change";

/** What is muted: a subject, or all that a rule brings. */
export interface Muted {
  readonly target: MuteTarget;
  readonly title: string;
  /** By which it is unmuted. */
  readonly handle: string;
}

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<"day" | "week" | "month", number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
};

/** Mutes something in a channel, in the caller's transaction. */
export function mute(
  { target, title, handle }: Muted,
  span: Span,
  channel: string,
  asker: Asker,
  parts: DeskParts,
  transaction: Transaction,
): Answer {
  const { program, config } = parts;
  const words = muteWords[config.language];
  const now = program.context.clock();
  // All that a rule brings has no end of its own: nothing "changes" for it.
  const lasting = span === "change" && isRule(target) ? "week" : span;
  const until = lasting === "change" ? null : new Date(now.getTime() + SPANS[lasting]).toISOString();
  transaction.mute({ channel, target, until, userId: asker.userId, at: now.toISOString() });
  const card = cardOfMuted(target, channel, transaction);
  note({ deed: "muted", channel, target, title, until, card }, asker, parts, transaction);
  const said = words.muted(
    title,
    channelSaid(channel, asker, config.language),
    until === null ? null : momentOf(until, config.language),
  );
  return { text: `${said}\n${words.mutedHow(handle)}` };
}

/** Ends a silence, in the caller's transaction; false where there was none. */
export function unmute(
  { target, title }: Muted,
  channel: string,
  asker: Asker,
  parts: DeskParts,
  transaction: Transaction,
): boolean {
  if (!transaction.unmute(channel, target)) return false;
  const card = cardOfMuted(target, channel, transaction);
  note({ deed: "unmuted", channel, target, title, card }, asker, parts, transaction);
  return true;
}

/** Under what it is said: the card of a thing; nothing where it is all that a rule brings. */
function cardOfMuted(target: MuteTarget, channel: string, transaction: Transaction): string | null {
  return isRule(target) ? null : cardIn(channel, target, transaction);
}

function isRule(target: MuteTarget): target is `watch:${string}` {
  return target.startsWith("watch:");
}

export function mutedSubject({ id, snapshot }: FoundSubject, { config }: DeskParts): Muted {
  return { target: id, title: titleOf(snapshot, config.language), handle: displayId(snapshot.ids[0] ?? id) };
}

/** Does something about what a text names in the channel where it is asked: a rule by its name or id, or a number. */
export function forMuted(
  text: string,
  typed: string,
  asker: Asker,
  parts: DeskParts,
  act: (muted: Muted, channel: string, transaction: Transaction) => Answer,
): Answer {
  const words = askedWords[parts.config.language];
  if (text === "") return { text: words.needsNumberOrRule(typed) };
  const answer = parts.program.store.transaction((transaction) => {
    const channel = channelFor(asker, transaction);
    if (channel === null) return { text: words.nowhere };
    const rule = ruleNamed(text, parts);
    // All that a rule brings is muted where it posts, wherever that is asked: the answer says where.
    if (rule !== null) return act(rule, rule.channel, transaction);
    const ids = idsIn(text);
    if (ids.length === 0) return { text: words.noNumberOrRule(text) };
    const [found] = subjectsOf(ids, transaction).map((one) => livingOf(one, transaction));
    if (found === undefined) return { text: words.notInArchive(text) };
    return act(mutedSubject(found, parts), channel, transaction);
  });
  parts.program.wake();
  return answer;
}

function ruleNamed(
  text: string,
  { program, config }: DeskParts,
): (Muted & { readonly channel: string }) | null {
  const rule = ruleCalled(text, program.context.watching().matcher.watches);
  if (rule === null) return null;
  const title = muteWords[config.language].rule(rule.name);
  return { target: `watch:${rule.id}`, title, handle: rule.id, channel: rule.channel };
}
