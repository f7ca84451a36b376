import type { DocumentClass } from "../document-class.ts";
import type { Footnote, Span } from "../text.ts";
import type { Speaker, Treatment } from "./claim.ts";
import type { Cited } from "./head-numbers.ts";
import type { Motion } from "./heads.ts";

/** A text as far as claims need to know it. */
export interface ClaimedText {
  readonly text: string;
  readonly kind?: DocumentClass;
  /** Who sent it, where that is known besides and the text does not tell. */
  readonly sender?: Speaker | undefined;
  readonly isTitle?: boolean;
  readonly paragraphs?: readonly Span[] | undefined;
  readonly footnotes?: readonly Footnote[];
  /** What it cites, in order of place. */
  readonly cited: readonly Cited[];
  /** The sentence of each, where they are known already. */
  readonly sentences?: readonly Span[];
}

/** What one sentence says of one motion. */
export interface Told {
  readonly motion: Motion;
  readonly treatment: Treatment;
  readonly speaker: Speaker;
  readonly sentence: Span;
  /** It follows only from what is announced. */
  readonly weak?: boolean;
  /** Read from plain words about work beside the motion, not of the motion itself: it takes nothing back. */
  readonly loose?: true;
  /** The sentence that says otherwise. */
  readonly against?: Span;
}
