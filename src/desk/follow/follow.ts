import { displayId } from "#parliament";
import { type Answer, type Asker, channelSaid, titleOf } from "#slack";
import type { Transaction } from "#store";
import type { Watch, WatchTarget } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { subjectOfCard } from "../asked/card.ts";
import { channelFor } from "../asked/channel.ts";
import { type FoundSubject, follows, livingOf, subjectsOf, targetOf, targetOfId } from "../asked/found.ts";
import { cardIn, cardOfRule, noteRule } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";
import { ruleId } from "../rules/made-rules.ts";
import { followWords } from "./follow-words.ts";

const NAME_MAX = 140;

/** What a thing is followed by: the card that somebody clicked under, or numbers in any spelling. */
export type Pointed = { readonly card: string } | { readonly ids: readonly string[] };

export interface Decision {
  readonly answer: FollowAnswer;
  /** A rule to be saved. */
  readonly watch?: Watch;
  /** A rule to be ended. */
  readonly ended?: Watch;
  /** The key of the card of what it is about, which may still be to come. */
  readonly card?: string;
}

/** A channel as the configuration writes it, and as it is called in a sentence. */
interface Place {
  readonly channel: string;
  readonly said: string;
}

/** What came of it, and what was meant where that was several things: one of them is to be chosen. */
export interface FollowAnswer extends Answer {
  readonly several?: readonly FoundSubject[];
}

/** Follows what a card or a number is about, in the channel where it is asked; once, however often it is asked. */
export function follow(pointed: Pointed, asker: Asker, parts: DeskParts): FollowAnswer {
  return carryOut(asker, parts, (transaction, channel, said) =>
    decide(pointed, { channel, said }, parts, transaction),
  );
}

/** Decides in one transaction about a rule of the channel where somebody asks, and takes over what was decided. */
export function carryOut(
  asker: Asker,
  parts: DeskParts,
  decideIn: (transaction: Transaction, channel: string, said: string) => Decision,
): FollowAnswer {
  const { program, config } = parts;
  const at = program.context.clock().toISOString();
  const { answer, watch, ended } = program.store.transaction((transaction): Decision => {
    const channel = channelFor(asker, transaction);
    if (channel === null) return { answer: { text: askedWords[config.language].nowhere } };
    const decision = decideIn(transaction, channel, channelSaid(channel, asker, config.language));
    if (decision.watch !== undefined) {
      transaction.saveProposal({ watch: decision.watch, userId: asker.userId, at, inForce: true });
      noteRule("followed", decision.watch, decision.card ?? null, asker, parts, transaction);
    }
    if (decision.ended !== undefined) endRule(decision.ended, asker, parts, transaction);
    return decision;
  });
  if (watch !== undefined || ended !== undefined) program.rulesChanged();
  return answer;
}

/** Ends a rule that was made in Slack, in the caller's transaction; false where it is in force no more. */
export function endRule(watch: Watch, asker: Asker, parts: DeskParts, transaction: Transaction): boolean {
  if (!transaction.endProposal(watch.id)) return false;
  noteRule("unfollowed", watch, cardOfRule(watch, transaction), asker, parts, transaction);
  return true;
}

function decide(pointed: Pointed, place: Place, parts: DeskParts, transaction: Transaction): Decision {
  const words = followWords[parts.config.language];
  const found = new Map(
    pointedAt(pointed, transaction)
      .map((one) => livingOf(one, transaction))
      .map((one) => [one.id, one]),
  );
  const [first, ...others] = found.values();
  if (first === undefined) return followUnknown(pointed, place, parts);
  if (others.length > 0) return { answer: { text: words.several, several: [...found.values()] } };
  const target = targetOf(first);
  const title = titleOf(first.snapshot, parts.config.language);
  if (target === null) return { answer: { text: words.notFollowable(title) } };
  const kept = keep(target, title, words.followed(title, place.said), place, parts);
  const { channel } = place;
  return { ...kept, card: cardIn(channel, first.id, transaction) ?? `card/${first.id}/${channel}` };
}

function pointedAt(pointed: Pointed, transaction: Transaction): readonly FoundSubject[] {
  if ("ids" in pointed) return subjectsOf(pointed.ids, transaction);
  const found = subjectOfCard(pointed.card, transaction);
  return found === null ? [] : [found];
}

function followUnknown(pointed: Pointed, place: Place, parts: DeskParts): Decision {
  const { language } = parts.config;
  const words = followWords[language];
  const id = "ids" in pointed ? pointed.ids[0] : undefined;
  if (id === undefined) return { answer: { text: askedWords[language].stale } };
  const target = targetOfId(id);
  const shown = displayId(id);
  if (target === null) return { answer: { text: words.notFollowable(shown) } };
  return keep(target, shown, words.followedUnknown(shown, place.said), place, parts);
}

function keep(
  target: WatchTarget,
  title: string,
  said: string,
  place: Place,
  { program, config }: DeskParts,
): Decision {
  const words = followWords[config.language];
  const { channel } = place;
  const { watches } = program.context.watching().matcher;
  const known = watches.find((watch) => watch.channel === channel && follows(watch, target));
  if (known !== undefined) return { answer: { text: words.followedAlready(title, known.name, place.said) } };
  const id = Object.values(target)[0] ?? "";
  return {
    answer: { text: `${said}\n${words.howToStop(displayId(id))}` },
    watch: { id: ruleId(channel, id), name: title.slice(0, NAME_MAX), channel, ...target },
  };
}
