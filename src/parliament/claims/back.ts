import { ASKED_FOR } from "./asking.ts";
import { ADVERBS, isFiniteVerb, PARTICIPLE, PREPOSITIONS } from "./lexicon.ts";
import { deedsIn, namesDeed } from "./stems.ts";
import type { Token } from "./token.ts";

/** A thing that was asked for before, as a clause names it again. */
export interface Thing {
  readonly noun: string;
  /** Index of its determiner. */
  readonly at: number;
  /** `dit overzicht`, `het gevraagde overzicht`, not only `het overzicht`. */
  readonly isThis: boolean;
  /** The words before speak of one that is still to be made: `om een overzicht`, `te onderzoeken`. */
  readonly isNew: boolean;
}

const DETERMINER = /^(?:dit|dat|deze|die|de|het)$/;
const PLAIN = /^(?:de|het)$/;
/** Nouns that stand in every request. */
const COMMON =
  /^(?:kamer|regering|kabinet|motie|minister|jaar|manier|wijze|reden|geval|moment|punt|verzoek|lid|leden)$/;
const LETTERS_MIN = 4;

/**
 * The things of what was asked that a clause names again, in order of place: `dit overzicht`, or `de evaluatie` of a
 * request for one.
 * @param words of the clause, in lower case
 * @param asked what was asked before, in lower case
 */
export function thingsIn(words: readonly string[], asked: string): readonly Thing[] {
  let deeds: ReadonlySet<string> | null = null;
  return words.flatMap((word, index) => {
    if (!DETERMINER.test(word)) return [];
    const next = words[index + 1] ?? "";
    const noun = ASKED_FOR.has(next) ? (words[index + 2] ?? "") : next;
    if (noun.length < LETTERS_MIN || COMMON.test(noun)) return [];
    deeds ??= deedsIn(asked);
    const isDeed = namesDeed(noun, deeds);
    if (!isDeed && !holds(asked, noun)) return [];
    return [
      {
        noun,
        at: index,
        isThis: !PLAIN.test(word) || noun !== next,
        isNew: isDeed || introduces(asked, noun),
      },
    ];
  });
}

/** The words hold the noun, alone, in the plural or as the end of a compound. */
export function holds(asked: string, noun: string): boolean {
  const stem = noun.replace(/(?:en|s)$/, "").replace(/([^aeiou])\1$/, "$1");
  if (!asked.includes(stem)) return false;
  const last = stem.at(-1) ?? "";
  return new RegExp(`${stem}(?:${last}?en|s|${last}?e|je)?(?!\\p{L})`, "u").test(asked);
}

/** `om een evaluatie`: one that is still to be made. */
function introduces(asked: string, noun: string): boolean {
  if (!asked.includes(noun)) return false;
  return new RegExp(`\\b(?:een|om|tot) (?:\\p{L}+e? ){0,2}${noun}(?!\\p{L})`, "u").test(asked);
}

const ADVERBIAL =
  /\b(?:hier|daar|er)(?:op|mee|aan|over|toe|voor|naar|bij|van)\b|\b(?:hier|daar)\b(?: \p{L}+){0,9} (?:op|mee|aan|over|toe|voor|naar|bij|van|in)\b/u;

/** Whether a clause points at the matter that was told before: `dit`, `hieraan`. `wordOf` tells the word of a token. */
export function pointsAtMatter(
  tokens: readonly Token[],
  phrase: string,
  wordOf: (token: Token) => string,
): boolean {
  return ADVERBIAL.test(phrase) || tokens.some((token, index) => isThat(tokens, token, index, wordOf));
}

/** `dit`, `dat`: by themselves, with no noun behind. */
function isThat(
  tokens: readonly Token[],
  token: Token,
  index: number,
  wordOf: (token: Token) => string,
): boolean {
  const word = wordOf(token);
  if (!(word === "dit" || word === "dat" || (token.kind === "motion" && /^(?:deze|die)$/.test(word))))
    return false;
  if (PREPOSITIONS.has(tokens[index - 1]?.word ?? "")) return false;
  const next = tokens[index + 1];
  return (
    next?.kind !== "word" ||
    isFiniteVerb(next.word) ||
    ADVERBS.has(next.word) ||
    PREPOSITIONS.has(next.word) ||
    PARTICIPLE.test(next.word) ||
    /^(?:on)?(?:wenselijk|mogelijk|haalbaar|verstandig|uitvoerbaar|nodig|gewenst)$/.test(next.word) ||
    ACTED_ON.test(next.word) ||
    /^(?:ik|wij|we|te|ook|mee|jaar|uiteraard|graag|verzoek|punt)$/.test(next.word)
  );
}

/** `zal ik dit meenemen`, `laat ik dit onderzoeken`. */
const ACTED_ON =
  /^(?:meenemen|betrekken|oppakken|agenderen|aankaarten|inbrengen|bespreken|verwerken|opnemen|uitwerken|onderzoeken|uitzoeken|verkennen|bezien|monitoren|regelen|toetsen|doen)$/;

const IS_DONE = /^(?:dat|dit) (?:heb|hebben|heeft|is)\b.*\b(?:gedaan|gebeurd|geschied)\b/;
const TURNED = /^(?:heb|hebben) (?:ik|wij|we) (?:dat|dit) .*\bgedaan\b/;
const BEHIND_THAT = /^(?:dat|dit)\b.*\b(?:gedaan|gebeurd)\b/;

/** Whether words say that what was spoken of was done: `dat heb ik gedaan`; behind `dat` with its verbs last. */
export function saysItWasDone(phrase: string, marker: string | null = null): boolean {
  return marker === "dat" ? BEHIND_THAT.test(phrase) : IS_DONE.test(phrase) || TURNED.test(phrase);
}
