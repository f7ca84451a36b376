import { inBoth, type MessagePlace } from "#alert";
import { normaliseId, type Snapshot, subjectId } from "#parliament";
import { elsewhere, queryFault } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { channelFor } from "../asked/channel.ts";
import { livingOf } from "../asked/found.ts";
import { dateOf } from "../asked/item.ts";
import { seenCard } from "../asked/place.ts";
import { offerOf } from "../button.ts";
import { newRule } from "../buttons/new-rule.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";
import { broadWarning } from "../rules/broad.ts";
import { itemFound } from "../rules/item-found.ts";
import { lookThrough } from "../rules/look-through.ts";
import { show } from "./show.ts";

const SHOWN_MAX = 10;
/** So many tell whether a query is broad. */
const FOUND_MAX = 3 * SHOWN_MAX;
/** A button carries no more. */
const RULE_MAX = 1500;

/**
 * `zoek noodopvang NEAR/10 kind*`: what a query finds in the archive by year, each with the sentence that was found, with
 * a button that makes a rule of it.
 */
export const search: KamerWord = {
  typed: { nl: ["zoek", "zoeken"], en: ["search", "find"] },
  group: "look",
  help: {
    nl: "zoek noodopvang NEAR/10 kind: zoekt in het archief; zoek kind:brief noodopvang alleen in brieven",
    en: "search noodopvang NEAR/10 kind: searches the archive; search kind:letter noodopvang in letters only",
  },
  asks: { nl: "Waar zoekt u naar?", en: "What do you look for?" },
  async answer(asked, parts) {
    const { rest: query } = asked;
    const { program } = parts;
    const { language } = parts.config;
    const words = WORDS[language];
    if (query.trim() === "") return { text: words.empty };
    // A link and a number stand for one thing: that is what somebody wants to see.
    if (isLink(query) || normaliseId(query) !== null) return show.answer(asked, parts);
    const fault = queryFault(query, language);
    if (fault !== null) return { text: askedWords[language].badQuery(fault) };
    const { hits, looked, isWhole } = await lookThrough(
      { query, not: "" },
      { store: program.store, since: null, enough: FOUND_MAX },
    );
    const offers = query.length > RULE_MAX ? [] : [offerOf(newRule, query, language)];
    const onwards = { title: words.onwards, items: [{ text: words.elsewhere, url: elsewhere(query) }] };
    if (hits.length === 0) return { text: words.nothing(query, looked), groups: [onwards], offers };
    const warning = broadWarning(hits.length, looked, language);
    const said = words.found(query, hits.length, looked, isWhole);
    const channel = program.store.transaction((transaction) => channelFor(asked.asker, transaction));
    const years = Map.groupBy(hits.slice(0, SHOWN_MAX), ({ snapshot }) => dateOf(snapshot).slice(0, 4));
    return {
      text: warning === null ? said : `${said}\n${warning}`,
      groups: [
        ...[...years].map(([year, own]) => ({
          title: year === "" ? words.undated : year,
          items: own.map((found) => ({
            ...itemFound(found, language),
            place: placeOf(found.snapshot, channel, program.store),
          })),
        })),
        onwards,
      ],
      offers,
    };
  },
};

/** Where a document is told: by its own card, or by that of the motion or question that it is the text of. */
function placeOf(
  snapshot: Snapshot,
  channel: string | null,
  store: DeskParts["program"]["store"],
): MessagePlace | null {
  return store.transaction((transaction) => {
    const id = subjectId(snapshot.subject, snapshot.key);
    const living = livingOf({ id, snapshot }, transaction);
    return (
      [id, living.id].map((one) => seenCard(one, channel, transaction)).find((card) => card !== null)
        ?.place ?? null
    );
  });
}

function isLink(query: string): boolean {
  return /^https?:\/\/\S+$/i.test(query.trim());
}

const NUMBER = { nl: new Intl.NumberFormat("nl-NL"), en: new Intl.NumberFormat("en-GB") } as const;

const WORDS = inBoth({
  empty: {
    nl: "Waar moet ik naar zoeken? Bijvoorbeeld: /kamer zoek noodopvang NEAR/10 kind*",
    en: "What shall I look for? For instance: /kamer search noodopvang NEAR/10 kind*",
  },
  onwards: { nl: "Verder terug, of wat hier niet bewaard is", en: "Further back, or what is not kept here" },
  elsewhere: { nl: "Verder zoeken in opentk.nl", en: "Search on in opentk.nl" },
  undated: { nl: "Zonder datum", en: "Without a date" },
  nothing: {
    nl: (query: string, looked: number) =>
      `Niets gevonden voor ${query} in ${NUMBER.nl.format(looked)} stukken.`,
    en: (query, looked) => `Nothing found for ${query} in ${NUMBER.en.format(looked)} documents.`,
  },
  found: {
    nl: (query: string, found: number, looked: number, whole: boolean) =>
      `${found} ${found === 1 ? "stuk" : "stukken"} met ${query}, van de ${NUMBER.nl.format(looked)} nieuwste${whole ? "" : "; oudere zijn niet doorzocht"}${found > SHOWN_MAX ? `. De eerste ${SHOWN_MAX}` : ""}:`,
    en: (query, found, looked, whole) =>
      `${found} ${found === 1 ? "document" : "documents"} with ${query}, of the newest ${NUMBER.en.format(looked)}${whole ? "" : "; older ones were not searched"}${found > SHOWN_MAX ? `. The first ${SHOWN_MAX}` : ""}:`,
  },
});
