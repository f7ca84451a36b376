import type { Span } from "../text.ts";
import { clausesOf } from "./clauses.ts";
import type { Head } from "./heads.ts";
import { CONDITIONAL, SUBORDINATORS } from "./lexicon.ts";
import type { Token } from "./token.ts";
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
  const opens = ({ word }: Token, next: Token | undefined) =>
    (SUBORDINATORS.has(word) || CONDITIONAL.has(word)) && next !== undefined && kept.has(next.start);
  return tokens
    .filter((token, index) => kept.has(token.start) || opens(token, tokens[index + 1]))
    .filter(({ kind }) => kind === "word" || kind === "motion")
    .map((token) => wordOf(text, token))
    .join(" ");
}

/** The word of a token in lower case; `§` of a motion that is named, and what points at one as it stands. */
export function wordOf(text: string, { kind, word, head, start, end }: Token): string {
  if (kind !== "motion") return word.replace("°", "");
  return head?.form === "named" ? "§" : text.slice(start, end).toLowerCase();
}
