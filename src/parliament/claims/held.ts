import type { Clause } from "./clause.ts";
import { type Governor, governorOf } from "./governor.ts";
import type { Token } from "./token.ts";

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
  if (shares !== null) return heldIn(shares).map((held) => ({ ...held, index: -1 }));
  if (antecedent?.kind === "motion" && (marker === "die" || marker === "dat"))
    return [{ motion: antecedent, governor: { role: "bare", noun: "", part: false, from: -1 }, index: -1 }];
  if (antecedent?.kind === "motion" && marker === "waaraan")
    return [{ motion: antecedent, governor: { role: "aan", noun: "", part: false, from: -1 }, index: -1 }];
  return [];
}
