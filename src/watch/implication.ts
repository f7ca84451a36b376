import { inflections } from "./inflect.ts";
import type { QueryNear, QueryNode, QueryTerm, QueryWord } from "./query.ts";

/** Pairs of parts that are compared at most: nested groups have very many. */
const STEPS_MAX = 20_000;

/**
 * Whether every document that `one` finds is found by `other`, as far as can be told from the queries alone. True is
 * certain; false means "not, or not seen".
 */
export function implies(one: QueryNode, other: QueryNode): boolean {
  return follows(one, other, { left: STEPS_MAX });
}

interface Budget {
  left: number;
}

function follows(one: QueryNode, other: QueryNode, budget: Budget): boolean {
  if (budget.left-- <= 0) return false;
  if (one.type === "or") return one.nodes.every((node) => follows(node, other, budget));
  if (other.type === "and") return other.nodes.every((node) => follows(one, node, budget));
  if (other.type === "or" && other.nodes.some((node) => follows(one, node, budget))) return true;
  if (one.type === "and") return one.nodes.some((node) => follows(node, other, budget));
  if (one.type === "near") return followsNear(one, other, budget);
  if (one.type === "not") return other.type === "not" && follows(other.node, one.node, budget);
  if (one.type === "field")
    return other.type === "field" && one.field === other.field && one.value === other.value;
  return other.type === "term" && termImplies(one, other);
}

function followsNear(one: QueryNear, other: QueryNode, budget: Budget): boolean {
  if (other.type !== "near") return follows(one.left, other, budget) || follows(one.right, other, budget);
  if (one.distance > other.distance) return false;
  const same = follows(one.left, other.left, budget) && follows(one.right, other.right, budget);
  return same || (follows(one.left, other.right, budget) && follows(one.right, other.left, budget));
}

/** A phrase finds less than any stretch of it. */
function termImplies(one: QueryTerm, other: QueryTerm): boolean {
  return one.words.some((_, first) =>
    other.words.every((word, at) => {
      const own = one.words[first + at];
      return own !== undefined && wordImplies(own, word);
    }),
  );
}

function wordImplies(one: QueryWord, other: QueryWord): boolean {
  // Inflections begin alike: most pairs of words are told apart without them.
  if (other.mode !== "infix" && other.mode !== "suffix" && one.text.charAt(0) !== other.text.charAt(0))
    return false;
  const forms = formsOf(one);
  switch (other.mode) {
    case "infix":
      return forms.every((form) => form.includes(other.text));
    case "prefix":
      return (
        one.mode !== "suffix" && one.mode !== "infix" && forms.every((form) => form.startsWith(other.text))
      );
    case "suffix":
      return one.mode !== "prefix" && one.mode !== "infix" && forms.every((form) => endsInForm(form, other));
    case "word":
      return isWhole(one) && forms.every((form) => formsOf(other).includes(form));
    case "exact":
      return (one.mode === "exact" || one.mode === "acronym") && one.text === other.text;
    case "acronym":
      return one.mode === "acronym" && one.text === other.text;
  }
}

function endsInForm(form: string, word: QueryWord): boolean {
  return formsOf(word).some((ending) => form.endsWith(ending));
}

function isWhole(word: QueryWord): boolean {
  return word.mode === "word" || word.mode === "exact" || word.mode === "acronym";
}

/** Comparing every watch with every other asks for the same forms again and again. */
const FORMS = new WeakMap<QueryWord, readonly string[]>();

function formsOf(word: QueryWord): readonly string[] {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  const forms = word.mode === "word" || word.mode === "suffix" ? inflections(word.text) : [word.text];
  FORMS.set(word, forms);
  return forms;
}
