import type { Post, PostContent } from "./post.ts";

/** What a messenger is asked to send. */
export interface Outgoing {
  /** The post's unique key: goes along with the message, and is what a lookup searches for. */
  readonly key: string;
  readonly kind: Post["kind"];
  /** `#name`, the id of a channel, or a user. */
  readonly channel: string;
  /** Timestamp of the message to reply to or to change. */
  readonly target: string | null;
  /** The id of the channel in which that message stands, where Slack told it. */
  readonly channelId?: string;
  readonly broadcast: boolean;
  readonly content: PostContent;
  /** An earlier attempt may have arrived and cannot be looked up: say so on the message. */
  readonly mayBeDouble: boolean;
  /** Of an edit, the key of the card that it changes: the card's buttons go by that, however often it is edited. */
  readonly card?: string;
  /**
   * In a lookup: an older database may count the steps of a thing otherwise than the one that sent it. A message counts
   * as this post that says the same, under a key that differs in that count alone.
   */
  readonly recounted?: boolean;
  /** The full form was rejected: send the plain one. */
  readonly plain: boolean;
  /** Where the cards stand that an overview leads to, by their keys; in a thread with the message that it hangs under. */
  readonly places?: Readonly<Record<string, MessagePlace & { readonly threadTs?: string }>>;
  /** The message that this post was before, which is gone: a lookup does not take it for this one. */
  readonly gone?: string;
}

/** What became of one attempt. */
export type Sending =
  | { readonly state: "sent"; readonly ts: string; readonly channelId: string | null }
  /**
   * Surely not posted: try again after a while. `scope` tells what must wait: this post's channel, what goes by the same
   * method if others meet the same, or all.
   */
  | {
      readonly state: "refused";
      readonly afterMs: number;
      readonly reason: string;
      readonly scope: "channel" | "method" | "all";
      /** The reason is none that is known: not to be met for ever. */
      readonly strange?: true;
    }
  /** Perhaps posted: look it up before anything else. */
  | { readonly state: "unknown"; readonly reason: string; readonly strange?: true }
  /**
   * The message that it hangs under or changes is gone, or takes nothing any more. `loose`: where the reply stands
   * instead. `unthreaded`: nothing can hang under any message there.
   */
  | {
      readonly state: "gone";
      readonly reason: string;
      readonly loose?: MessagePlace;
      readonly unthreaded?: true;
    }
  /** Will not be accepted: this message, any message to this channel, or anything from this app. */
  | { readonly state: "rejected"; readonly scope: "message" | "channel" | "app"; readonly reason: string };

/** Where a message stands. */
export interface MessagePlace {
  readonly ts: string;
  readonly channelId: string;
}

/** What a search for an earlier attempt found. */
export type Lookup =
  /** `copies`: further messages of the same post, that came late. */
  | {
      readonly state: "found";
      readonly ts: string;
      readonly channelId: string | null;
      readonly copies?: readonly string[];
    }
  /** It stands in the channel while it should hang under a card. */
  | { readonly state: "loose"; readonly at: MessagePlace }
  | { readonly state: "absent" }
  /** Cannot be told now; later perhaps. */
  | { readonly state: "later"; readonly afterMs: number; readonly reason: string }
  /** Cannot be told at all: no scope, not in the channel. */
  | { readonly state: "impossible"; readonly reason: string };

/** Whether the app may speak at all; where not, why. */
export interface Probe {
  readonly ok: boolean;
  readonly reason: string | null;
}
