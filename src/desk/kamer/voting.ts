import { inBoth } from "#alert";
import { displayId } from "#parliament";
import { changeText, csvOf, followedVoting, partyText, voteListing } from "#report";
import type { Answer, AnswerGroup } from "#slack";
import { channelFor } from "../asked/channel.ts";
import { runWord } from "../buttons/run-word.ts";
import type { KamerWord } from "../kamer-word.ts";
import { channelWatches } from "../overview/channel-watches.ts";

const ROWS_MAX = 25;

/** `stemgedrag`: how often each party was in favour of what is followed here, and which changed their vote. */
export const voting: KamerWord = {
  typed: { nl: ["stemgedrag"], en: ["voting"] },
  group: "list",
  help: {
    nl: "stemgedrag: welke fractie hoe vaak voor en tegen de gevolgde moties stemde; stemgedrag csv als bestand",
    en: "voting: which party voted how often for and against the motions that are followed; voting csv as a file",
  },
  answer({ rest, asker }, parts): Answer {
    const { program, config } = parts;
    const { language, recesses } = config;
    const words = WORDS[language];
    const channel = program.store.transaction((transaction) => channelFor(asker, transaction));
    const { watches } = channelWatches(channel, parts);
    const now = program.context.clock();
    const found = followedVoting({ watches, archive: program.store, now, recesses });
    const { parties, changes, counted, uncounted } = found;
    if (/^(?:als\s+|as\s+)?csv$/i.test(rest.trim())) {
      const { names, rows } = voteListing("parties", found, language);
      const name = `kamerwacht-${words.name}-${now.toISOString().slice(0, 10)}.csv`;
      return { text: words.done, file: { name, title: words.title, content: csvOf(names, rows) } };
    }
    if (parties.length === 0) return { text: words.nothing };
    const groups: readonly AnswerGroup[] = [
      group(
        words.parties,
        parties.map((party) => partyText(party, language)),
      ),
      group(
        words.changes,
        changes.map((change) => changeText(change, language)),
      ),
      group(words.uncounted, uncounted.map(displayId)),
    ];
    return {
      text: words.about(counted.length),
      groups: groups.filter(({ items }) => items.length > 0),
      offers: [{ id: runWord.id, label: words.csv, value: `${words.name} csv` }],
    };
  },
};

function group(title: string, lines: readonly string[]): AnswerGroup {
  return { title, items: lines.slice(0, ROWS_MAX).map((text) => ({ text, url: null })) };
}

const WORDS = inBoth({
  name: { nl: "stemgedrag", en: "voting" },
  title: { nl: "Stemgedrag", en: "Who voted how" },
  csv: { nl: "Als CSV", en: "As CSV" },
  parties: { nl: "Per fractie", en: "By party" },
  changes: {
    nl: "Anders gestemd over moties die op elkaar lijken",
    en: "Voted otherwise on similar motions",
  },
  uncounted: {
    nl: "Niet meegeteld: stemming niet of niet volledig bekend",
    en: "Not counted: vote not known, or not in full",
  },
  about: {
    nl: (count: number) =>
      `Hoe de fracties stemden over ${count === 1 ? "1 gevolgde motie" : `${count} gevolgde moties`}.`,
    en: (count) => `How the parties voted on ${count} followed ${count === 1 ? "motion" : "motions"}.`,
  },
  nothing: {
    nl: "Van geen gevolgde motie is de stemming per fractie volledig bekend. /kamer stemmingen laat zien wat er komt.",
    en: "Of no followed motion it is known in full which party voted how. /kamer votes shows what is to come.",
  },
  done: {
    nl: "Stemgedrag: het bestand staat in dit gesprek. Iedereen hier kan het zien.",
    en: "Who voted how: the file is in this conversation. Everybody here can see it.",
  },
});
