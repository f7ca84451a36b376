import { createHash } from "node:crypto";
import { displayId } from "#parliament";
import { type Answer, type Asker, type Pointed, titleOf } from "#slack";
import type { Transaction } from "#store";
import type { Watch, WatchTarget } from "#watch";
import { subjectOfCard } from "./card.ts";
import { type FoundSubject, follows, idsIn, livingOf, subjectsOf, targetOf, targetOfId } from "./found.ts";
import { channelFor, type DeskParts } from "./parts.ts";

const NAME_MAX = 140;

interface Decision {
  readonly answer: Answer;
  /** A rule to be saved. */
  readonly watch?: Watch;
  /** Id of a rule to be ended. */
  readonly ended?: string;
}

/** Follows what a card or a number is about, in the channel where it is asked; once, however often it is asked. */
export function follow(pointed: Pointed, asker: Asker, parts: DeskParts): Answer {
  return carryOut(asker, parts, (transaction, channel) => decide(pointed, channel, parts, transaction));
}

/** Ends what was followed from Slack in the channel where it is asked. */
export function unfollow(text: string, asker: Asker, parts: DeskParts): Answer {
  const { words, app } = parts;
  if (text === "") return { text: words.needsNumber("unfollow") };
  return carryOut(asker, parts, (transaction, channel) => {
    const ids = idsIn(text);
    const [id] = ids;
    if (id === undefined) return { answer: { text: words.noNumber(text) } };
    const [found] = subjectsOf(ids, transaction).map((one) => livingOf(one, transaction));
    const target = found === undefined ? targetOfId(id) : targetOf(found);
    const title = found === undefined ? displayId(id) : titleOf(found.snapshot, parts.config.language);
    const rules = app.context
      .watching()
      .matcher.watches.filter((watch) => watch.channel === channel && follows(watch, target ?? {}));
    const own = new Set(transaction.proposals().map(({ watch }) => watch.id));
    const ended = rules.find((rule) => own.has(rule.id));
    if (ended !== undefined) return { answer: { text: words.unfollowed(title, channel) }, ended: ended.id };
    const [file] = rules;
    const text_ =
      file === undefined ? words.unfollowNothing(title, channel) : words.unfollowFile(title, file.name);
    return { answer: { text: text_ } };
  });
}

/** Ends a rule that was made in Slack. */
export function endRule(id: string, asker: Asker, parts: DeskParts): Answer {
  const { app, words } = parts;
  const isEnded = app.store.transaction((transaction) => transaction.endProposal(id));
  if (isEnded) app.rulesChanged();
  app.context.log.info({ rule: id, user: asker.userId, ended: isEnded }, "a rule made in Slack was ended");
  return { text: isEnded ? words.ruleEnded : words.ruleNotThere };
}

/** The id of a rule made in Slack: the same for the same wish in the same channel. */
export function ruleId(channel: string, wish: string): string {
  const slug = wish
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const hash = createHash("sha256").update(`${channel}\n${wish}`).digest("hex").slice(0, 6);
  return `slack-${slug === "" ? "" : `${slug}-`}${hash}`;
}

function carryOut(
  asker: Asker,
  { app, words }: DeskParts,
  decide_: (transaction: Transaction, channel: string) => Decision,
): Answer {
  const at = app.context.clock().toISOString();
  const { answer, watch, ended } = app.store.transaction((transaction): Decision => {
    const channel = channelFor(asker, transaction);
    if (channel === null) return { answer: { text: words.nowhere } };
    const decision = decide_(transaction, channel);
    if (decision.watch !== undefined)
      transaction.saveProposal({ watch: decision.watch, userId: asker.userId, at, inForce: true });
    if (decision.ended !== undefined) transaction.endProposal(decision.ended);
    return decision;
  });
  if (watch !== undefined || ended !== undefined) app.rulesChanged();
  return answer;
}

function decide(pointed: Pointed, channel: string, parts: DeskParts, transaction: Transaction): Decision {
  const { words } = parts;
  const found = new Map(
    pointedAt(pointed, transaction)
      .map((one) => livingOf(one, transaction))
      .map((one) => [one.id, one]),
  );
  const [first, ...others] = found.values();
  if (first === undefined) return followUnknown(pointed, channel, parts);
  if (others.length > 0)
    return { answer: { text: words.several, choices: choicesOf([...found.values()], parts) } };
  const target = targetOf(first);
  const title = titleOf(first.snapshot, parts.config.language);
  if (target === null) return { answer: { text: words.notFollowable(title) } };
  return keep(target, title, words.followed(title, channel), channel, parts);
}

function pointedAt(pointed: Pointed, transaction: Transaction): readonly FoundSubject[] {
  if ("ids" in pointed) return subjectsOf(pointed.ids, transaction);
  const found = subjectOfCard(pointed.card, transaction);
  return found === null ? [] : [found];
}

function followUnknown(pointed: Pointed, channel: string, parts: DeskParts): Decision {
  const { words } = parts;
  const id = "ids" in pointed ? pointed.ids[0] : undefined;
  if (id === undefined) return { answer: { text: words.stale } };
  const target = targetOfId(id);
  const shown = displayId(id);
  if (target === null) return { answer: { text: words.notFollowable(shown) } };
  return keep(target, shown, words.followedUnknown(shown, channel), channel, parts);
}

function keep(
  target: WatchTarget,
  title: string,
  said: string,
  channel: string,
  { app, words }: DeskParts,
): Decision {
  const { watches } = app.context.watching().matcher;
  const known = watches.find((watch) => watch.channel === channel && follows(watch, target));
  if (known !== undefined) return { answer: { text: words.followedAlready(title, known.name, channel) } };
  const id = Object.values(target)[0] ?? "";
  return {
    answer: { text: `${said}\n${words.howToStop(displayId(id))}` },
    watch: { id: ruleId(channel, id), name: title.slice(0, NAME_MAX), channel, ...target },
  };
}

function choicesOf(found: readonly FoundSubject[], { config }: DeskParts) {
  return found.map(({ snapshot }) => ({
    label: titleOf(snapshot, config.language),
    id: snapshot.ids[0] ?? "",
  }));
}
