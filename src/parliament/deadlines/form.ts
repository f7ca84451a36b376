import type { Certainty, Deadline, DeadlineContext } from "./deadline.ts";

/** One way to word a deadline. */
export interface Form {
  readonly pattern: RegExp;
  /** What the words mean; null where they are none after all. */
  readonly read: (found: Found, context: DeadlineContext) => Reading | null;
}

export interface Found {
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export interface Reading extends Pick<Deadline, "kind" | "range" | "every"> {
  readonly certainty: Certainty;
  /** Also found in plain statements: a deadline only where the clause asks or promises something. */
  readonly weak: boolean;
}

/** A reading without dates. */
export function undated(kind: Deadline["kind"], weak: boolean): Reading {
  return { kind, range: null, certainty: "unknown", every: null, weak };
}
