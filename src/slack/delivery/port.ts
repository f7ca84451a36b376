import type { PostContent } from "#alert";

/** One message to be sent. */
export interface Outgoing {
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  /** `#name`, the id of a channel, or a user. */
  readonly channel: string;
  /** Timestamp of the message to reply to or to change. */
  readonly target: string | null;
  /** The id of the channel in which that message stands, where Slack told it. */
  readonly channelId?: string;
  readonly broadcast: boolean;
  readonly content: PostContent;
  /** Of an edit, the key of the card that it changes. */
  readonly card?: string;
  readonly mayBeDouble: boolean;
  readonly plain: boolean;
}

/** What became of one attempt. */
export type Sending =
  | { readonly state: "sent"; readonly ts: string; readonly channelId: string | null }
  | {
      readonly state: "refused";
      readonly afterMs: number;
      readonly reason: string;
      readonly scope: "channel" | "all";
    }
  | { readonly state: "unknown"; readonly reason: string }
  | { readonly state: "rejected"; readonly scope: "message" | "channel" | "app"; readonly reason: string };

/** What a search for an earlier attempt found. */
export type Lookup =
  | { readonly state: "found"; readonly ts: string; readonly channelId: string | null }
  | { readonly state: "absent" }
  | { readonly state: "later"; readonly afterMs: number; readonly reason: string }
  | { readonly state: "impossible"; readonly reason: string };

/** Delivers messages. None of its functions throws for an answer of the other side. */
export interface Messenger {
  send(post: Outgoing, signal: AbortSignal): Promise<Sending>;
  find(post: Outgoing, since: Date, signal: AbortSignal): Promise<Lookup>;
  probe(signal: AbortSignal): Promise<{ readonly ok: boolean; readonly reason: string | null }>;
}
