import type { MessagePlace } from "#alert";
import type { PastProgress, Snapshot } from "#parliament";
import type { Offer } from "./answer.ts";

/** What App Home shows to a user. */
export interface Home {
  readonly completeness: string;
  /** What is wrong and what to do about it, a line each. */
  readonly health: readonly string[];
  readonly offers: readonly Offer[];
  readonly followed: readonly HomeSubject[];
  readonly deadlines: readonly HomeDeadline[];
  readonly takenUp: readonly HomeTakeUp[];
  readonly rules: readonly HomeRule[];
}

export interface HomeSubject {
  readonly id: string;
  /** Null while the archive does not hold it. */
  readonly snapshot: Snapshot | null;
  /** How far its past is searched; absent where it has none. */
  readonly past?: PastProgress;
  readonly channel: string;
  readonly fromSlack: boolean;
  /** Where its card stands; absent where it has none. */
  readonly place?: MessagePlace;
}

export interface HomeDeadline {
  /** Civil date. */
  readonly on: string;
  readonly title: string;
  readonly overdue: boolean;
  /** Where its card stands; absent where it has none. */
  readonly place?: MessagePlace;
}

export interface HomeTakeUp {
  readonly snapshot: Snapshot;
  readonly at: string;
  readonly note: string | null;
  readonly offers: readonly Offer[];
  /** Where the card stands; absent where that is not known. */
  readonly place?: MessagePlace;
}

/** A rule that was made in Slack and is in force. */
export interface HomeRule {
  readonly name: string;
  readonly channel: string;
  readonly offers: readonly Offer[];
}
