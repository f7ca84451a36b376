import type { Span } from "../text.ts";

/**
 * What a document says becomes of a motion or amendment. `executed`, `partly`, `underway`, `takenOver` and `refused` are
 * what a government says of its own doing; `notExecuted` is what others say of it. `mentioned` says nothing: it is
 * what stands wherever the words leave a doubt.
 */
export const TREATMENTS = [
  "executed",
  "partly",
  "underway",
  "takenOver",
  "refused",
  "notExecuted",
  "mentioned",
] as const;

export type Treatment = (typeof TREATMENTS)[number];

/** Who says it: the government, the House or one of its members, or somebody else, or nobody knows who. */
export type Speaker = "government" | "house" | "other";

/** What one sentence of a document says becomes of a motion. All spans are UTF-16 units of its text. */
export interface TextClaim {
  readonly id?: string;
  /** As the text names it, without the word: `Ceder c.s.` */
  readonly name?: string;
  readonly treatment: Treatment;
  readonly speaker: Speaker;
  readonly sentence: Span;
  /** Read from plain words about work beside the motion, not of the motion itself: it takes nothing back. */
  readonly loose?: true;
  /** The sentence that says otherwise, where one speaker says both in one document: then it is `mentioned`. */
  readonly against?: Span;
}

/** A claim as the archive keeps it with the document that makes it: in words, not in places. */
export interface SaidClaim {
  readonly treatment: Treatment;
  readonly speaker: Speaker;
  readonly sentence: string;
  readonly against?: string;
  /** Read from plain words about work beside the motion, not of the motion itself: it takes nothing back. */
  readonly loose?: true;
  /** The footnote that names the motion, where the sentence only has its mark. */
  readonly note?: string;
}
