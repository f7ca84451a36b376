import type { Fault } from "./fault-words.ts";

/** What is said of watches that are right and probably not meant so, in each language. */
export const warnings = {
  contradictory: {
    nl: "de zoekvraag kan nooit treffen: het ene deel neemt weg wat het andere vraagt",
    en: "the query can never hit: one part takes away what another asks for",
  },
  allTakenAway: {
    nl: "de zoekvraag kan nooit treffen: `not` neemt alles weg wat hij vindt",
    en: "the query can never hit: `not` takes away everything that it finds",
  },
  otherKinds: (asked: readonly string[], kinds: readonly string[]) => ({
    nl: `de zoekvraag kan nooit treffen: hij vraagt ${asked.join(" of ")}, en \`kinds\` laat alleen ${kinds.join(", ")} door`,
    en: `the query can never hit: it asks for ${asked.join(" or ")}, and \`kinds\` lets only ${kinds.join(", ")} through`,
  }),
  same: (id: string) => ({
    nl: `dezelfde als ${id}: één van de twee is genoeg`,
    en: `the same as ${id}: one of them is enough`,
  }),
  covered: (id: string) => ({
    nl: `${id} vindt alles wat deze vindt, in hetzelfde kanaal`,
    en: `${id} hits everything that this one hits, in the same channel`,
  }),
  operator: (written: string, operator: string) => ({
    nl: `naar ${written} wordt als woord gezocht; bedoeld is waarschijnlijk ${operator}, in hoofdletters`,
    en: `${written} is looked for as a word; ${operator} was probably meant, in capitals`,
  }),
  everywhere: (written: string) => ({
    nl: `${written} staat in bijna elke tekst: schrijf meer letters naast het sterretje`,
    en: `${written} stands in nearly every text: write more letters beside the star`,
  }),
  broad: (count: number, total: number, percent: number) => ({
    nl: `vindt ${count} van de ${total} stukken (${percent} %)`,
    en: `hits ${count} of ${total} documents (${percent}%)`,
  }),
  insideOthers: (word: string, examples: string, better: string) => ({
    nl: `${word} staat vaker in andere woorden (${examples}): ${better} vindt die ook`,
    en: `${word} stands more often inside other words (${examples}): ${better} finds those too`,
  }),
  nowhere: (word: string, examples: string) => ({
    nl: `${word} staat in geen enkel stuk van het archief; ${examples} wel`,
    en: `${word} stands in no document of the archive; ${examples} does`,
  }),
} as const satisfies Readonly<Record<string, Fault | ((...details: never[]) => Fault)>>;
