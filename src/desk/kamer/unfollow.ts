import { displayId } from "#parliament";
import { titleOf } from "#slack";
import type { Transaction } from "#store";
import { askedWords } from "../asked/asked-words.ts";
import { follows, idsIn, livingOf, subjectsOf, targetOf, targetOfId } from "../asked/found.ts";
import { carryOut, type Decision } from "../follow/follow.ts";
import { followWords } from "../follow/follow-words.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";

/** `ontvolg 36600-XX-29`: ends what was followed from Slack in the channel where it is asked. */
export const unfollow: KamerWord = {
  typed: { nl: ["ontvolg", "ontvolgen", "stop"], en: ["unfollow"] },
  help: {
    nl: "ontvolg 36600-XX-29: stopt daarmee",
    en: "unfollow 36600-XX-29: stops that",
  },
  changes: true,
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = askedWords[language];
    if (rest === "") return { text: words.needsNumber(unfollow.typed[language][0]) };
    const ids = idsIn(rest);
    const [id] = ids;
    if (id === undefined) return { text: words.noNumber(rest) };
    return carryOut(asker, parts, (transaction, channel) => decide(id, ids, channel, parts, transaction));
  },
};

function decide(
  id: string,
  ids: readonly string[],
  channel: string,
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
  if (ended !== undefined) return { answer: { text: words.unfollowed(title, channel) }, ended };
  const [file] = rules;
  return {
    answer: {
      text: file === undefined ? words.unfollowNothing(title, channel) : words.unfollowFile(title, file.name),
    },
  };
}
