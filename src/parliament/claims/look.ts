import type { Token } from "./token.ts";

/** The word at a place; empty for anything else. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.word : "";
}

/** Some words from a place on, parted by spaces. */
export function phraseAt(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map(({ kind, word }) => (kind === "word" ? word : "§"))
    .join(" ");
}

/** The words of a clause, without its motions and signs. */
export function wordsOf({ tokens }: { readonly tokens: readonly Token[] }): readonly string[] {
  return tokens.filter(({ kind }) => kind === "word").map(({ word }) => word);
}

/** Index of a word behind `from`, or -1. */
export function later(
  tokens: readonly Token[],
  from: number,
  test: (word: string, index: number) => boolean,
): number {
  return tokens.findIndex(({ kind, word }, index) => index > from && kind === "word" && test(word, index));
}
