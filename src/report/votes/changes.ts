import type { MotionSnapshot } from "#parliament";
import { titleOf } from "../list/cells.ts";
import { type CastVote, idOf, type PartyRecord } from "./cast-vote.ts";

/** A party that voted for one motion and against a similar one. */
export interface Changed {
  readonly party: string;
  /** The earlier vote, and the later one. */
  readonly from: CastVote;
  readonly to: CastVote;
  /** Why the two are called similar: the later one takes the place of the other, or their titles share these words. */
  readonly because: { readonly replaces: true } | { readonly words: readonly string[] };
}

/** Parties whose vote changed between similar motions, in order of the later vote. In: motions in order of their vote. */
export function changesOf(
  motions: readonly MotionSnapshot[],
  parties: readonly PartyRecord[],
): readonly Changed[] {
  return motions.flatMap((later, at) =>
    motions.slice(0, at).flatMap((earlier) => {
      const because = similarity(earlier, later);
      return because === null ? [] : parties.flatMap((party) => changeOf(party, earlier, later, because));
    }),
  );
}

function changeOf(
  { party, votes }: PartyRecord,
  earlier: MotionSnapshot,
  later: MotionSnapshot,
  because: Changed["because"],
): readonly Changed[] {
  const [from, to] = [earlier, later].map((motion) => votes.find((vote) => vote.motion === idOf(motion)));
  if (from === undefined || to === undefined) return [];
  const sides = new Set([from.side, to.side]);
  return sides.has("for") && sides.has("against") ? [{ party, from, to, because }] : [];
}

/** Two motions are similar where one replaces the other, or where most of the words of what they are about are the same. */
function similarity(earlier: MotionSnapshot, later: MotionSnapshot): Changed["because"] | null {
  if (later.replaces.some(({ key }) => key === earlier.key)) return { replaces: true };
  const [one, other] = [topicWords(titleOf(earlier)), topicWords(titleOf(later))];
  const shared = [...one].filter((word) => other.has(word));
  const all = new Set([...one, ...other]);
  return shared.length >= SHARED_MIN && shared.length / all.size >= SHARE_MIN ? { words: shared } : null;
}

/** Fewer words than these say too little; of less than half of all words two titles are of one topic, not of one ask. */
const SHARED_MIN = 3;
const SHARE_MIN = 0.5;

/** The words of a title behind its proposers that say what it is about. */
function topicWords(title: string): ReadonlySet<string> {
  const [, topic = title] = /\s(?:over|inzake|betreffende)\s(.+)$/i.exec(title) ?? [];
  const words = topic.toLowerCase().match(/\p{L}[\p{L}\d-]*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 && !FILLERS.has(word)));
}

const FILLERS: ReadonlySet<string> = new Set(
  "deze door geen haar hebben hier hoe hun kunnen maar meer mogelijk moet moeten naar niet omtrent onder over tegen tevens tijdens toch tussen verzoekt vóór voor waar waarin waarop wanneer worden wordt zijn zoals zodat zonder zoveel".split(
    " ",
  ),
);
