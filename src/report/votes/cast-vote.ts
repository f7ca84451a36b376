import type { MotionSnapshot, PartyVote, Tally } from "#parliament";

/** How often a party voted how. */
export interface PartyRecord {
  /** As published on the day of each vote. */
  readonly party: string;
  readonly for: number;
  readonly against: number;
  /** Members of one party voted both ways. */
  readonly divided: number;
  /** Nobody of it took part. */
  readonly absent: number;
  readonly votes: readonly CastVote[];
}

export type Side = "for" | "against" | "divided" | "absent";

/** The vote of one party on one motion. */
export interface CastVote {
  readonly motion: string;
  /** Civil date. */
  readonly on: string | null;
  readonly side: Side;
  readonly seats: Omit<PartyVote, "party">;
}

/** The number of a motion as the overview names it. */
export function idOf({ ids, key }: Pick<MotionSnapshot, "ids" | "key">): string {
  return ids[0] ?? key;
}

/** A count that is whole and contradicts nothing; null of any other, of which no numbers are told. */
export function wholeTally(tally: Tally | null): Tally | null {
  return tally?.complete === true && !tally.uncertain ? tally : null;
}
