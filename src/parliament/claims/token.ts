import type { Span } from "../text.ts";
import type { Head } from "./heads.ts";

/** A word of a sentence in lower case, a motion, or a sign that parts what stands on both sides. */
export interface Token extends Span {
  readonly kind: "word" | "motion" | "comma" | "stop" | "quote";
  readonly word: string;
  readonly head?: Head;
}
