import { inBoth } from "#alert";
import { askedWords } from "../asked/asked-words.ts";
import type { DeskButton } from "../button.ts";
import { suggestionFor } from "../rules/suggestion.ts";
import { keyOfWhole } from "./under.ts";

/** *Niet relevant*: noted, and answered with the change of the card's rules that would have spared it. */
export const irrelevant: DeskButton = {
  id: "irrelevant",
  label: { nl: "Niet relevant", en: "Not relevant" },
  under: (message) => keyOfWhole(message, "document-card"),
  press({ value, asker }, { program, config }) {
    const words = WORDS[config.language];
    const rules = new Map(program.context.watching().matcher.watches.map((watch) => [watch.id, watch]));
    const nameOf = (watch: string) => rules.get(watch)?.name ?? watch;
    return program.store.transaction((transaction) => {
      const content = transaction.lastContent(value);
      if (content === null || !("snapshot" in content) || !("hits" in content))
        return { text: askedWords[config.language].stale };
      const suggestions = content.hits.flatMap((hit) => {
        const rule = rules.get(hit.watch);
        return rule === undefined ? [] : (suggestionFor(rule, hit, content.snapshot.title) ?? []);
      });
      transaction.saveIrrelevant(value, asker.userId, suggestions, program.context.clock().toISOString());
      const said = suggestions.map(({ watch, not, query }) =>
        query === undefined
          ? words.suggestNot(nameOf(watch), not ?? "")
          : words.suggestNear(nameOf(watch), query),
      );
      return { text: [words.noted, ...(said.length === 0 ? [words.suggestMute] : said)].join("\n") };
    });
  },
};

const WORDS = inBoth({
  noted: { nl: "Genoteerd: niet relevant.", en: "Noted: not relevant." },
  suggestNot: {
    nl: (rule: string, term: string) =>
      `Komen er meer van zulke stukken? Dan kan de regel ${rule} ze overslaan met deze regel erbij:  not: ${term}`,
    en: (rule, term) =>
      `Are there more like it? The rule ${rule} can skip them with this line added:  not: ${term}`,
  },
  suggestNear: {
    nl: (rule: string, query: string) =>
      `De woorden staan ver uit elkaar. De regel ${rule} kan nauwer:  query: ${query}`,
    en: (rule, query) => `The words stand far apart. The rule ${rule} can be narrower:  query: ${query}`,
  },
  suggestMute: {
    nl: "Dit hangt aan een nummer dat gevolgd wordt, niet aan woorden. Met Dempen hoort u er een tijd niets van.",
    en: "This hangs on a number that is followed, not on words. With Mute you hear nothing of it for a while.",
  },
});
