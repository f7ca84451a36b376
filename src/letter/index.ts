export { candidatesIn, resolvedAs } from "./archive.ts";
export { type Candidate, certain, type PossibleMotion, rankCandidates } from "./candidates.ts";
export { plainLetter } from "./plain-letter.ts";
export { readLetter } from "./read-letter.ts";
export type { Impossible, Letter, LetterReference, Place, Sought } from "./reference.ts";
export { topicsOf } from "./topics.ts";
export {
  candidateText,
  type Proposed,
  placeText,
  type Resolved,
  slug,
  type Written,
  watchFileOf,
} from "./watch-text.ts";
