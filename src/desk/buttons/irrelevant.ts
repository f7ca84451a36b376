import { inBoth, type WatchHit } from "#alert";
import type { Snapshot } from "#parliament";
import type { Answer } from "#slack";
import type { Suggestion } from "#store";
import type { Watch } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { itemOf } from "../asked/item.ts";
import type { DeskButton } from "../button.ts";
import { note } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";
import { bestChange, type ChangeTrial } from "../rules/change-trial.ts";
import { suggestionsFor } from "../rules/suggestion.ts";
import { offerToNarrow } from "./narrow-rule.ts";
import { keyOfWhole } from "./under.ts";

const SHOWN_MAX = 5;

/**
 * *Niet relevant*, the thumb down: noted, and answered with the change of the card's rules that would have spared it,
 * tried on the archive: what else it would have spared, and whether something of that was wanted.
 */
export const irrelevant: DeskButton = {
  id: "irrelevant",
  label: { nl: "Niet relevant", en: "Not relevant" },
  isForMembers: true,
  place: "bad",
  under: (message) => keyOfWhole(message, "document-card"),
  async press({ value, asker }, parts) {
    const { program, config } = parts;
    const content = program.store.transaction((transaction) => transaction.lastContent(value));
    if (content === null || !("snapshot" in content) || !("hits" in content))
      return { text: askedWords[config.language].stale };
    const found = changesFor(content.hits, content.snapshot, parts);
    const at = program.context.clock().toISOString();
    program.store.transaction((transaction) => {
      const changes = found.flatMap(([, each]) => each);
      transaction.saveIrrelevant(value, asker.userId, changes, at);
      const { channel = "" } = transaction.post(value) ?? {};
      const { title } = content.snapshot;
      note({ deed: "irrelevant", channel, target: value, title, card: value }, asker, parts, transaction);
    });
    for (const [rule, changes] of found) {
      const trial = await bestChange(rule, changes, content.snapshot, parts);
      if (trial !== null) return proposal(rule, trial, parts);
    }
    const words = WORDS[config.language];
    return { text: [words.noted, words.suggestMute].join("\n") };
  },
};

/** For each rule that led to the card the changes that may have spared it. */
function changesFor(
  hits: readonly WatchHit[],
  snapshot: Snapshot,
  { program }: DeskParts,
): readonly (readonly [Watch, readonly Suggestion[]])[] {
  const rules = new Map(program.context.watching().matcher.watches.map((watch) => [watch.id, watch]));
  return hits.flatMap((hit) => {
    const rule = rules.get(hit.watch);
    return rule === undefined ? [] : [[rule, suggestionsFor(rule, hit, snapshot)] as const];
  });
}

function proposal(rule: Watch, trial: ChangeTrial, { config }: DeskParts): Answer {
  const { language } = config;
  const words = WORDS[language];
  const { suggestion, hits, spared, missed, days } = trial;
  const said =
    suggestion.query === undefined
      ? words.suggestNot(rule.name, suggestion.not ?? "")
      : words.suggestNear(rule.name, suggestion.query);
  const tried = words.tried(hits, days, spared.length);
  return {
    text: [words.noted, said, tried, words.missed(missed)].join("\n"),
    items: spared.slice(0, SHOWN_MAX).map((snapshot) => itemOf(snapshot, language)),
    offers: [offerToNarrow(suggestion, language)],
  };
}

const WORDS = inBoth({
  noted: { nl: "Genoteerd: niet relevant.", en: "Noted: not relevant." },
  suggestNot: {
    nl: (rule: string, term: string) =>
      `Voorstel: de regel ${rule} slaat voortaan stukken over met het woord “${term}”.`,
    en: (rule, term) => `Proposal: the rule ${rule} skips documents with the word “${term}” from now on.`,
  },
  suggestNear: {
    nl: (rule: string, query: string) =>
      `Voorstel: in de regel ${rule} moeten de woorden dicht bij elkaar staan: ${query}`,
    en: (rule, query) => `Proposal: in the rule ${rule} the words must stand near each other: ${query}`,
  },
  tried: {
    nl: (hits: number, days: number, spared: number) =>
      `Op het archief geprobeerd: van de ${hits} treffers in ${days} dagen ${spared === 1 ? "zou er 1 wegvallen" : `zouden er ${spared} wegvallen`} en ${hits - spared === 1 ? "blijft er 1" : `blijven er ${hits - spared}`}.`,
    en: (hits, days, spared) =>
      `Tried on the archive: of the ${hits} hits in ${days} days ${spared} would go and ${hits - spared} stay.`,
  },
  missed: {
    nl: (missed: number) =>
      missed === 0
        ? "Niets daarvan is opgepakt of relevant gevonden. Wat wegvalt:"
        : `Let op: ${missed} daarvan ${missed === 1 ? "is" : "zijn"} opgepakt of relevant gevonden. Wat wegvalt:`,
    en: (missed) =>
      missed === 0
        ? "Nothing of that was taken up or found relevant. What would go:"
        : `Attention: ${missed} of these ${missed === 1 ? "was" : "were"} taken up or found relevant. What would go:`,
  },
  suggestMute: {
    nl: "Er is geen kleine wijziging van de regel die dit had overgeslagen. Met Dempen (/kamer demp) hoort u er een tijd niets van.",
    en: "There is no small change of the rule that would have skipped this. With Mute (/kamer mute) you hear nothing of it for a while.",
  },
});
