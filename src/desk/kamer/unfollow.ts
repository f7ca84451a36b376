import { displayId } from "#parliament";
import { type Answer, type Asker, channelSaid, titleOf } from "#slack";
import type { Transaction } from "#store";
import type { Watch } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { follows, idsIn, livingOf, subjectsOf, targetOf, targetOfId } from "../asked/found.ts";
import { ruleCalled } from "../asked/rule.ts";
import { cardOfRule, noteRule } from "../deeds.ts";
import { carryOut, type Decision } from "../follow/follow.ts";
import { followWords } from "../follow/follow-words.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";

/** `ontvolg 36600-XX-29`: ends what was followed from Slack in the channel where it is asked. */
export const unfollow: KamerWord = {
  typed: { nl: ["ontvolg", "ontvolgen", "stop"], en: ["unfollow"] },
  group: "follow",
  help: {
    nl: "ontvolg 36600-XX-29: stopt daarmee; ook met de naam van een regel die via Slack is gemaakt",
    en: "unfollow 36600-XX-29: stops that; also with the name of a rule that was made in Slack",
  },
  asks: {
    nl: "Wat wilt u niet meer volgen? Een nummer, of de naam van een regel.",
    en: "What do you want to follow no more? A number, or the name of a rule.",
  },
  changes: true,
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = askedWords[language];
    if (rest === "") return { text: words.needsNumberOrRule(unfollow.typed[language][0]) };
    const rule = ruleCalled(rest, parts.program.context.watching().matcher.watches);
    if (rule !== null) return endRuleOf(rule, asker, parts);
    const ids = idsIn(rest);
    const [id] = ids;
    if (id === undefined) return { text: words.noNumberOrRule(rest) };
    return carryOut(asker, parts, (transaction, channel, said) =>
      decide({ id, ids, channel, said }, parts, transaction),
    );
  },
};

/** Ends a rule that was made in Slack; one of a file only its keeper can end. */
function endRuleOf(rule: Watch, asker: Asker, parts: DeskParts): Answer {
  const { program, config } = parts;
  const { id, name, channel } = rule;
  const words = followWords[config.language];
  const isEnded = program.store.transaction((transaction) => {
    if (!transaction.endProposal(id)) return false;
    noteRule("unfollowed", rule, cardOfRule(rule, transaction), asker, parts, transaction);
    return true;
  });
  if (!isEnded) return { text: words.ruleOfFile(name, id) };
  program.rulesChanged();
  return { text: words.ruleEnded(name, channelSaid(channel, asker, config.language)) };
}

/** What is not to be followed any more, where, and how that place is called. */
interface Unfollowed {
  readonly id: string;
  readonly ids: readonly string[];
  readonly channel: string;
  readonly said: string;
}

function decide(
  { id, ids, channel, said }: Unfollowed,
  { program, config }: DeskParts,
  transaction: Transaction,
): Decision {
  const words = followWords[config.language];
  const [found] = subjectsOf(ids, transaction).map((one) => livingOf(one, transaction));
  const target = found === undefined ? targetOfId(id) : targetOf(found);
  const title = found === undefined ? displayId(id) : titleOf(found.snapshot, config.language);
  const { watches } = program.context.watching().matcher;
  const rules = watches.filter((watch) => watch.channel === channel && follows(watch, target ?? {}));
  const own = new Set(transaction.proposals().map(({ watch }) => watch.id));
  const ended = rules.find((rule) => own.has(rule.id));
  if (ended !== undefined) return { answer: { text: words.unfollowed(title, said) }, ended };
  const [file] = rules;
  return {
    answer: {
      text: file === undefined ? words.unfollowNothing(title, said) : words.unfollowFile(title, file.name),
    },
  };
}
