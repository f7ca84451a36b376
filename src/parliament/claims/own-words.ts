import type { Span } from "../text.ts";
import { clausesOf } from "./clauses.ts";
import type { Head } from "./heads.ts";
import { CONDITIONAL, SUBORDINATORS } from "./lexicon.ts";
import { tokensOf } from "./tokens.ts";

/**
 * The words of a sentence in lower case, in their order, without what its motions are about and without signs; `§` stands for a
 * motion that is named.
 */
export function ownWords(text: string, span: Span, heads: readonly Head[]): string {
  const tokens = tokensOf(text, span, heads);
  const kept = new Set(
    clausesOf(tokens)
      .filter(({ marker, antecedent }) => marker === null || antecedent?.kind !== "motion")
      .flatMap((clause) => clause.tokens.map(({ start }) => start)),
  );
  return tokens
    .filter(
      ({ start, word }, index) =>
        kept.has(start) ||
        ((SUBORDINATORS.has(word) || CONDITIONAL.has(word)) && kept.has(tokens[index + 1]?.start ?? -1)),
    )
    .filter(({ kind }) => kind === "word" || kind === "motion")
    .map(({ kind, word, head, start, end }) => {
      if (kind === "word") return word.replace("°", "");
      return head?.form === "named" ? "§" : text.slice(start, end).toLowerCase();
    })
    .join(" ");
}
