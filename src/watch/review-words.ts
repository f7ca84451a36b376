import type { Fault } from "./fault-words.ts";
import type { QueryNode, QueryTerm } from "./query.ts";
import type { WatchWarning } from "./warning.ts";
import { warnings } from "./warning-words.ts";
import type { Watch } from "./watch.ts";

/** Words that were probably meant as operators, and words with a star that stand nearly everywhere. */
export function reviewWords(watch: Watch, root: QueryNode): readonly WatchWarning[] {
  return termsOf(root).flatMap((term) => {
    const message = aboutTerm(term, (watch.query ?? "").slice(term.offset, term.offset + term.length));
    return message === null ? [] : [{ watch: watch.id, type: message.type, message: message.text }];
  });
}

/** The words and phrases that a query looks for, those after NOT left out. */
export function termsOf(node: QueryNode): readonly QueryTerm[] {
  switch (node.type) {
    case "term":
      return [node];
    case "near":
      return [...termsOf(node.left), ...termsOf(node.right)];
    case "and":
    case "or":
      return node.nodes.flatMap(termsOf);
    default:
      return [];
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  or: "OR",
  of: "OR",
  and: "AND",
  en: "AND",
  not: "NOT",
  niet: "NOT",
  near: "NEAR",
};
const STAR_LEAST = 3;

function aboutTerm(
  term: QueryTerm,
  written: string,
): { readonly type: WatchWarning["type"]; readonly text: Fault } | null {
  const [word, more] = term.words;
  if (word === undefined || more !== undefined) return null;
  const operator = OPERATORS[word.text];
  if (operator !== undefined && word.mode === "word") {
    return {
      type: "word",
      text: warnings.operator(written, operator),
    };
  }
  const open = word.mode === "prefix" || word.mode === "suffix" || word.mode === "infix";
  if (!open || word.text.length >= STAR_LEAST) return null;
  return {
    type: "broad",
    text: warnings.everywhere(written),
  };
}
