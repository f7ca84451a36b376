import { type MemberVote, type MotionSnapshot, memberVotes, type PartyVote } from "#parliament";
import type { Transaction } from "#store";
import type { Followed } from "../followed.ts";
import { titleOf } from "../list/cells.ts";
import { type CastVote, idOf, type PartyRecord, type Side, wholeTally } from "./cast-vote.ts";
import { type Changed, changesOf } from "./changes.ts";

/** Who voted how on what is followed. */
export interface Voting {
  /** Ids of the motions whose votes are counted, in order of their vote. */
  readonly counted: readonly string[];
  /** Ids of those that were voted on and whose votes are not known, not complete, or contradict each other. */
  readonly uncounted: readonly string[];
  /** Those that voted in favour most often first. */
  readonly parties: readonly PartyRecord[];
  readonly rollCalls: readonly RollCall[];
  readonly changes: readonly Changed[];
}

export interface RollCall {
  readonly motion: string;
  readonly title: string;
  readonly on: string | null;
  readonly members: readonly MemberVote[];
}

/** Who voted how on these motions, as far as the votes are counted whole: half a count would say who was not there. */
export function votingOf(followed: readonly Followed[], transaction: Pick<Transaction, "graph">): Voting {
  const motions = followed
    .flatMap(({ snapshot }) => (snapshot?.subject === "motion" && !snapshot.withdrawn ? [snapshot] : []))
    .filter(({ outcome }) => outcome !== null && /^(?:niet )?(?:aangenomen|verworpen)/i.test(outcome.result))
    .toSorted((a, b) => (dayOf(a) ?? "").localeCompare(dayOf(b) ?? "", "en") || (a.key < b.key ? -1 : 1));
  const counted = motions.filter(isCounted);
  const parties = partyRecords(counted);
  return {
    counted: counted.map(idOf),
    uncounted: motions.filter((motion) => !isCounted(motion)).map(idOf),
    parties,
    rollCalls: counted.flatMap((motion) => rollCallOf(motion, transaction)),
    changes: changesOf(counted, parties),
  };
}

function isCounted({ tally }: MotionSnapshot): boolean {
  return wholeTally(tally) !== null;
}

function dayOf({ outcome }: MotionSnapshot): string | null {
  return outcome?.on ?? null;
}

function partyRecords(motions: readonly MotionSnapshot[]): readonly PartyRecord[] {
  const byParty = new Map<string, CastVote[]>();
  for (const motion of motions)
    for (const { party, ...seats } of motion.tally?.parties ?? []) {
      const cast = { motion: idOf(motion), on: dayOf(motion), side: sideOf(seats), seats };
      byParty.set(party, [...(byParty.get(party) ?? []), cast]);
    }
  return [...byParty]
    .map(([party, votes]) => ({ party, ...countsOf(votes), votes }))
    .toSorted((a, b) => b.for - a.for || a.against - b.against || a.party.localeCompare(b.party, "nl"));
}

function countsOf(votes: readonly CastVote[]): Pick<PartyRecord, Side> {
  const count = (side: Side) => votes.filter((vote) => vote.side === side).length;
  return {
    for: count("for"),
    against: count("against"),
    divided: count("divided"),
    absent: count("absent"),
  };
}

function sideOf(seats: Omit<PartyVote, "party">): Side {
  if (seats.for > 0 && seats.against > 0) return "divided";
  if (seats.for > 0) return "for";
  return seats.against > 0 ? "against" : "absent";
}

function rollCallOf(motion: MotionSnapshot, { graph }: Pick<Transaction, "graph">): readonly RollCall[] {
  if (motion.tally?.rollCall !== true) return [];
  const members = memberVotes(motion.tally.decision, graph);
  if (members.length === 0) return [];
  return [{ motion: idOf(motion), title: titleOf(motion), on: dayOf(motion), members }];
}
