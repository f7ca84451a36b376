import { contentEnd } from "./content.ts";
import { ADVERBS, AMBIGUOUS, isFiniteVerb, PARTICIPLE, SUBORDINATORS } from "./lexicon.ts";
import type { Token } from "./token.ts";
import { DONE } from "./verbs.ts";

/**
 * What stands behind `en`: `shared`, a verb that goes on with the subject before; `own`, another subject with its verb;
 * null, no clause of its own.
 */
export function conjunction(tokens: readonly Token[], at: number): "shared" | "own" | null {
  let index = at;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === "word" && isFiniteVerb(token.word) && token.word !== "zijn") return "shared";
  if (token.word === "zijn")
    return PARTICIPLE.test(tokens[index + 1]?.word ?? "") || ADVERBS.has(tokens[index + 1]?.word ?? "")
      ? "shared"
      : null;
  if (token.kind === "motion")
    return token.word === "pronoun" ? laterVerb(tokens, index + 1) : ownVerb(tokens, index + 1);
  // `de minister van Financiën en ik geven`: one subject.
  if (token.word === "ik" && /^(?:\p{L}{2,}en|zijn|gaan)$/u.test(tokens[index + 1]?.word ?? "")) return null;
  if (/^(?:ik|wij|we|het|er|dit|dat|zij|hij)$/.test(token.word))
    return isFiniteVerb(tokens[index + 1]?.word ?? "") ? "own" : laterVerb(tokens, index + 1);
  return laterVerb(tokens, index);
}

const NOTHING = {
  verb: null,
  subordinate: false,
  purpose: false,
  aside: false,
  enclosed: false,
  complete: false,
  relative: false,
  asking: false,
};

/** A motion behind `en` with its own verb right behind it or behind what it is about. */
function ownVerb(tokens: readonly Token[], at: number): "own" | null {
  const end = contentEnd(tokens, at, NOTHING);
  const word = tokens[end]?.word ?? "";
  return isFiniteVerb(word) && !(AMBIGUOUS.has(word) && !/^(?:ik|wij|we)$/.test(tokens[end + 1]?.word ?? ""))
    ? "own"
    : null;
}

/** A few words, then a verb in second place: `en over de voortgang informeer ik`. */
function laterVerb(tokens: readonly Token[], at: number): "own" | null {
  for (let index = at; index < Math.min(tokens.length, at + 9); index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "comma" || token.kind === "stop") return null;
    if (token.kind === "motion") return ownVerb(tokens, index + 1);
    if (SUBORDINATORS.has(token.word) || DONE.has(token.word)) return null;
    if (isFiniteVerb(token.word) && !AMBIGUOUS.has(token.word)) return "own";
  }
  return null;
}
