import type { EventType, Novelty, Snapshot } from "#parliament";
import type { Summary, TextChange } from "#summary";
import type { Evidence } from "#watch";

export type Language = "nl" | "en";

/**
 * One thing to do in Slack exactly once.
 * `card`: a message of its own. `reply`: a message in a card's thread. `edit`: a card's new contents.
 */
export interface Post {
  /** Unique for ever, made of the event, the channel and the kind. */
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly channel: string;
  /** Key of the card that a reply hangs under or an edit changes; null for a card. */
  readonly parent: string | null;
  /** Also show a reply in the channel. */
  readonly broadcast: boolean;
  /** Held back by the flood guard: not sent until a human lets it go. */
  readonly held: boolean;
  readonly content: PostContent;
}

/** What a post says, as data; how it looks is for the messenger. Plain JSON, frozen when it is queued. */
export type PostContent = SubjectCard | DocumentCard | EventReply | HoldCard | Notice;

/** A watch that led here, with why. */
export interface WatchHit {
  readonly watch: string;
  readonly name: string;
  readonly mention: string | null;
  readonly evidence: readonly Evidence[];
}

/** The lasting card of a followed motion or question. */
export interface SubjectCard {
  readonly type: "subject-card";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
}

/** The card of a document that a watch hits. */
export interface DocumentCard {
  readonly type: "document-card";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly novelty: Novelty;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
}

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

/** Many posts at once for one channel: held, and said to be. */
export interface HoldCard {
  readonly type: "hold-card";
  readonly language: Language;
  readonly held: readonly {
    readonly title: string;
    readonly id: string;
    readonly watches: readonly string[];
  }[];
  readonly total: number;
  readonly reason: "flood" | "old";
}

/** A message to the operators. */
export interface Notice {
  readonly type: "notice";
  readonly language: Language;
  readonly level: "info" | "warning" | "resolved";
  readonly text: string;
}
