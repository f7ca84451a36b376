import type { RecordFile, SourceRecord } from "#parliament";

/** Where a source goes on reading, per stream: opaque text that only the source understands. */
export type Cursors = Readonly<Record<string, string>>;

/** One step of reading: a page to be stored whole, or the failure of one stream. */
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
  /** Entries that could not be understood, each with what is wrong. */
  readonly dropped: readonly string[];
  readonly unknownKinds: Readonly<Record<string, number>>;
  readonly unknownFields: Readonly<Record<string, number>>;
  readonly bytes: number;
}

export interface FailureBatch {
  readonly type: "failure";
  readonly stream: string;
  /** SourceUnavailableError or UnexpectedShapeError. */
  readonly error: Error;
}

/** A stretch of history: everything after `from`, up to and including `until`. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

export interface Beginning {
  readonly cursors: Cursors;
  readonly history: Stretch | null;
}

export interface FetchedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

/** The one shape that every source has. The pipeline declares the same as its port; a test holds the two together. */
export interface Source extends AsyncDisposable {
  readonly name: string;
  /** Where to begin: cursors at the newest record, and the stretch of history since `since` (null: none). */
  begin(since: Date | null, signal: AbortSignal): Promise<Beginning>;
  /** Everything after the cursors, until caught up. */
  poll(cursors: Cursors, signal: AbortSignal): AsyncIterable<Batch>;
  /** A stretch of history; its pages move `from`: `cursors: { history: "…" }`. */
  past(stretch: Stretch, signal: AbortSignal): AsyncIterable<Batch>;
  /** The bytes of a record's file. Throws SourceUnavailableError, or UnreadableError where it is too large or gone. */
  file(file: RecordFile, signal: AbortSignal): Promise<FetchedFile>;
  /** One record by its id, as it is now; null where there is none. Only for sources that can. */
  lookUp?(id: string, signal: AbortSignal): Promise<SourceRecord | null>;
}
