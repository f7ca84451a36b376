import type { Fault } from "./fault-words.ts";
import { implies } from "./implication.ts";
import { parseQuery } from "./parse.ts";
import type { QueryNode } from "./query.ts";
import { reviewSample } from "./review-sample.ts";
import { reviewWords } from "./review-words.ts";
import { TARGET_KINDS } from "./target.ts";
import type { WatchWarning } from "./warning.ts";
import { warnings } from "./warning-words.ts";
import type { MatchInput, Watch } from "./watch.ts";

interface Reviewed {
  readonly watch: Watch;
  readonly wanted: QueryNode | null;
  readonly unwanted: QueryNode | null;
}

/** Each watch is compared with every other: of more than this that takes too long. */
const COMPARED_MAX = 3_000;

/**
 * What is probably wrong with watches that are formally right. In: the watches, and documents of the archive, if there
 * are any, to try them on. Throws QueryError on a query that does not parse.
 */
export function reviewWatches(
  watches: readonly Watch[],
  sample: readonly MatchInput[] = [],
): readonly WatchWarning[] {
  const reviewed = watches.map((watch) => ({
    watch,
    wanted: watch.query === undefined ? null : parseQuery(watch.query).root,
    unwanted: watch.not === undefined ? null : parseQuery(watch.not).root,
  }));
  return [
    ...reviewed.flatMap(neverHits),
    ...reviewed.flatMap((one, number) => isDouble(one, number, reviewed)),
    ...reviewed.flatMap(({ watch, wanted }) => (wanted === null ? [] : reviewWords(watch, wanted))),
    ...reviewSample(watches, sample),
  ];
}

function neverHits({ watch, wanted, unwanted }: Reviewed): readonly WatchWarning[] {
  if (wanted === null) return [];
  const warn = (message: Fault): readonly WatchWarning[] => [{ watch: watch.id, type: "never", message }];
  if (isContradictory(wanted)) return warn(warnings.contradictory);
  if (unwanted !== null && implies(wanted, unwanted)) {
    return warn(warnings.allTakenAway);
  }
  const kinds = watch.kinds ?? [];
  const asked = kindsAsked(wanted);
  if (kinds.length === 0 || asked === null || [...asked].some((kind) => kinds.includes(kind))) return [];
  return warn(warnings.otherKinds([...asked], kinds));
}

function isContradictory(node: QueryNode): boolean {
  if (node.type === "or") return node.nodes.every(isContradictory);
  if (node.type !== "and") return false;
  const wanted = node.nodes.filter((one) => one.type !== "not");
  const unwanted = node.nodes.flatMap((one) => (one.type === "not" ? [one.node] : []));
  const all: QueryNode = { ...node, nodes: wanted };
  return (
    wanted.some(isContradictory) || unwanted.some((one) => implies(all, one)) || kindsAsked(all)?.size === 0
  );
}

/** The kinds of which a document must be one for the query to hold; null where any will do. */
function kindsAsked(node: QueryNode): ReadonlySet<string> | null {
  if (node.type === "field") return node.field === "kind" ? new Set([node.value]) : null;
  if (node.type !== "and" && node.type !== "or") return null;
  const sets = node.nodes.map(kindsAsked);
  const known = sets.filter((set) => set !== null);
  if (node.type === "or")
    return known.length < sets.length ? null : new Set(known.flatMap((set) => [...set]));
  const [first, ...others] = known;
  return first === undefined
    ? null
    : new Set([...first].filter((kind) => others.every((set) => set.has(kind))));
}

/** Only watches on a query alone, in the same channel; of two that are the same the later one is told. */
function isDouble(one: Reviewed, number: number, all: readonly Reviewed[]): readonly WatchWarning[] {
  if (all.length > COMPARED_MAX) return [];
  const other = all.find(
    (that, at) => at !== number && coversAll(that, one) && (at < number || !coversAll(one, that)),
  );
  if (other === undefined) return [];
  const same = coversAll(one, other);
  const { id } = other.watch;
  const message = same ? warnings.same(id) : warnings.covered(id);
  return [{ watch: one.watch.id, type: "double", message }];
}

function coversAll(wide: Reviewed, narrow: Reviewed): boolean {
  if (wide.watch.channel !== narrow.watch.channel || !sameTargets(wide.watch, narrow.watch)) return false;
  if (wide.watch.not !== undefined && wide.watch.not !== narrow.watch.not) return false;
  const kinds = wide.watch.kinds ?? [];
  const own = narrow.watch.kinds ?? [];
  if (kinds.length > 0 && (own.length === 0 || own.some((kind) => !kinds.includes(kind)))) return false;
  if (narrow.wanted === null) return wide.wanted === null;
  return wide.wanted !== null && implies(narrow.wanted, wide.wanted);
}

function sameTargets(one: Watch, other: Watch): boolean {
  return TARGET_KINDS.every((kind) => one[kind] === other[kind]);
}
