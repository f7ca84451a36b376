import { type CardDeadline, shownDeadline } from "#alert";
import type { Snapshot } from "#parliament";
import { followedOf, type ListedKind, type Look } from "../followed.ts";

/** A followed thing with the term that counts. */
export interface ListedThing {
  readonly id: string;
  /** Null while the archive does not hold it. */
  readonly snapshot: Snapshot | null;
  readonly deadline: CardDeadline | null;
  /** Ids of the watches that follow it. */
  readonly watches: readonly string[];
}

/** What is followed of a kind: first what has a term ahead, the nearest first, then what has passed, then the rest. */
export function listedThings(kind: ListedKind, look: Look): readonly ListedThing[] {
  return followedOf(kind, look)
    .map(({ id, snapshot, terms, watches }) => ({
      id,
      snapshot,
      watches,
      deadline: shownDeadline(terms, look.now),
    }))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function order({ deadline }: ListedThing): string {
  if (deadline === null) return "3";
  return deadline.state === "ahead" ? `1 ${deadline.on}` : `2 ${deadline.on}`;
}
