import type { Span } from "../text.ts";
import type { Cited } from "./head-numbers.ts";
import type { Head, Motion } from "./heads.ts";
import type { Columns } from "./rows.ts";
import type { Voice } from "./voices.ts";

/** A text with what is known of it. */
export interface Walked {
  readonly text: string;
  readonly cited: readonly Cited[];
  /** The sentence of each citation, where they are known already. */
  readonly sentences?: readonly Span[] | undefined;
  readonly heads: readonly Head[];
  /** Which column of a row tells how things stand. */
  readonly columns: Columns;
  /** What is quoted and holds several sentences. */
  readonly quotes: readonly Span[];
  readonly voices: (at: number) => Voice;
  /** The one motion that the text names, where it names but one. */
  readonly only: readonly Motion[];
  /** Where the first motion is named. */
  readonly namedFrom: number;
}
