import { type InEach, inBoth, type Language } from "#alert";
import type { EventType, Treatment } from "#parliament";
import { capital, small } from "../text.ts";
import type { Facts, Said, Sentences } from "./said.ts";

/** What is said of what becomes of a motion: by whom, in which words. */
export const ledgerWords = inBoth({
  heading: { nl: "Wat ermee is gebeurd", en: "What became of it" },
  treatments: {
    nl: {
      executed: "uitgevoerd",
      partly: "deels uitgevoerd",
      underway: "in uitvoering",
      takenOver: "overgenomen",
      refused: "wordt niet uitgevoerd",
      notExecuted: "niet uitgevoerd",
      mentioned: "spreekt zichzelf tegen",
    } as Readonly<Record<Treatment, string>>,
    en: {
      executed: "carried out",
      partly: "carried out in part",
      underway: "being carried out",
      takenOver: "taken over",
      refused: "will not be carried out",
      notExecuted: "not carried out",
      mentioned: "contradicts itself",
    },
  },
  government: { nl: "Kabinet", en: "Cabinet" },
  house: { nl: "Kamer", en: "House" },
  other: { nl: "Ander stuk", en: "Other document" },
  /** In a sentence. In: the office as published, or null. */
  theGovernment: {
    nl: (office: string | null) => (office === null ? "het kabinet" : `de ${small(office)}`),
    en: (office) => (office === null ? "the cabinet" : `the ${small(office)}`),
  },
  theHouse: { nl: "de Kamer", en: "the House" },
  disputed: { nl: "⚠ tegengesproken", en: "⚠ contradicted" },
  takenBack: { nl: "⚠ teruggenomen", en: "⚠ taken back" },
  refused: { nl: "geweigerd", en: "refused" },
  partly: { nl: "deels", en: "in part" },
  contradicted: { nl: "tegengesproken", en: "contradicted" },
  none: { nl: "nog niet als uitgevoerd gemeld", en: "not reported as carried out yet" },
  /** In: what is said, by whom in a sentence or null, and in which document. */
  says: {
    nl: (word: string, who: string | null, label: string) =>
      `${word}, ${who === null ? `volgens ${label}` : `zegt ${who} in ${label}`}`,
    en: (word, who, label) =>
      `${word}, ${who === null ? `according to ${small(label)}` : `${who} says in ${small(label)}`}`,
  },
  saidBy: {
    nl: (word: string, who: string | null) => (who === null ? word : `${word}, zegt ${who}`),
    en: (word, who) => (who === null ? word : `${word}, says ${who}`),
  },
  confirmedBy: { nl: "op naam genoemd; bevestigd door", en: "named without its number; confirmed by" },
  /** In: the same, and the document that said before that it was carried out. */
  denies: {
    nl: (said: string, before: string) => `tegengesproken: ${said}; eerder “uitgevoerd” volgens ${before}`,
    en: (said, before) => `contradicted: ${said}; called carried out before in ${small(before)}`,
  },
  takesBack: {
    nl: (said: string, before: string) => `teruggenomen: ${said}; eerder “uitgevoerd” volgens ${before}`,
    en: (said, before) => `taken back: ${said}; called carried out before in ${small(before)}`,
  },
  lapsed: {
    nl: (label: string) => `niet langer “uitgevoerd”: ${label} is gewijzigd of verwijderd`,
    en: (label) => `no longer called carried out: ${small(label)} was changed or removed`,
  },
  unnamed: { nl: "een ander stuk", en: "another document" },
  note: { nl: (text: string) => `Noot: ${text}`, en: (text) => `Note: ${text}` },
  more: {
    nl: (count: number) => `en nog ${count} eerdere, in de draad`,
    en: (count) => `and ${count} earlier ones, in the thread`,
  },
});

export type LedgerEvent = Extract<
  EventType,
  "motion.executed" | "motion.partlyExecuted" | "motion.refused" | "motion.contradicted"
>;

/** One sentence for what a document says becomes of a motion. */
export const ledgerSentences: Sentences<LedgerEvent> = {
  "motion.executed": inEach((facts, language) => claimSaid(facts, "executed", language)),
  "motion.partlyExecuted": inEach((facts, language) => claimSaid(facts, "partly", language)),
  "motion.refused": inEach((facts, language) => claimSaid(facts, "refused", language)),
  "motion.contradicted": inEach(contradictionSaid),
};

/**
 * `Uitgevoerd, zegt de minister van Asiel en Migratie in Kamerbrief “…” van 14 januari 2025 (19637-3340).`
 * @param told what the event says by itself: of posts from before claims were kept
 */
export function claimSaid(facts: Facts, told: Treatment, language: Language): Said {
  const { says, treatments, unnamed } = ledgerWords[language];
  const { word, who, label } = facts.claim ?? {
    word: treatments[told],
    who: null,
    label: facts.citing ?? unnamed,
  };
  return inTwoForms(facts, says(word, who, label));
}

function contradictionSaid(facts: Facts, language: Language): Said {
  const { claim } = facts;
  if (claim === null) return claimSaid(facts, "notExecuted", language);
  const words = ledgerWords[language];
  const { word, who, label, before, lapsed, isOfHouse } = claim;
  if (lapsed) return inTwoForms(facts, words.lapsed(label));
  const said = words.says(word, who, label);
  if (before === null) return inTwoForms(facts, said);
  return inTwoForms(facts, isOfHouse ? words.denies(said, before) : words.takesBack(said, before));
}

function inTwoForms({ name }: Facts, said: string): Said {
  return { bare: `${capital(said)}.`, full: `${name}: ${said}.` };
}

function inEach(say: (facts: Facts, language: Language) => Said): InEach<(facts: Facts) => Said> {
  return { nl: (facts) => say(facts, "nl"), en: (facts) => say(facts, "en") };
}

/** What a reminder of a term says of what is said so far: `deels uitgevoerd, zegt het kabinet`. */
export function saidSoFar({ soFar }: Facts, language: Language): string {
  const words = soFarWords[language];
  if (soFar === null || soFar === "disputed" || soFar === "objected") return words[soFar ?? "nothing"];
  return words.cabinet(ledgerWords[language].treatments[soFar]);
}

const soFarWords = inBoth({
  nothing: { nl: "nog niet als uitgevoerd gemeld", en: "not reported as carried out yet" },
  disputed: {
    nl: "uitgevoerd volgens het kabinet, niet volgens de Kamer",
    en: "carried out according to the cabinet, not according to the House",
  },
  objected: { nl: "niet uitgevoerd, zegt de Kamer", en: "not carried out, says the House" },
  cabinet: { nl: (word: string) => `${word}, zegt het kabinet`, en: (word) => `${word}, says the cabinet` },
});
