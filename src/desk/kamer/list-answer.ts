import { inBoth } from "#alert";
import { displayId, type Snapshot } from "#parliament";
import { isNowhere, type ListedKind, listedThings } from "#report";
import { type Answer, type AnswerItem, type Asker, headlineOf } from "#slack";
import type { Transaction } from "#store";
import { channelFor } from "../asked/channel.ts";
import { itemAbout } from "../asked/item.ts";
import { exportOffers } from "../buttons/export-list.ts";
import type { DeskParts } from "../ports.ts";

/** More than this is for a file. */
const ROWS_MAX = 20;

/** What is followed of a kind, first in the channel where it is asked; the next term first. */
export function listAnswer(kind: ListedKind, asker: Asker, parts: DeskParts): Answer {
  const { language, recesses } = parts.config;
  const { program } = parts;
  const words = WORDS[language];
  const { watches } = program.context.watching().matcher;
  const look = { watches, recesses, archive: program.store, now: program.context.clock() };
  const channels = new Map(watches.map(({ id, channel }) => [id, channel]));
  const all = listedThings(kind, look);
  if (all.length === 0) return { text: words.nothing[kind] };
  return program.store.transaction((transaction) => {
    const channel = channelFor(asker, transaction);
    const isHere = (thing: (typeof all)[number]) => thing.watches.some((id) => channels.get(id) === channel);
    const rows = (things: typeof all): readonly AnswerItem[] =>
      things.map(({ id, snapshot }) =>
        snapshot === null
          ? {
              text: `${displayId(id)} · ${isNowhere(id, transaction) ? words.nowhere : words.unknown}`,
              url: null,
            }
          : rowOf(snapshot, channel, transaction, parts),
      );
    const [here, elsewhere] = [all.filter(isHere), all.filter((thing) => !isHere(thing))];
    const titled = here.length > 0 && elsewhere.length > 0;
    return {
      text: words.title[kind](all.length),
      groups: [
        { title: titled ? words.here : words.all, items: rows(here.slice(0, ROWS_MAX)) },
        { title: words.elsewhere, items: rows(elsewhere.slice(0, ROWS_MAX)) },
      ].filter(({ items }) => items.length > 0),
      offers: exportOffers(kind, language),
    };
  });
}

function rowOf(
  snapshot: Snapshot,
  channel: string | null,
  transaction: Transaction,
  { config }: DeskParts,
): AnswerItem {
  return itemAbout(snapshot, headlineOf(snapshot, null, config.language), channel, transaction);
}

const WORDS = inBoth({
  title: {
    nl: {
      motion: (count: number) => (count === 1 ? "1 motie wordt gevolgd." : `${count} moties worden gevolgd.`),
      question: (count: number) =>
        count === 1 ? "1 stel Kamervragen wordt gevolgd." : `${count} stellen Kamervragen worden gevolgd.`,
      promise: (count: number) =>
        count === 1 ? "1 toezegging wordt gevolgd." : `${count} toezeggingen worden gevolgd.`,
    },
    en: {
      motion: (count) => (count === 1 ? "1 motion is followed." : `${count} motions are followed.`),
      question: (count) =>
        count === 1 ? "1 set of questions is followed." : `${count} sets of questions are followed.`,
      promise: (count) => (count === 1 ? "1 pledge is followed." : `${count} pledges are followed.`),
    },
  },
  nothing: {
    nl: {
      motion:
        "Er worden geen moties gevolgd. Volg er een met /kamer volg en het nummer of een woord uit de titel.",
      question:
        "Er worden geen Kamervragen gevolgd. Volg ze met /kamer volg en het nummer of een woord uit de titel.",
      promise: "Er worden geen toezeggingen gevolgd. Volg er een met /kamer volg en het nummer.",
    },
    en: {
      motion: "No motions are followed. Follow one with /kamer follow and its number or a word of its title.",
      question:
        "No questions are followed. Follow them with /kamer follow and their number or a word of their title.",
      promise: "No pledges are followed. Follow one with /kamer follow and its number.",
    },
  },
  here: { nl: "In dit kanaal", en: "In this channel" },
  elsewhere: { nl: "In andere kanalen", en: "In other channels" },
  all: { nl: "De stand", en: "How they stand" },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  nowhere: {
    nl: "geen bron kent dit nummer: kijk het na",
    en: "no source knows this number: check it",
  },
});
