import { displayId } from "#parliament";
import { type Answer, type Asker, type Span, titleOf } from "#slack";
import type { MuteTarget, Transaction } from "#store";
import { subjectOfCard } from "./card.ts";
import { type FoundSubject, idsIn, livingOf, subjectsOf } from "./found.ts";
import { channelFor, type DeskParts } from "./parts.ts";

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<"day" | "week", number>> = { day: DAY_MS, week: 7 * DAY_MS };

interface Muted {
  readonly target: MuteTarget;
  readonly title: string;
  /** By which it is unmuted. */
  readonly handle: string;
}

/** Mutes what a card is about, in the channel of the card. */
export function muteCard(card: string, span: Span, asker: Asker, parts: DeskParts): Answer {
  return parts.app.store.transaction((transaction) => {
    const found = subjectOfCard(card, transaction);
    const channel = transaction.post(card)?.channel ?? channelFor(asker, transaction);
    if (found === null || channel === null) return { text: parts.words.stale };
    return mute(mutedSubject(found, parts), span, channel, asker, parts, transaction);
  });
}

/** `demp 36600-XX-29 week`, `demp spreidingswet dag`: a subject or a rule, for a week where nothing is said. */
export function muteByText(text: string, asker: Asker, parts: DeskParts): Answer {
  const { rest, span } = spanIn(text);
  return named("mute", rest, asker, parts, (muted, channel, transaction) =>
    mute(muted, span, channel, asker, parts, transaction),
  );
}

export function unmuteByText(text: string, asker: Asker, parts: DeskParts): Answer {
  const { words } = parts;
  return named("unmute", text, asker, parts, ({ target, title }, channel, transaction) => ({
    text: transaction.unmute(channel, target)
      ? words.unmuted(title, channel)
      : words.notMuted(title, channel),
  }));
}

/** A moment as people read it: `vrijdag 22 november 13:00`. */
export function momentOf(at: string, language: "nl" | "en"): string {
  return MOMENT[language].format(new Date(at));
}

const moment = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
const MOMENT = { nl: moment("nl-NL"), en: moment("en-GB") } as const;

function mute(
  { target, title, handle }: Muted,
  span: Span,
  channel: string,
  { userId }: Asker,
  { app, config, words }: DeskParts,
  transaction: Transaction,
): Answer {
  const now = app.context.clock();
  // All that a rule brings has no end of its own: nothing "changes" for it.
  const lasting = span === "change" && target.startsWith("watch:") ? "week" : span;
  const until = lasting === "change" ? null : new Date(now.getTime() + SPANS[lasting]).toISOString();
  transaction.mute({ channel, target, until, userId, at: now.toISOString() });
  const said = words.muted(title, channel, until === null ? null : momentOf(until, config.language));
  return { text: `${said}\n${words.mutedHow(handle)}` };
}

function named(
  word: "mute" | "unmute",
  text: string,
  asker: Asker,
  parts: DeskParts,
  then: (muted: Muted, channel: string, transaction: Transaction) => Answer,
): Answer {
  const { app, words } = parts;
  if (text === "") return { text: words.needsNumberOrRule(word) };
  return app.store.transaction((transaction) => {
    const channel = channelFor(asker, transaction);
    if (channel === null) return { text: words.nowhere };
    const rule = ruleNamed(text, parts);
    if (rule !== null) return then(rule, channel, transaction);
    const ids = idsIn(text);
    if (ids.length === 0) return { text: words.noNumberOrRule(text) };
    const [found] = subjectsOf(ids, transaction).map((one) => livingOf(one, transaction));
    if (found === undefined) return { text: words.notInArchive(text) };
    return then(mutedSubject(found, parts), channel, transaction);
  });
}

function mutedSubject({ id, snapshot }: FoundSubject, { config }: DeskParts): Muted {
  return { target: id, title: titleOf(snapshot, config.language), handle: displayId(snapshot.ids[0] ?? id) };
}

function ruleNamed(text: string, { app, words }: DeskParts): Muted | null {
  const wanted = text.toLowerCase();
  const rule = app.context
    .watching()
    .matcher.watches.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  return rule === undefined
    ? null
    : { target: `watch:${rule.id}`, title: words.rule(rule.name), handle: rule.id };
}

/** How long, in the last words: `dag`, `1 week`, `tot er iets verandert`. */
function spanIn(text: string): { readonly rest: string; readonly span: Span } {
  const match = SPAN.exec(text);
  if (match === null) return { rest: text.trim(), span: "week" };
  const said = (match[1] ?? "").toLowerCase();
  const span = /dag|day/.test(said) ? "day" : /week/.test(said) ? "week" : "change";
  return { rest: text.slice(0, match.index).trim(), span };
}

const SPAN =
  /(?:^|\s)(?:een |a |1 )?(dag|day|week|tot er iets verandert|tot verandering|verandering|until something changes|until change|change)\s*$/i;
