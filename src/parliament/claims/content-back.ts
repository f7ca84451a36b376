import { isFrameVerb, isOpinion } from "./awaited.ts";
import { ADVERBS, DOUBT, LIGHT, PARTICIPLE } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { DONE } from "./verbs.ts";

const SMALL =
  /^(?:te|is|zijn|wordt|worden|heeft|heb|hebben|kunnen|uit|af|over|na|op|tegemoet|ten|dele|gestand|naast|mij|me|zich|ons|een|groot|deel|voor|ter|hand|uitvoer|beslag|aandacht)$/;

/** Back over the adverbs and small words before a verb, and over the noun of `uitvoering geven`. */
export function back(tokens: readonly Token[], from: number, at: number): number {
  let index = partStart(tokens, from, at);
  while (index > from) {
    const word = wordAt(tokens, index - 1);
    const isNoun = LIGHT.has(word) && !/^(?:de|het|een|van|in|ter)$/.test(wordAt(tokens, index - 2));
    const isCluster = index === at && (isDoneWith(word) || isOpinion(word));
    const isVerdict = word === "als" && DONE.has(wordAt(tokens, index));
    const isJudged = DONE.has(word) && wordAt(tokens, index - 2) === "als";
    if (!isNoun && !isCluster && !isVerdict && !isJudged && !ADVERBS.has(word) && !SMALL.test(word)) break;
    index -= 1;
  }
  return hedgeStart(tokens, from, index);
}

/** A participle, and nothing else: `verlagen` is an infinitive as well. */
function isDoneWith(word: string): boolean {
  if (DONE.has(word) || word === "voldaan") return true;
  return PARTICIPLE.test(word) && (isFrameVerb(word) || !/^(?:be|ver|ont|her|er)\p{L}+en$/u.test(word));
}

const HEDGES_BACK = 5;
const HEDGE = /^(?:pas|volgens|verwachting|beginsel|principe|papier|slechts|nauwelijks)$/;

const FOR_A_PART =
  /(?:(?:voor|op) (?:een|het) (?:\p{L}+ ){0,2}(?:deel|gedeelte)|voor de helft|ten dele|op (?:hoofdlijnen|onderdelen|punten)|in (?:hoofdzaak|\p{L}+e mate|(?:zijn|haar) geheel|zoverre)|in (?:een )?\p{L}+e (?:vorm|variant)|over de (?:volle|hele) breedte|beperkt|enigszins)$/u;

/** Where `voor het grootste deel` before a place begins; the place itself where nothing of the kind stands there. */
function partStart(tokens: readonly Token[], from: number, at: number): number {
  const words = tokens.slice(Math.max(from, at - HEDGES_BACK), at).map(({ word }) => word);
  const part = FOR_A_PART.exec(words.join(" "));
  return part === null ? at : at - part[0].split(" ").length;
}

/** Where words before a verb begin that make it doubtful, or put it off: they are no part of what a motion asks. */
function hedgeStart(tokens: readonly Token[], from: number, at: number): number {
  for (let index = at - 1; index >= Math.max(from, at - HEDGES_BACK); index -= 1) {
    if (tokens[index]?.kind !== "word") return at;
    const word = wordAt(tokens, index);
    if (word === "jaar" && wordAt(tokens, index - 1) === "dit") return Math.max(from, index - 1);
    if (!HEDGE.test(word) && !(DOUBT.has(word) && word !== "mogelijk")) continue;
    return /^(?:verwachting|beginsel|principe|papier)$/.test(word) ? Math.max(from, index - 1) : index;
  }
  return at;
}
