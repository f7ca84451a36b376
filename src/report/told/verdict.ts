import type { Language } from "#alert";
import type { MotionFacts } from "../overview/overview.ts";
import { wholeTally } from "../votes/cast-vote.ts";
import { overviewWords } from "./overview-words.ts";
import { resultText } from "./pieces.ts";

/** `aangenomen 83–67`, or that there is no vote, or none is known. */
export function verdictOf(
  { known, vote: { result, tally, isUntold } }: MotionFacts,
  language: Language,
): string {
  const { noVote, unknown } = overviewWords[language];
  if (result === null) return known && !isUntold ? noVote : unknown;
  const counts = wholeTally(tally);
  const told = resultText(result, language);
  return counts === null ? told : `${told} ${counts.for}–${counts.against}`;
}
