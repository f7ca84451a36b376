import { CONDITIONAL, isFiniteVerb, PARTICIPLE, PLURAL_ONLY } from "./lexicon.ts";
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
  const isPlural = isOfSeveral(tokens);
  const isIt = (word: string) => isFiniteVerb(word) && (isPlural || !PLURAL_ONLY.has(word));
  return tokens.find(({ kind, word }) => kind === "word" && isIt(word))?.word ?? null;
}

/** `wij`, `de minister van Financiën en ik`: of these a verb is no infinitive. */
export function isOfSeveral(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, index) =>
      word === "wij" || word === "we" || (word === "ik" && tokens[index - 1]?.word === "en"),
  );
}

/** `de motie, welke de dekking regelt, …`: a verb that nobody knows ends what stands between commas. */
export function tellsOfMotion({ marker, before, antecedent, parent, tokens }: Clause): boolean {
  if (before !== "," || antecedent?.kind !== "motion" || parent === null || hasVerb(parent)) return false;
  return (
    parent.marker !== null &&
    (marker === "die" || marker === "welke") &&
    /\p{L}{3,}t$/u.test(tokens.at(-1)?.word ?? "")
  );
}

/** `het onderzoek dat voortvloeit uit §`. */
export function flowsFrom({ marker, antecedent, tokens }: Clause): boolean {
  return (
    (marker === "dat" || marker === "die") &&
    TASK.test(antecedent?.word ?? "") &&
    tokens.some(({ word }) => FLOWS.test(word))
  );
}

const TASK =
  /(?:onderzoek|verkenning|evaluatie|analyse|inventarisatie|rapport|plan|pilot|project|traject|programma|opdracht|wetsvoorstel|wijziging|acties?|werkgroep|handreiking|voorstel)°?$/;

const FLOWS = /^voort(?:vloei(?:t|en)|kom(?:t|en))$/;

/** `de keuring die …`: it belongs to the noun before it. */
export function isOfNoun({ marker }: Clause): boolean {
  return marker !== null && /^(?:die|welke|waarnaar|waarover|waarvan|waar)$/.test(marker);
}

/** `het onderzoek, dat u aantreft, …`: not what somebody says, but more of what stands before the comma. */
export function isRelative({ marker, before }: Clause): boolean {
  return marker === "dat" && before === ",";
}

/** `zoals verzocht in de motie`, `zoals toegezegd`: it has no verb of its own. */
export function isAside({ marker, tokens }: Clause): boolean {
  return (
    marker === "zoals" &&
    tokens.some(({ word }) => PARTICIPLE.test(word) || /^(?:verzocht|bekend)$/.test(word))
  );
}
