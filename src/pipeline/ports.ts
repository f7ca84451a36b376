import type { Lookup, MessagePlace, Outgoing, Probe, Sending, Told } from "#alert";
import type {
  Batch,
  Beginning,
  Candidates,
  Cursors,
  DocumentText,
  FetchedFile,
  MeetingSnapshot,
  RecordFile,
  Skipped,
  Sought,
  SourceRecord,
  Stretch,
} from "#parliament";
import type { IndexedDocument, IndexState, Need } from "#watch";

/** Somewhere records come from. */
export interface Source {
  readonly name: string;
  /** It brings something every hour of a working day, so that hours of silence say that it has gone stale. */
  readonly steady?: boolean;
  /** Where to begin: cursors at the newest record, and the stretch of history since `since` (null: none). */
  begin(since: Date | null, signal: AbortSignal): Promise<Beginning>;
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
  lookUpNumber?(
    publicId: string,
    signal: AbortSignal,
    /** Is told of what it found and could not read. */
    skip?: (skipped: Skipped) => void,
  ): Promise<readonly SourceRecord[]>;
  /** Documents whose text may name a thing: candidates, so many at most. Only for sources that can search texts. */
  searchNaming?(sought: Sought, signal: AbortSignal): Promise<Candidates>;
}

/** Bytes to text, within limits. Throws UnreadableError. */
export interface TextReader {
  read(file: FetchedFile, signal: AbortSignal): Promise<DocumentText>;
}

/** Delivers posts: Slack, or the terminal. Never throws for an answer of the other side. */
export interface Messenger {
  send(post: Outgoing, signal: AbortSignal): Promise<Sending>;
  /** Whether a message with this key has arrived since `since`, by the other side's clock where that is known. */
  find(post: Outgoing, since: Date, signal: AbortSignal): Promise<Lookup>;
  /** Takes a message of ours away. What is gone already, or may not be taken away, is done too. */
  remove?(place: MessagePlace, signal: AbortSignal): Promise<{ readonly isDone: boolean }>;
  /** How far the other side's clock is ahead of ours, ms; null where that is not known. */
  skewMs?(): number | null;
  /** Whether the app may speak at all: the probe after a rejection with scope `app`. */
  probe(signal: AbortSignal): Promise<Probe>;
}

/** Which documents have which words. It only ever says where to look, and may be gone or damaged at any time. */
export interface SearchIndex {
  /** Null where it says nothing: it is of another version, or damaged. */
  state(): IndexState | null;
  /** Takes documents in, in place of what it held of them. Answers the state that it is in then. */
  write(documents: readonly IndexedDocument[]): string;
  /** Forgets all. Answers the state that it is in then. */
  clear(): string;
  /**
   * Documents that have what is needed, and perhaps others, the newest first, of a civil date on, with those of their words
   * that do not stand everywhere as bare letters.
   */
  find(need: Need, since: string | null): Generator<{ readonly document: string; tangled(): Uint8Array }>;
  /** How many those are. */
  count(need: Need, since: string | null): number;
  /** Civil date of the oldest document that it holds of a civil date on; null where there is none. */
  oldest(since: string | null): string | null;
  /** How many of these it holds, as they are or were. */
  held(documents: readonly string[]): number;
}

/** What the index of words does not hold as it is now. */
export interface SearchDue {
  dueForSearch(limit: number): readonly string[];
  countDueForSearch(): number;
  areDueForSearch(documents: readonly string[]): boolean;
  isHeldForSearch(document: string, stamp: string): boolean;
  tookForSearch(documents: readonly string[], stamp: string): void;
  searchStamp(): string | null;
  dueForSearchAnew(stamp: string): void;
  documentsForSearch(): readonly string[];
  packText(document: string): void;
}

/** What a digest looks back on and ahead to. */
export interface Overview {
  untoldIn(channel: string, from: string): readonly Told[];
  markTold(channel: string, digest: string): void;
  seenSoFar(): number;
  seenBetween(after: number, until: number): readonly string[];
  meetingsFrom(date: string, limit: number): readonly MeetingSnapshot[];
}
