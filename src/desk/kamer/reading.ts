import { byAuthor, type Deed, type DeedName, inBoth, READING_DAYS, type ToRead } from "#alert";
import { type AnswerItem, authorLine } from "#slack";
import { runWord } from "../buttons/run-word.ts";
import type { KamerWord } from "../kamer-word.ts";
import { readingItem } from "../reading/reading-item.ts";
import { readingChannel, unreadIn } from "../reading/unread.ts";

/** So many fit in one answer with their sentences. */
const ITEMS_MAX = 6;
const DEEDS_MAX = 5;
const DEEDS_LOOKED_MAX = 200;
const TICKED: ReadonlySet<DeedName> = new Set(["read", "put-back"]);

/** `lezen`: letters and answers that touched the rules here and that nobody has ticked off, by who wrote them. */
export const reading: KamerWord = {
  typed: { nl: ["lezen", "leeslijst"], en: ["read", "reading"] },
  group: "list",
  help: {
    nl: "lezen: brieven en antwoorden die uw regels raakten en die nog niemand heeft afgevinkt",
    en: "read: letters and answers that your rules hit and that nobody has ticked off yet",
  },
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = WORDS[language];
    const from = Number(/^\d{1,4}$/.exec(rest.trim())?.[0] ?? 1) - 1;
    return parts.program.store.transaction((transaction) => {
      const channel = readingChannel(asker, transaction, parts);
      const all = unreadIn(channel, transaction, parts);
      const deeds = lastTicked(transaction.deeds(channel, DEEDS_LOOKED_MAX));
      if (all.length === 0) return { text: words.nothing, deeds };
      const groups = byAuthor(all);
      const shown = groups.flatMap(({ items }) => items).slice(from, from + ITEMS_MAX);
      const item = (entry: ToRead): AnswerItem => readingItem(entry, channel, transaction, language);
      const next = from + shown.length + 1;
      return {
        text: `${words.title(all.length)} ${groups.map((group) => authorLine(group, language)).join(" · ")}.`,
        groups: groups.flatMap((group) => {
          const items = group.items.filter((entry) => shown.includes(entry)).map(item);
          return items.length === 0 ? [] : [{ title: authorLine(group, language), items }];
        }),
        deeds,
        offers:
          next > all.length
            ? []
            : [{ id: runWord.id, label: words.more(all.length - next + 1), value: `${words.word} ${next}` }],
      };
    });
  },
};

function lastTicked(deeds: readonly Deed[]): readonly Deed[] {
  return deeds.filter(({ deed }) => TICKED.has(deed)).slice(0, DEEDS_MAX);
}

const WORDS = inBoth({
  word: { nl: "lezen", en: "read" },
  title: {
    nl: (count: number) => `${count === 1 ? "1 stuk" : `${count} stukken`} nog te lezen.`,
    en: (count) => `${count === 1 ? "1 document" : `${count} documents`} to be read.`,
  },
  nothing: {
    nl: `Er is niets te lezen: geen brief of antwoord van de laatste ${READING_DAYS} dagen dat de regels hier raakte staat nog open.`,
    en: `Nothing is to be read: no letter or answer of the last ${READING_DAYS} days that the rules hit here is still open.`,
  },
  more: {
    nl: (count: number) => `Toon de volgende (nog ${count})`,
    en: (count) => `Show the next (${count} more)`,
  },
});
