/** What is another on a card since it was shown before. */
export type CardChange =
  | "vote"
  | "tally"
  | "appreciation"
  | "scheduled"
  | "claims"
  | "cited"
  | "replaced"
  | "withdrawn"
  | "state"
  | "status"
  | "documents"
  | "text"
  | "term"
  | "day"
  | "agenda"
  | "decided"
  | "speakers"
  | "title"
  | "taken-up"
  | "let-go"
  | "read"
  | "put-back"
  | "past"
  | "rules"
  | "details";

/** When a card was brought up to date, and why. */
export interface Updated {
  /** UTC ISO. */
  readonly at: string;
  readonly what: readonly CardChange[];
}
