import type { DocumentCard, SubjectCard } from "./cards.ts";
import type { Notice } from "./notice.ts";
import type { DigestCard, GroupCard, HoldCard, PointerCard, VotingDayCard } from "./overviews.ts";
import type { DeedReply, EventReply, PastReply, SuccessionReply, TakeUpReply } from "./replies.ts";

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
export type PostContent =
  | SubjectCard
  | DocumentCard
  | EventReply
  | TakeUpReply
  | DeedReply
  | PastReply
  | SuccessionReply
  | PointerCard
  | GroupCard
  | VotingDayCard
  | DigestCard
  | HoldCard
  | Notice;
