import { parseQuery } from "./parse.ts";
import { termsOf } from "./review-words.ts";

/**
 * Where a query is carried on beyond what is kept: its words at OpenTK, the open archive of the whole Kamer, whose own
 * language is another one. Throws QueryError.
 */
export function elsewhere(query: string): string {
  const { source, root } = parseQuery(query);
  const words = termsOf(root).map(({ offset, length }) =>
    source
      .slice(offset, offset + length)
      .replace(NOT_A_WORD, " ")
      .trim(),
  );
  const plain = [...new Set(words.filter((word) => word !== ""))].join(" ");
  return `https://www.opentk.nl/search.html?q=${encodeURIComponent(plain)}`;
}

const NOT_A_WORD = /[*()"“”„‟«»\s]+/gu;
