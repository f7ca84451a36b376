import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { isDoing, isToCome } from "./deeds.ts";
import { isFinal } from "./final.ts";
import type { Held } from "./held.ts";
import { isFiniteVerb } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";
import type { Said } from "./said.ts";

const THIS_FOR_IT =
  /^(?:dit|een en ander|zulks)(?: (?:mede|ook|tevens))? (?:ter|in|conform|overeenkomstig|naar)\b/;
const TIES = /^(?:purpose|conform|context)$/;

/** `…; dit ter uitvoering van §`: without a verb of its own it says so of the clause before. */
export function elliptic(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const words = wordsOf(clause);
  const hasVerb = words.some((word, index) => isFiniteVerb(word) && words[index - 1] !== "te");
  if (hasVerb || !THIS_FOR_IT.test(words.join(" "))) return [];
  const before = all.slice(0, all.indexOf(clause)).findLast(({ marker }) => marker === null);
  const treatment = before === undefined ? null : ofBefore(before);
  if (treatment === null) return [];
  return held
    .filter(({ governor: { role } }) => TIES.test(role))
    .map(({ motion }) => ({ motion, treatment }));
}

function ofBefore(clause: Clause): Treatment | null {
  if (wordsOf(clause).some((word) => /^(?:niet|geen|nooit)$/.test(word))) return null;
  if (isFinal(clause)) return "executed";
  const isGoing = isDoing(clause) || isToCome(clause) || participleMode(clause) === "present";
  return isGoing && !/^(?:able|modal)$/.test(participleMode(clause)) ? "underway" : null;
}
