import type { Post, PostContent } from "./post.ts";

export type PostState = "ready" | "sending" | "unknown" | "sent" | "held" | "superseded" | "dead";

/** A row of the outbox. Times are UTC ISO. */
export interface StoredPost extends Omit<Post, "held"> {
  /** Their order: a channel gets its posts in it. */
  readonly seq: number;
  readonly state: PostState;
  readonly attempts: number;
  /** To be sent in its plain form: the full one was rejected. */
  readonly plain: boolean;
  readonly mayBeDouble: boolean;
  readonly createdAt: string;
  readonly firstAttemptAt: string | null;
  readonly lastAttemptAt: string | null;
  readonly notBefore: string | null;
  readonly lastError: string | null;
  readonly ts: string | null;
  /** The id of the channel that it stands in, as Slack told it. */
  readonly channelId: string | null;
  /** The message that it was before, which is gone. */
  readonly goneTs: string | null;
  /** To be sent without a thread: the card is gone for good. */
  readonly alone: boolean;
  /** It has had the card that it hangs under posted anew. */
  readonly revived: boolean;
  /** How often Slack answered something that nobody knows. */
  readonly strange: number;
  /** When it was first attempted by Slack's clock, where that was known. */
  readonly firstAttemptTheirs: string | null;
}

/** As much of the post that goes next in a channel as decides when it goes. */
export type NextPost = Pick<
  StoredPost,
  "seq" | "key" | "kind" | "channel" | "state" | "notBefore" | "lastAttemptAt"
>;

/** What may change of a row once it is there. */
export type PostChange = Partial<
  Pick<
    StoredPost,
    | "state"
    | "attempts"
    | "plain"
    | "mayBeDouble"
    | "firstAttemptAt"
    | "lastAttemptAt"
    | "notBefore"
    | "lastError"
    | "ts"
    | "channelId"
    | "alone"
    | "revived"
    | "strange"
    | "firstAttemptTheirs"
  >
> & { readonly sentAt?: string };

/** A message of ours that stands where it should not. */
export interface Stray {
  readonly channelId: string;
  readonly ts: string;
  /** How often it could not be taken away. */
  readonly attempts: number;
}

/** A channel, or the whole app, to which nothing is posted for now. Times are UTC ISO. */
export interface Parked {
  readonly channel: string;
  readonly until: string;
  readonly reason: string;
  readonly since: string;
}

/** How many cards of documents a run queued for a channel, and how many of them are held. */
export interface Flood {
  readonly channel: string;
  readonly cards: number;
  readonly held: number;
}

/** The card of a document, as far as it matters for whether it is grouped. */
export interface GroupableCard {
  readonly key: string;
  readonly content: PostContent;
  /** The key of the group that it is in. */
  readonly group: string | null;
}

/** What is known of a database that is older than what was sent from it: it was put back, or lost a part. UTC ISO. */
export interface Unsure {
  /** From when on more may stand in Slack than it knows. */
  readonly from: string;
  /** A moment before that by the messenger's clock, which nobody sets; null where it knows of none. */
  readonly fromTheirs: string | null;
  /** When that turned out. */
  readonly at: string;
}
