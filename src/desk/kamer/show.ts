import { inBoth, type Language } from "#alert";
import { displayId } from "#parliament";
import { type Answer, type Asker, nameOf, type Offer } from "#slack";
import { askedWords } from "../asked/asked-words.ts";
import { cardOf } from "../asked/card.ts";
import { channelFor } from "../asked/channel.ts";
import { type FoundSubject, follows, idsIn, livingOf, subjectsOf, targetOf } from "../asked/found.ts";
import { itemOf } from "../asked/item.ts";
import { thingsNamed } from "../asked/named.ts";
import { offerToFollow } from "../buttons/follow-id.ts";
import { runWord } from "../buttons/run-word.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";

/** `motie 36600-XX-29`: the card of a thing as it stands in the channel, or as it would. */
export const show: KamerWord = {
  typed: {
    nl: ["motie", "amendement", "toon", "stuk", "toezegging", "dossier"],
    en: ["motion", "amendment", "show", "document", "pledge", "promise"],
  },
  group: "look",
  help: {
    nl: "motie 36600-XX-29: de kaart met de stand; ook voor vragen, een toezegging, dossier of stuk, en met een woord uit de titel",
    en: "motion 36600-XX-29: the card with the state; also for questions, a pledge, dossier or document, and by a word of its title",
  },
  asks: {
    nl: "Welk stuk? Een nummer, een link, of een woord uit de titel.",
    en: "Which one? A number, a link, or a word of its title.",
  },
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = askedWords[language];
    if (rest === "") return { text: words.needsNumber(show.typed[language][0]) };
    const ids = idsIn(rest);
    return ids.length === 0 ? showNamed(rest, asker, parts) : showCard(rest, ids, asker, parts);
  },
};

/** The card of what bears these words in its title; of several it asks which. */
function showNamed(name: string, asker: Asker, parts: DeskParts): Answer {
  const { language } = parts.config;
  const found = thingsNamed(name, parts);
  const [only, ...others] = found.flatMap(({ snapshot }) => snapshot.ids.slice(0, 1));
  if (only === undefined) return { text: askedWords[language].noNumber(name) };
  if (others.length === 0) return showCard(only, [only], asker, parts);
  return {
    text: WORDS[language].which(name),
    items: found.map(({ snapshot }) => itemOf(snapshot, language)),
    offers: offersToShow(found, language),
  };
}

/** The card of the first thing that these ids stand for, with a button to follow it where the channel does not. */
function showCard(text: string, ids: readonly string[], asker: Asker, parts: DeskParts): Answer {
  const { language } = parts.config;
  return parts.program.store.transaction((transaction) => {
    const [found] = subjectsOf(ids, transaction).map((one) => livingOf(one, transaction));
    if (found === undefined)
      return {
        text: askedWords[language].notInArchive(text),
        offers: ids.slice(0, 1).map((id) => offerToFollow(id, text, 0, language)),
      };
    const channel = channelFor(asker, transaction);
    const cards = transaction.cardsOf(found.id);
    const own = cards.find((card) => card.channel === channel) ?? cards[0];
    const known = own === undefined ? null : transaction.lastContent(own.key);
    const key = own?.key ?? `card/${found.id}/${channel ?? "-"}`;
    const card = { key, content: known ?? cardOf(found, transaction, parts) };
    return { text, card, offers: offersFor(found, channel, parts) };
  });
}

/** A button for each of several things, that shows its card. */
function offersToShow(found: readonly FoundSubject[], language: Language): readonly Offer[] {
  return found.flatMap(({ snapshot }, index) => {
    const [id] = snapshot.ids;
    if (id === undefined) return [];
    const typed = `${show.typed[language][0]} ${displayId(id)}`;
    return { id: `${runWord.id}-${index}`, label: nameOf(snapshot, language).top, value: typed };
  });
}

/** To follow what this channel does not follow yet. */
function offersFor(
  found: FoundSubject,
  channel: string | null,
  { program, config }: DeskParts,
): readonly Offer[] {
  const target = targetOf(found);
  const { watches } = program.context.watching().matcher;
  const id = found.snapshot.ids[0];
  if (target === null || channel === null || id === undefined) return [];
  if (watches.some((watch) => watch.channel === channel && follows(watch, target))) return [];
  return [offerToFollow(id, nameOf(found.snapshot, config.language).top, 0, config.language)];
}

const WORDS = inBoth({
  which: {
    nl: (name: string) => `Met “${name}” in de titel. Welk bedoelt u?`,
    en: (name) => `With “${name}” in the title. Which one do you mean?`,
  },
});
