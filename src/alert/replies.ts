import type { CitingDocument, EventType, Snapshot, Succession } from "#parliament";
import type { TextChange } from "#summary";
import type { TakeUp, WatchHit } from "./cards.ts";
import type { Deed } from "./deeds.ts";
import type { Language } from "./language.ts";

/** One step in the life of a subject, said in its thread. */
export interface EventReply {
  readonly type: "event-reply";
  readonly language: Language;
  readonly event: EventType;
  /** When it happened (civil date) or, where nothing says that, was noticed. */
  readonly on: string;
  readonly snapshot: Snapshot;
  readonly previous: Snapshot | null;
  readonly changes: Readonly<Record<string, unknown>>;
  /** What a new version of a document's text changes, where the one before is known. */
  readonly change?: TextChange;
  readonly hits: readonly WatchHit[];
}

/** Said in a card's thread: that somebody took it up, or lets go of it again. */
export interface TakeUpReply {
  readonly type: "claim-reply";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly claim: TakeUp;
  readonly released: boolean;
}

/** Said in a card's thread, or in the channel where there is none: what somebody did to what is heard there. */
export interface DeedReply {
  readonly type: "deed-reply";
  readonly language: Language;
  readonly deed: Deed;
}

/** Said once in a card's thread: which documents of before it was followed name it. Completed as more are read. */
export interface PastReply {
  readonly type: "past-reply";
  readonly language: Language;
  readonly snapshot: Snapshot;
  /** In order of their date, the oldest first. */
  readonly documents: readonly CitingDocument[];
  /** How many there are, these among them. */
  readonly total: number;
}

/** Said in the thread of what was replaced: what took its place is followed in its stead. */
export interface SuccessionReply {
  readonly type: "succession-reply";
  readonly language: Language;
  /** What was replaced. */
  readonly snapshot: Snapshot;
  readonly successor: Snapshot;
  /** How that comes after it; absent where an older version queued it: in its place or, of a pledge, once more. */
  readonly how?: Succession;
  /** The id of the rule that follows it. */
  readonly rule: string;
}
