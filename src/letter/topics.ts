import type { Letter } from "./reference.ts";

/** A subject that a letter comes back to. */
export interface Topic {
  /** The word, as it stands there the first time. */
  readonly word: string;
  /** In how many of its items and paragraphs. */
  readonly passages: number;
}

const TOPICS_MAX = 12;
const PASSAGES_MIN = 2;

/**
 * The subjects that a letter comes back to, the most frequent first: long words that stand in several of its items and
 * paragraphs. Short and usual ones say nothing by themselves.
 */
export function topicsOf({ passages }: Pick<Letter, "passages">): readonly Topic[] {
  const found = new Map<string, { word: string; passages: Set<number> }>();
  for (const [index, passage] of passages.entries()) {
    for (const word of passage.match(/(?<![\p{L}-])\p{L}{7,}(?![\p{L}-])/gu) ?? []) {
      const key = keyOf(word);
      if (USUAL.has(key) || USUAL.has(word.toLowerCase())) continue;
      const known = found.get(key) ?? { word: word.toLowerCase(), passages: new Set<number>() };
      known.passages.add(index);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ word, passages: there }) => ({ word, passages: there.size }))
    .filter((topic) => topic.passages >= PASSAGES_MIN)
    .sort((a, b) => b.passages - a.passages || b.word.length - a.word.length)
    .slice(0, TOPICS_MAX);
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/(?:eren|en|s)$/u, "");
}

/** Words of every letter to parliament. */
const USUAL = new Set(
  (
    "aandacht aangenom aangenomen aanbeveling afgelopen afspraken amendement antwoord belangrijk belofte begonn begonnen " +
    "beschikbaar bespreken bespreek betreft bijdrag bijvoorbeeld coalitie commissie commissiedebat commissieled " +
    "daarnaast daarom debatt december eerder februari fractie gemeent geachte genoemd gesprek graag groet hartelijk " +
    "hierover hoogachtend houding informatie inbreng inzicht inzetten januari kabinet kamerbrief kamerled kamerleden " +
    "kamerlid kamerstuk kamerstukken kamervrag kinder leden maatregel mogelijk minister ministerie moeten namens " +
    "nederland november oktober onderwerp onderstaande ondertekend opgenomen opnieuw organisatie organisaties overheid " +
    "parlement plaatsvind politiek regering september situatie staatssecretaris toezegging tweede uitgevoerd uitvoer " +
    "uitvoering verschillend verzoek verzoeken voldoende volgende voldo voorstel voorstell vriendelijke vergadering vorige " +
    "waarbij waarborg waarvan wanneer wetsvoorstel zorgelijk zoals"
  ).split(" "),
);
