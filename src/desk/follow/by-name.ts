import { inBoth } from "#alert";
import type { Answer, Asker } from "#slack";
import { queryFault, type Watch } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { channelFor } from "../asked/channel.ts";
import { type FoundSubject, follows, targetOf } from "../asked/found.ts";
import { itemOf } from "../asked/item.ts";
import { thingsNamed, wordsIn } from "../asked/named.ts";
import { ruleCalled, unquoted } from "../asked/rule.ts";
import { offerOf } from "../button.ts";
import { choicesToFollow } from "../buttons/follow-id.ts";
import { newRule } from "../buttons/new-rule.ts";
import type { DeskParts } from "../ports.ts";

/** What somebody may mean who names a thing without a number: what bears these words in its title, each with a button. */
export function choicesNamed(typed: string, asker: Asker, parts: DeskParts): Answer {
  const { language } = parts.config;
  const words = WORDS[language];
  const name = unquoted(typed);
  if (/^(?:#|<#)/.test(name)) return { text: words.channel };
  if (wordsIn(name).length === 0) return { text: askedWords[language].noNumber(typed) };
  const found = thingsNamed(name, parts);
  const asRule = queryFault(name, language) === null ? [offerOf(newRule, name, language)] : [];
  if (found.length === 0) {
    const rule = ruleCalled(name, parts.program.context.watching().matcher.watches);
    return rule === null
      ? { text: words.nothing(name), offers: asRule }
      : { text: words.isRule(rule.name, rule.channel) };
  }
  const known = followedHere(asker, parts);
  const fresh = found.filter((one) => !known(one));
  return {
    text: fresh.length === 0 ? words.allKnown(name) : words.which(name),
    items: found.map((one) => {
      const item = itemOf(one.snapshot, language);
      return known(one) ? { ...item, text: `${item.text} (${words.known})` } : item;
    }),
    offers: [...choicesToFollow(fresh, language), ...asRule],
  };
}

/** Tells of a thing whether the channel where somebody asks follows it already. */
function followedHere(asker: Asker, { program }: DeskParts): (found: FoundSubject) => boolean {
  const channel = program.store.transaction((transaction) => channelFor(asker, transaction));
  const own = program.context.watching().matcher.watches.filter((watch: Watch) => watch.channel === channel);
  return (found) => {
    const target = targetOf(found);
    return target !== null && own.some((watch) => follows(watch, target));
  };
}

const WORDS = inBoth({
  which: {
    nl: (name: string) => `Met “${name}” in de titel. Welk wilt u volgen?`,
    en: (name) => `With “${name}” in the title. Which one do you want to follow?`,
  },
  allKnown: {
    nl: (name: string) => `Wat “${name}” in de titel heeft, wordt hier al gevolgd.`,
    en: (name) => `What has “${name}” in its title is followed here already.`,
  },
  known: { nl: "wordt hier al gevolgd", en: "followed here already" },
  nothing: {
    nl: (name: string) =>
      `Niets in het archief heeft “${name}” in de titel. Kent u het nummer, typ dat dan (36600-XX-29). Wilt u alles horen waarin het woord staat, maak er dan een regel van.`,
    en: (name) =>
      `Nothing in the archive has “${name}” in its title. If you know the number, type that (36600-XX-29). To hear of everything in which the word stands, make it a rule.`,
  },
  isRule: {
    nl: (rule: string, channel: string) => `De regel ${rule} volgt dit al, in ${channel}.`,
    en: (rule, channel) => `The rule ${rule} follows this already, in ${channel}.`,
  },
  channel: {
    nl: "Dat is een kanaal. Typ in dat kanaal zelf /kamer volg, met een nummer, een link of een woord uit de titel: daar komen dan de berichten.",
    en: "That is a channel. Type /kamer follow in that channel itself, with a number, a link or a word of a title: the messages come there.",
  },
});
