import type { Outcome } from "../run-command.ts";

/** A way to run the program. */
export interface Way {
  /** Runs it with these words; where Slack is, null: no Slack. */
  run(words: readonly string[], slack: PlaceOfSlack | null): Promise<Outcome>;
  /** Lets time pass between two runs. */
  pass(seconds: number): Promise<void>;
}

export interface PlaceOfSlack {
  readonly url: string;
  readonly token: string;
}
