import type { Looked } from "./looked.ts";
import type { PlanNode } from "./plan.ts";
import type { Occurrence } from "./sighting.ts";
import { termOccurrences } from "./term.ts";

type Near = Extract<PlanNode, { readonly type: "near" }>;

/** The places of either side that have one of the other side near: at most `distance` words between them. */
export function nearOccurrences(
  node: Near,
  looked: Looked,
): { readonly left: readonly Occurrence[]; readonly right: readonly Occurrence[] } {
  const left = places(node.left, looked);
  const right = places(node.right, looked);
  return {
    left: withNeighbour(left, right, node.distance),
    right: withNeighbour(right, left, node.distance),
  };
}

/** The places of a word, a phrase or a group of them with OR, in the order of the document. */
function places(node: PlanNode, looked: Looked): readonly Occurrence[] {
  if (node.type === "term") return termOccurrences(looked, node.term);
  if (node.type !== "or") return [];
  return node.nodes
    .flatMap((one) => places(one, looked))
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Both lists are ordered: one walk along them is enough, since a place spans few words. */
function withNeighbour(
  own: readonly Occurrence[],
  other: readonly Occurrence[],
  distance: number,
): readonly Occurrence[] {
  const near: Occurrence[] = [];
  let from = 0;
  for (const place of own) {
    while ((other[from]?.last ?? Number.POSITIVE_INFINITY) + distance + 1 < place.first - SPAN_MAX) from++;
    for (let at = from; at < other.length; at++) {
      const one = other[at];
      if (one === undefined || one.first - place.last - 1 > distance) break;
      if (isNear(place, one, distance)) {
        near.push(place);
        break;
      }
    }
  }
  return near;
}

/** Words of a phrase at most, more or less: places are ordered by their first word, and end in another order. */
const SPAN_MAX = 40;

/** Two places that share a word are one thing, and not near each other. */
function isNear(a: Occurrence, b: Occurrence, distance: number): boolean {
  const between = Math.max(a.first - b.last, b.first - a.last) - 1;
  return between >= 0 && between <= distance;
}
