import { fold } from "./fold.ts";
import { mark } from "./indexed.ts";
import { mayFollow } from "./pairs.ts";
import { parseQuery } from "./parse.ts";
import type { QueryField, QueryNode, QueryWord } from "./query.ts";
import { dossierOf, targetsOf } from "./target.ts";
import { formsOf, namesIn } from "./unit.ts";
import type { Watch } from "./watch.ts";

/**
 * What a document must have in an index for a watch to hit it. More may have it than are hit: the watch decides. Fewer
 * never: whatever the watch hits has it.
 */
export type Need =
  | { readonly type: "all" | "any"; readonly needs: readonly Need[] }
  /** A word that is one of these; that begins so; that ends in one of these; that has this in it. */
  | { readonly type: "word"; readonly forms: readonly string[] }
  | { readonly type: "begin"; readonly text: string }
  | { readonly type: "end"; readonly forms: readonly string[] }
  | { readonly type: "part"; readonly text: string }
  /** A word that is one of these, and right behind it one of those. */
  | { readonly type: "pair"; readonly lefts: readonly string[]; readonly rights: readonly string[] }
  /** A mark, or where it is open one that begins so. */
  | { readonly type: "mark"; readonly mark: string; readonly open: boolean }
  | typeof ANYTHING;

/** Nothing that the index could tell. */
export const ANYTHING = { type: "anything" } as const;

/**
 * What a document must have for a watch to hit it.
 * @param proposersOf the surnames of those who proposed a motion, in any spelling: texts may name it by them alone
 * @throws QueryError where its query does not parse
 */
export function needOf(watch: Watch, proposersOf: (id: string) => readonly string[]): Need {
  const { query, committee, kinds = [] } = watch;
  const needs = targetsOf(watch).map(({ id }) => targetNeed(id, proposersOf(id)));
  if (query === undefined || committee !== undefined) return any(needs);
  const isWanted = any(kinds.map((kind) => exactly(mark("kind", kind))));
  const found = nodeNeed(parseQuery(query).root);
  return any([...needs, kinds.length === 0 ? found : all([found, isWanted])]);
}

function nodeNeed(node: QueryNode): Need {
  switch (node.type) {
    case "term":
      return all([...node.words.map(wordNeed), ...pairNeeds(node.words)]);
    case "near":
      return all([nodeNeed(node.left), nodeNeed(node.right)]);
    case "and":
      return all(node.nodes.map(nodeNeed));
    case "or":
      return any(node.nodes.map(nodeNeed));
    case "field":
      return fieldNeed(node);
    case "not":
      return ANYTHING;
  }
}

function wordNeed(word: QueryWord): Need {
  if (word.mode === "prefix") return { type: "begin", text: word.text };
  if (word.mode === "infix") return { type: "part", text: word.text };
  return { type: word.mode === "suffix" ? "end" : "word", forms: formsOf(word) };
}

/** Whole words of a phrase stand behind each other. */
function pairNeeds(words: readonly QueryWord[]): readonly Need[] {
  return words.slice(1).flatMap((right, at) => {
    const left = words[at];
    if (left === undefined || isOpen(left) || isOpen(right)) return [];
    return [{ type: "pair", lefts: formsOf(left), rights: formsOf(right) }];
  });
}

function isOpen({ mode }: QueryWord): boolean {
  return mode === "prefix" || mode === "suffix" || mode === "infix";
}

/** The same need with pairs of such words only as are known to stand anywhere. */
export function knownPairs(need: Need, isKnown: (word: string) => boolean): Need {
  if (need.type === "all" || need.type === "any")
    return { type: need.type, needs: need.needs.map((one) => knownPairs(one, isKnown)) };
  if (need.type !== "pair") return need;
  return { type: "pair", lefts: need.lefts.filter(isKnown), rights: need.rights.filter(isKnown) };
}

/** Whether a document may have the pairs that are needed, by which of its words stand behind each other: false is certain. */
export function mayHavePairs(need: Need, pairs: Uint8Array): boolean {
  switch (need.type) {
    case "all":
      return need.needs.every((one) => mayHavePairs(one, pairs));
    case "any":
      return need.needs.some((one) => mayHavePairs(one, pairs));
    case "pair":
      return mayFollow(pairs, need.lefts, need.rights);
    default:
      return true;
  }
}

/** Whether pairs are needed at all. */
export function needsPairs(need: Need): boolean {
  if (need.type === "all" || need.type === "any") return need.needs.some(needsPairs);
  return need.type === "pair";
}

/** Names of people and bodies are of records that change by themselves: they are looked up, not kept. */
function fieldNeed({ field, value }: QueryField): Need {
  return field === "kind" || field === "dossier" ? exactly(mark(field, value)) : ANYTHING;
}

/** It is the thing itself, lies in the dossier, or cites either: by number, by a link, or by who proposed it. */
function targetNeed(id: string, proposers: readonly string[]): Need {
  const [dossier] = dossierOf(id)?.match(/\d{5}/) ?? [];
  const own = [exactly(mark("id", id)), exactly(mark("dossier", id)), exactly(mark("cites", id))];
  if (dossier !== undefined) own.push(...numberedIn(dossier));
  else own.push(numbered(id));
  return any([...own, ...namedBy(proposers)]);
}

/**
 * A stuk or dossier is cited by the number of its dossier (`36600`, `36 600 XX`), by a link, or by its own number alone in
 * what lies in the same dossier.
 */
function numberedIn(dossier: string): readonly Need[] {
  return [
    { type: "part", text: dossier },
    { type: "begin", text: dossier.slice(2) },
    { type: "mark", mark: mark("dossier", `dossier-${dossier}`), open: true },
    { type: "mark", mark: mark("cites", `kst-${dossier}`), open: true },
    { type: "mark", mark: mark("cites", `dossier-${dossier}`), open: true },
  ];
}

/** Everything else is cited by a number, however that is written: its last figures stand there. */
function numbered(id: string): Need {
  const [figures] = /\d+(?!.*\d)/.exec(id) ?? [];
  return figures === undefined ? ANYTHING : { type: "part", text: figures };
}

function namedBy(proposers: readonly string[]): readonly Need[] {
  const names = proposers.map((name) =>
    all(namesIn(name).map((word): Need => ({ type: "word", forms: [fold(word)] }))),
  );
  return names.length === 0 ? [] : [all([{ type: "word", forms: ["motie", "moties"] }, any(names)])];
}

function exactly(written: string): Need {
  return { type: "mark", mark: written, open: false };
}

function all(needs: readonly Need[]): Need {
  const own = needs.filter(({ type }) => type !== "anything");
  return own.length === 0 ? ANYTHING : alone("all", own);
}

function any(needs: readonly Need[]): Need {
  return needs.some(({ type }) => type === "anything") ? ANYTHING : alone("any", needs);
}

function alone(type: "all" | "any", needs: readonly Need[]): Need {
  return needs.length === 1 && needs[0] !== undefined ? needs[0] : { type, needs };
}
