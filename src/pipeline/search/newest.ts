import type { KeptHit, Look } from "./look.ts";

/** What a look at the archive has found so far. */
export interface Newest {
  /** The newest first. */
  readonly hits: readonly KeptHit[];
  /** Every document was looked at that could be hit. */
  readonly isWhole: boolean;
  /**
   * Among how many documents these are all: all that are kept, or all since `oldest`. To count them takes as long as to find
   * some.
   */
  looked(): number;
  /** Civil date of the oldest document among which these are all. */
  readonly oldest: string | null;
}

/** A look that goes on in steps. */
export interface Search {
  /** Looks at some more documents; false where none is left, or enough is found. */
  step(): boolean;
  found(): Newest;
  /** So many older documents at most are hit besides. To count them takes as long as to find some. */
  left(): number;
}

/** So many documents a step looks at, at most: a transaction for each would cost a tenth of a search. */
const STEP = 16;

/**
 * Looks for the newest documents that a watch hits, in short steps.
 * @param enough how many; null for all
 */
export function newestHits(look: Look, enough: number | null): Search {
  const hits: KeptHit[] = [];
  let [steps, inOrder, isWhole] = [0, 0, false];
  let reached: string | null = null;
  let oldest: string | null = null;
  return {
    step() {
      if (enough !== null && inOrder >= enough) return false;
      const looked = look.next(enough === null ? STEP : Math.min(STEP, enough - inOrder));
      isWhole = looked.length === 0;
      steps += looked.length;
      for (const { date, hit, isIndexed } of looked) {
        if (hit !== null) hits.push(hit);
        if (hit !== null && isIndexed) inOrder += 1;
        if (isIndexed) reached = date ?? reached;
        else oldest = earliest(oldest, date);
      }
      return !isWhole;
    },
    found() {
      const newest = hits.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
      const [isAll, until] = [isWhole, reached];
      return {
        isWhole,
        hits: enough === null ? newest : newest.slice(0, enough),
        looked: () => (isAll ? look.kept() : look.kept(until)),
        oldest: isAll ? earliest(oldest, look.oldest()) : until,
      };
    },
    left: () => (isWhole ? 0 : look.count() - steps),
  };
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || one === "") return other;
  return other === null || other === "" || one < other ? one : other;
}
