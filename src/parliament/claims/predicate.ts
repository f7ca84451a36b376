import type { Mode } from "./mode.ts";

/**
 * What a clause says of something: that it is carried out (`do`, of a subject or object), that it is given `effect` (of
 * what stands behind `aan`), that it is held to be so (`verdict`), taken over, let go, or worked on.
 */
export type Kind = "do" | "effect" | "verdict" | "take over" | "refuse" | "work";

export interface Predicate {
  readonly kind: Kind;
  readonly mode: Mode;
  /** Index of its last word in the clause. */
  readonly until: number;
  /** `nadere uitvoering`: more of what goes on. */
  readonly further?: boolean;
  /** `een eerste invulling`: not all of it. */
  readonly part?: boolean;
}
