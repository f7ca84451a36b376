import type { Clause } from "./clause.ts";
import { type Governor, governorOf } from "./governor.ts";
import { ADVERBS, PREPOSITIONS } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import type { Token } from "./token.ts";
import { DO, DONE } from "./verbs.ts";

/** A motion in its clause. */
export interface Held {
  readonly motion: Token;
  readonly governor: Governor;
  readonly index: number;
}

/** The motions of a clause, with those that it takes over from the clause before or follows as a relative clause. */
export function heldIn(clause: Clause): readonly Held[] {
  const own = clause.tokens.flatMap((motion, index) =>
    motion.kind === "motion" ? [{ motion, governor: governorOf(clause.tokens, index), index }] : [],
  );
  const { antecedent, marker, shares } = clause;
  if (own.length > 0) return own;
  if (shares !== null) return heldIn(shares).map((held) => ({ ...held, ...again(clause), index: -1 }));
  if (antecedent?.kind === "motion" && (marker === "die" || marker === "dat"))
    return [{ motion: antecedent, governor: { role: "bare", noun: "", part: false, from: -1 }, index: -1 }];
  // `waarmee we bezig zijn`: with the motion, whatever else stands before the comma.
  if (marker === "waarmee" && clause.parent !== null && IN_HAND.test(wordsOf(clause).join(" ")))
    return heldIn(clause.parent).map((held) => ({ ...held, governor: WITH, index: -1 }));
  if (antecedent?.kind === "motion" && marker === "waaraan")
    return [{ motion: antecedent, governor: { role: "aan", noun: "", part: false, from: -1 }, index: -1 }];
  return [];
}

const IN_HAND = /\b(?:bezig|aan de slag|aan het werk|doende)\b/;
const WITH: Governor = { role: "on", noun: "", part: false, from: -1 };

/** `… en zal die niet uitvoeren`: by a pronoun it hangs in the clause itself. */
function again({ tokens }: Clause): { readonly governor?: Governor } {
  const at = tokens.findIndex(({ kind, word }) => kind === "word" && /^(?:die|deze|haar)$/.test(word));
  if (at < 0 || !isObject(tokens, at)) return {};
  return { governor: { role: "bare", noun: "", part: false, from: at } };
}

/** With no noun behind, and no preposition before. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? "";
  return (
    !PREPOSITIONS.has(tokens[at - 1]?.word ?? "") && (ADVERBS.has(next) || DO.has(next) || DONE.has(next))
  );
}
