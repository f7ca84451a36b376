import { CONDITIONAL, isFiniteVerb, PLURAL_ONLY } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** A clause of a sentence, without what its motions are about and without the clauses inside it. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The word that makes it subordinate: `dat`, `waarmee`, `indien`; null of a main clause. */
  readonly marker: string | null;
  /** The clause that it is part of, or null. */
  readonly parent: Clause | null;
  /** Of a relative clause what it follows. */
  readonly antecedent: Token | null;
  /** The word before the one that makes it subordinate: `zonder` dat. */
  readonly before: string;
  /** The clause before, where this one goes on with its subject: `… en wordt uitgevoerd`. */
  readonly shares: Clause | null;
  /** It stands behind a colon. */
  readonly listed: boolean;
}

/** Whether a clause says only what is so under a condition. */
export function isConditional({ marker }: Clause): boolean {
  return marker !== null && CONDITIONAL.has(marker);
}

/** Whether a clause has had its finite verb. */
export function hasVerb(clause: Clause): boolean {
  return verbOf(clause) !== null;
}

/** The finite verb of a clause, or null. */
export function verbOf({ tokens }: Clause): string | null {
  const isPlural = tokens.some(({ word }) => word === "wij" || word === "we");
  const isIt = (word: string) => isFiniteVerb(word) && (isPlural || !PLURAL_ONLY.has(word));
  return tokens.find(({ kind, word }) => kind === "word" && isIt(word))?.word ?? null;
}
