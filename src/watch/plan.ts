import { parseQuery } from "./parse.ts";
import type { QueryField, QueryNode, QueryTerm } from "./query.ts";
import { type Unit, type Units, unitFor } from "./unit.ts";

/** A query with its words replaced by units, and with what must be seen before it is worth evaluating. */
export interface Plan {
  readonly root: PlanNode;
  /** One of these units stands in every text that the query hits; null where the query asks for none. */
  readonly triggers: readonly Unit[] | null;
}

export type PlanNode =
  | { readonly type: "term"; readonly term: PlanTerm }
  | PlanNear
  | { readonly type: "and" | "or"; readonly nodes: readonly PlanNode[] }
  | { readonly type: "not"; readonly node: PlanNode }
  | PlanField;

export interface PlanNear {
  readonly type: "near";
  readonly distance: number;
  readonly left: PlanNode;
  readonly right: PlanNode;
}

export interface PlanField {
  readonly type: "field";
  readonly field: QueryField;
  readonly units: readonly Unit[];
}

/** Units that must follow each other. The text is searched for the anchor, and the others are looked for around it. */
export interface PlanTerm {
  readonly number: number;
  readonly units: readonly Unit[];
  readonly anchor: number;
}

/** What the plans of all watches share. */
export interface Planning {
  /** Units that the text is searched for. */
  readonly sought: Units;
  /** Units that are only looked for beside another, or in names. */
  readonly beside: Units;
  readonly terms: Map<string, PlanTerm>;
}

export function makePlanning(): Planning {
  return {
    sought: { list: [], byKey: new Map() },
    beside: { list: [], byKey: new Map() },
    terms: new Map(),
  };
}

/** Plans a query. Throws QueryError where it does not parse. */
export function planQuery(planning: Planning, source: string): Plan {
  const root = planNode(planning, parseQuery(source).root);
  return { root, triggers: triggersOf(root)?.units ?? null };
}

function planNode(planning: Planning, node: QueryNode): PlanNode {
  switch (node.type) {
    case "term":
      return { type: "term", term: planTerm(planning, node) };
    case "near":
      return {
        type: "near",
        distance: node.distance,
        left: planNode(planning, node.left),
        right: planNode(planning, node.right),
      };
    case "not":
      return { type: "not", node: planNode(planning, node.node) };
    case "field":
      return { type: "field", field: node, units: node.words.map((word) => unitFor(planning.beside, word)) };
    default:
      return { type: node.type, nodes: node.nodes.map((one) => planNode(planning, one)) };
  }
}

function planTerm(planning: Planning, node: QueryTerm): PlanTerm {
  const key = node.words.map((word) => `${word.mode} ${word.text}`).join("\n");
  const known = planning.terms.get(key);
  if (known !== undefined) return known;
  const anchor = anchorOf(node);
  const units = node.words.map((word, at) =>
    unitFor(at === anchor ? planning.sought : planning.beside, word),
  );
  const term = { number: planning.terms.size, units, anchor };
  planning.terms.set(key, term);
  return term;
}

/** The longest word is the rarest, near enough; a whole word is rarer than a part of one. */
function anchorOf(node: QueryTerm): number {
  const weights = node.words.map((word) => word.text.length * (isOpen(word.mode) ? 1 : 2));
  return weights.indexOf(Math.max(...weights));
}

function isOpen(mode: string): boolean {
  return mode === "prefix" || mode === "suffix" || mode === "infix";
}

interface Triggers {
  readonly units: readonly Unit[];
  /** The length of the shortest: how rare they are. */
  readonly rarity: number;
}

function triggersOf(node: PlanNode): Triggers | null {
  switch (node.type) {
    case "term":
      return ofTerm(node.term);
    case "near":
      return rarest([node.left, node.right]);
    case "and":
      return rarest(node.nodes);
    case "or":
      return together(node.nodes.map(triggersOf));
    default:
      return null;
  }
}

function ofTerm(term: PlanTerm): Triggers | null {
  const unit = term.units[term.anchor];
  return unit === undefined ? null : { units: [unit], rarity: unit.text.length };
}

function rarest(nodes: readonly PlanNode[]): Triggers | null {
  const all = nodes.map(triggersOf).filter((one) => one !== null);
  return all.reduce<Triggers | null>(
    (best, one) => (best === null || one.rarity > best.rarity ? one : best),
    null,
  );
}

function together(all: readonly (Triggers | null)[]): Triggers | null {
  const known = all.filter((one) => one !== null);
  if (known.length < all.length) return null;
  return { units: known.flatMap((one) => one.units), rarity: Math.min(...known.map((one) => one.rarity)) };
}
