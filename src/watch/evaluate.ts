import type { Looked } from "./looked.ts";
import { type FieldFound, fieldFound } from "./metadata.ts";
import { nearPlaces } from "./near.ts";
import type { PlanNode } from "./plan.ts";
import type { Occurrence } from "./sighting.ts";
import { hasTerm, termOccurrences } from "./term.ts";

/** What a part of a query found: places in the text, or a field of the document. */
export type Found = { readonly type: "places"; readonly places: readonly Occurrence[] } | FieldFound;

/** Whether a query holds for the document. */
export function holds(node: PlanNode, looked: Looked): boolean {
  switch (node.type) {
    case "term":
      return hasTerm(looked, node.term);
    case "near":
      return nearPlaces(node, looked).left.length > 0;
    case "not":
      return !holds(node.node, looked);
    case "field":
      return fieldFound(node, looked.input) !== null;
    case "and":
      return node.nodes.every((one) => holds(one, looked));
    case "or":
      return node.nodes.some((one) => holds(one, looked));
  }
}

/** What made the query hold, part by part; at most `limit` places of each. Only for a query that holds. */
export function findings(node: PlanNode, looked: Looked, limit: number): readonly Found[] {
  switch (node.type) {
    case "term":
      return [{ type: "places", places: termOccurrences(looked, node.term, limit) }];
    case "near": {
      const { left, right } = nearPlaces(node, looked);
      return [left, right].map((places) => ({ type: "places", places: places.slice(0, limit) }));
    }
    case "not":
      return [];
    case "field": {
      const found = fieldFound(node, looked.input);
      return found === null ? [] : [found];
    }
    case "and":
      return node.nodes.flatMap((one) => findings(one, looked, limit));
    case "or":
      return node.nodes.flatMap((one) => (holds(one, looked) ? findings(one, looked, limit) : []));
  }
}
