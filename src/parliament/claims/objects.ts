import { ADVERBS } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { DO, DONE, PARTED } from "./verbs.ts";

/**
 * `ik ga haar uitvoeren`, `ik voer hem niet uit`: a personal pronoun that is the object of what is done with a motion. Of
 * a noun behind it (`haar taken`) it only tells whose that is.
 */
export function isObjectOfDeed(tokens: readonly Token[], at: number): boolean {
  let index = at + 1;
  while (ADVERBS.has(wordAt(tokens, index))) index += 1;
  const word = wordAt(tokens, index);
  if (DO.has(word)) return true;
  if (DONE.has(word)) return isAtEnd(tokens, index + 1);
  if (wordAt(tokens, index + 1) === "te") return PARTED.has(`${word}|${wordAt(tokens, index + 2)}`);
  if (word === "ten") return wordAt(tokens, index + 1) === "uitvoer";
  if (word === "als") return DONE.has(wordAt(tokens, index + 1));
  return /^(?:uit|over)$/.test(word) && isAtEnd(tokens, index + 1);
}

function isAtEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === "stop" || token.kind === "comma";
}
