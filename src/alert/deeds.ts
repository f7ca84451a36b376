import type { SubjectId } from "#parliament";
import type { ReadBy } from "./cards.ts";

/** What somebody can do in Slack to what others hear, or for them. */
export type DeedName =
  | "muted"
  | "unmuted"
  | "followed"
  | "unfollowed"
  | "narrowed"
  | "widened"
  | "dropped"
  | "shown"
  | "taken-up"
  | "let-go"
  | "read"
  | "put-back"
  | "irrelevant"
  | "confirmed";

/** Who did what, where and when. */
export interface Deed {
  readonly deed: DeedName;
  readonly userId: string;
  /** UTC ISO. */
  readonly at: string;
  /** As the configuration writes it. */
  readonly channel: string;
  /** A subject (`motion:…`), a watch (`watch:…`) or the key of a card. */
  readonly target: string;
  /** What it was called then. */
  readonly title: string;
  /** Of a silence, UTC ISO; null: until something changes. */
  readonly until?: string | null;
  /** Of what was held back together. */
  readonly count?: number;
}

/** Where it is kept. */
export interface DeedArchive {
  noteDeed(deed: Deed): void;
  /** Ticks a document off in a channel; false where somebody had read it. */
  readOff(channel: string, subject: SubjectId, by: ReadBy): boolean;
  /** False where nobody had. */
  putBack(channel: string, subject: SubjectId): boolean;
}
