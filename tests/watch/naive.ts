import { parseQuery, type QueryNode } from "#watch";
import { fold } from "../../src/watch/fold.ts";
import { inflections } from "../../src/watch/inflect.ts";

/** Words of a simple text (letters and spaces only) that a query needs, and whether it holds: slow, and plainly right. */
export function naiveHolds(query: string, text: string): boolean {
  return holds(
    parseQuery(query).root,
    text.split(" ").filter((word) => word !== ""),
  );
}

interface Place {
  readonly first: number;
  readonly last: number;
}

function holds(node: QueryNode, words: readonly string[]): boolean {
  switch (node.type) {
    case "term":
      return places(node, words).length > 0;
    case "near":
      return places(node.left, words).some((left) =>
        places(node.right, words).some((right) => isNear(left, right, node.distance)),
      );
    case "and":
      return node.nodes.every((one) => holds(one, words));
    case "or":
      return node.nodes.some((one) => holds(one, words));
    case "not":
      return !holds(node.node, words);
    default:
      return false;
  }
}

function isNear(left: Place, right: Place, distance: number): boolean {
  const gap = left.first > right.last ? left.first - right.last : right.first - left.last;
  return gap >= 1 && gap - 1 <= distance;
}

function places(node: QueryNode, words: readonly string[]): readonly Place[] {
  if (node.type === "or") return node.nodes.flatMap((one) => places(one, words));
  if (node.type !== "term") return [];
  return words.flatMap((_, first) =>
    node.words.every((word, at) => matches(word, words[first + at]))
      ? [{ first, last: first + node.words.length - 1 }]
      : [],
  );
}

function matches(
  word: { readonly mode: string; readonly text: string },
  written: string | undefined,
): boolean {
  if (written === undefined) return false;
  const folded = fold(written);
  switch (word.mode) {
    case "word":
      return formsOf(word.text).includes(folded);
    case "exact":
      return folded === word.text;
    case "acronym":
      return folded === word.text && written === written.toUpperCase();
    case "prefix":
      return folded.startsWith(word.text);
    case "suffix":
      return formsOf(word.text).some((form) => folded.endsWith(form));
    default:
      return folded.includes(word.text);
  }
}

const forms = new Map<string, readonly string[]>();

function formsOf(word: string): readonly string[] {
  const known = forms.get(word) ?? inflections(word);
  forms.set(word, known);
  return known;
}
