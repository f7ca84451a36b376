import type { PostContent } from "#alert";
import type { DocumentText, RecordFile, SourceRecord } from "#parliament";

/** Where a source goes on reading, per stream: opaque text that only the source understands. */
export type Cursors = Readonly<Record<string, string>>;

/**
 * One step of reading a source. A `page` is stored whole, together with the cursors, before the next is asked for.
 * A `failure` concerns its stream only; others go on.
 */
export type Batch = PageBatch | FailureBatch;

export interface PageBatch {
  readonly type: "page";
  readonly stream: string;
  readonly records: readonly SourceRecord[];
  /** Cursors after this page, to be merged into the stored ones; a null value forgets the stream. */
  readonly cursors: Readonly<Record<string, string | null>>;
  readonly counts: BatchCounts;
  /** The stream was read to its end. */
  readonly caughtUp: boolean;
}

export interface BatchCounts {
  readonly entries: number;
  /** Entries that could not be understood, each with what is wrong: dropped, counted, reported. */
  readonly dropped: readonly string[];
  readonly unknownKinds: Readonly<Record<string, number>>;
  readonly unknownFields: Readonly<Record<string, number>>;
  readonly bytes: number;
}

export interface FailureBatch {
  readonly type: "failure";
  readonly stream: string;
  /** SourceUnavailableError or UnexpectedShapeError; anything else is a bug and is thrown. */
  readonly error: Error;
}

/** Somewhere records come from. */
export interface Source {
  readonly name: string;
  /** It brings something every hour of a working day, so that hours of silence say that it has gone stale. */
  readonly steady?: boolean;
  /** Where to begin: cursors at the newest record, and the stretch of history since `since` (null: none). */
  begin(
    since: Date | null,
    signal: AbortSignal,
  ): Promise<{ readonly cursors: Cursors; readonly history: Stretch | null }>;
  /** Everything after the cursors, until caught up. */
  poll(cursors: Cursors, signal: AbortSignal): AsyncIterable<Batch>;
  /** Whether the cursors lie beyond the newest position: it was begun anew. Then `history.from` of `begin` is a cursor too. */
  isBeyond?(cursors: Cursors, signal: AbortSignal): Promise<boolean>;
  /** A stretch of history; its pages carry no cursors but move `from`: `cursors: { history: "…" }`. */
  past(stretch: Stretch, signal: AbortSignal): AsyncIterable<Batch>;
  /** The bytes of a record's file. Throws SourceUnavailableError, or UnreadableError where it is too large or gone. */
  file(file: RecordFile, signal: AbortSignal): Promise<FetchedFile>;
  /** One record by its id, as it is now; null where there is none. Only for sources that can. */
  lookUp?(id: string, signal: AbortSignal): Promise<SourceRecord | null>;
  /** Everything about the thing that bears a public id, `kst-36600-XX-29`; none where it is not known there. */
  lookUpNumber?(publicId: string, signal: AbortSignal): Promise<readonly SourceRecord[]>;
}

export interface Stretch {
  readonly from: string;
  readonly until: string;
}

export interface FetchedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

/** Bytes to text, within limits. Throws UnreadableError. */
export interface TextReader {
  read(file: FetchedFile, signal: AbortSignal): Promise<DocumentText>;
}

/** What a messenger is asked to send. */
export interface Outgoing {
  /** The post's unique key: goes along with the message, and is what a lookup searches for. */
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
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
  /** The full form was rejected: send the plain one. */
  readonly plain: boolean;
}

/** What became of one attempt. */
export type Sending =
  | { readonly state: "sent"; readonly ts: string; readonly channelId: string | null }
  /** Surely not posted: try again after a while. `scope` tells what must wait. */
  | {
      readonly state: "refused";
      readonly afterMs: number;
      readonly reason: string;
      readonly scope: "channel" | "all";
    }
  /** Perhaps posted: look it up before anything else. */
  | { readonly state: "unknown"; readonly reason: string }
  /** Will not be accepted: this message, any message to this channel, or anything from this app. */
  | { readonly state: "rejected"; readonly scope: "message" | "channel" | "app"; readonly reason: string };

export type Lookup =
  | { readonly state: "found"; readonly ts: string; readonly channelId: string | null }
  | { readonly state: "absent" }
  /** Cannot be told now; later perhaps. */
  | { readonly state: "later"; readonly afterMs: number; readonly reason: string }
  /** Cannot be told at all: no scope, not in the channel. */
  | { readonly state: "impossible"; readonly reason: string };

/** Delivers posts: Slack, or the terminal. Never throws for an answer of the other side. */
export interface Messenger {
  send(post: Outgoing, signal: AbortSignal): Promise<Sending>;
  /** Whether a message with this key has arrived since `since`. */
  find(post: Outgoing, since: Date, signal: AbortSignal): Promise<Lookup>;
  /** Whether the app may speak at all: the probe after a rejection with scope `app`. */
  probe(signal: AbortSignal): Promise<{ readonly ok: boolean; readonly reason: string | null }>;
}
