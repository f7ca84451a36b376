import { inBoth } from "#alert";
import { queryFault } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { itemOf } from "../asked/item.ts";
import { offerOf } from "../button.ts";
import { newRule } from "../buttons/new-rule.ts";
import type { KamerWord } from "../kamer-word.ts";
import { lookThrough } from "../rules/look-through.ts";

const FOUND_MAX = 10;
/** A button carries no more. */
const RULE_MAX = 1500;

/** `zoek noodopvang NEAR/10 kind*`: what a query finds in the archive, with a button that makes a rule of it. */
export const search: KamerWord = {
  typed: { nl: ["zoek", "zoeken"], en: ["search", "find"] },
  help: {
    nl: "zoek noodopvang NEAR/10 kind: zoekt in het archief",
    en: "search noodopvang NEAR/10 kind: searches the archive",
  },
  async answer({ rest: query }, { program, config: { language } }) {
    const words = WORDS[language];
    if (query.trim() === "") return { text: words.empty };
    const fault = queryFault(query, language);
    if (fault !== null) return { text: askedWords[language].badQuery(fault) };
    const { hits, looked, isWhole } = await lookThrough(
      { query, not: "" },
      program.store,
      () => true,
      FOUND_MAX,
    );
    const items = hits.slice(0, FOUND_MAX).map(({ snapshot }) => itemOf(snapshot, language));
    const offers = query.length > RULE_MAX ? [] : [offerOf(newRule, query, language)];
    if (items.length === 0) return { text: words.nothing(query, looked), offers };
    return { text: words.found(query, items.length, looked, isWhole), items, offers };
  },
};

const NUMBER = { nl: new Intl.NumberFormat("nl-NL"), en: new Intl.NumberFormat("en-GB") } as const;

const WORDS = inBoth({
  empty: {
    nl: "Waar moet ik naar zoeken? Bijvoorbeeld: /kamer zoek noodopvang NEAR/10 kind*",
    en: "What shall I look for? For instance: /kamer search noodopvang NEAR/10 kind*",
  },
  nothing: {
    nl: (query: string, looked: number) =>
      `Niets gevonden voor ${query} in ${NUMBER.nl.format(looked)} stukken.`,
    en: (query, looked) => `Nothing found for ${query} in ${NUMBER.en.format(looked)} documents.`,
  },
  found: {
    nl: (query: string, found: number, looked: number, whole: boolean) =>
      `${found} ${found === 1 ? "stuk" : "stukken"} met ${query}, van de ${NUMBER.nl.format(looked)} nieuwste${whole ? "" : "; oudere zijn niet doorzocht"}:`,
    en: (query, found, looked, whole) =>
      `${found} ${found === 1 ? "document" : "documents"} with ${query}, of the newest ${NUMBER.en.format(looked)}${whole ? "" : "; older ones were not searched"}:`,
  },
});
