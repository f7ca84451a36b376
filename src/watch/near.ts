import type { Looked, NearPlaces } from "./looked.ts";
import type { PlanNear, PlanNode } from "./plan.ts";
import type { Occurrence } from "./sighting.ts";
import { termOccurrences } from "./term.ts";

/** Both sides' places with at most `distance` words between them; a place is not near one that it shares a word with. */
export function nearPlaces(node: PlanNear, looked: Looked): NearPlaces {
  const known = looked.near.get(node);
  if (known !== undefined) return known;
  const left = places(node.left, looked);
  const right = places(node.right, looked);
  const found = { left: beside(left, right, node.distance), right: beside(right, left, node.distance) };
  looked.near.set(node, found);
  return found;
}

/** The places of a word, a phrase or a group of them with OR, in the order of the document. */
function places(node: PlanNode, looked: Looked): readonly Occurrence[] {
  if (node.type === "term") return termOccurrences(looked, node.term);
  if (node.type !== "or") return [];
  return node.nodes
    .flatMap((one) => places(one, looked))
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

function beside(
  own: readonly Occurrence[],
  other: readonly Occurrence[],
  distance: number,
): readonly Occurrence[] {
  const firsts = Int32Array.from(other, (place) => place.first).sort();
  const lasts = Int32Array.from(other, (place) => place.last).sort();
  return own.filter((place) => {
    const after = firsts[countBelow(firsts, place.last + 1)] ?? Number.POSITIVE_INFINITY;
    const before = lasts[countBelow(lasts, place.first) - 1] ?? Number.NEGATIVE_INFINITY;
    return Math.min(after - place.last, place.first - before) - 1 <= distance;
  });
}

/** How many of the ordered numbers are smaller than the limit. */
function countBelow(ordered: Int32Array, limit: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
