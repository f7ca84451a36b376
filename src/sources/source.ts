import type {
  Batch,
  Beginning,
  Candidates,
  Cursors,
  FetchedFile,
  RecordFile,
  Skipped,
  Sought,
  SourceRecord,
  Stretch,
} from "#parliament";

/** The one shape that every source has. The pipeline declares the same as its port; a test holds the two together. */
export interface Source extends AsyncDisposable {
  readonly name: string;
  /** It brings something every hour of a working day, so that hours of silence say that it has gone stale. */
  readonly steady?: boolean;
  /** Where to begin: cursors at the newest record, and the stretch of history since `since` (null: none). */
  begin(since: Date | null, signal: AbortSignal): Promise<Beginning>;
  /** Everything after the cursors, until caught up. */
  poll(cursors: Cursors, signal: AbortSignal): AsyncIterable<Batch>;
  /** Whether the cursors lie beyond the newest position: it was begun anew. Then `history.from` of `begin` is a cursor too. */
  isBeyond?(cursors: Cursors, signal: AbortSignal): Promise<boolean>;
  /** A stretch of history; its pages move `from`: `cursors: { history: "…" }`. */
  past(stretch: Stretch, signal: AbortSignal): AsyncIterable<Batch>;
  /** The bytes of a record's file. Throws SourceUnavailableError, or UnreadableError where it is too large or gone. */
  file(file: RecordFile, signal: AbortSignal): Promise<FetchedFile>;
  /** One record by its id, as it is now; null where there is none. Only for sources that can. */
  lookUp?(id: string, signal: AbortSignal): Promise<SourceRecord | null>;
  /** Everything about the thing that bears a public id, `kst-36600-XX-29`; none where it is not known here. */
  lookUpNumber?(
    publicId: string,
    signal: AbortSignal,
    /** Is told of what it found and could not read. */
    skip?: (skipped: Skipped) => void,
  ): Promise<readonly SourceRecord[]>;
  /** Documents whose text may name a thing: candidates, so many at most. Only for sources that can search texts. */
  searchNaming?(sought: Sought, signal: AbortSignal): Promise<Candidates>;
  /** Holds the source against what this program expects of it, one finding for each expectation. Never throws. */
  examine?(signal: AbortSignal): AsyncIterable<Finding>;
  /** One page of each kind that it has, and one file of each kind, as they came. */
  samples?(signal: AbortSignal): AsyncIterable<Sample>;
  /** What its requests came to since it was made. */
  stats?(): SourceStats;
}

/** What a source's requests came to since the program started. */
export interface SourceStats {
  readonly requests: number;
  readonly bytes: number;
  /** Of the requests, those that repeat one that failed. */
  readonly retries: number;
  /** How far its clock is ahead of this machine's, ms, by its last answer; null where none told. */
  readonly skewMs: number | null;
}

/** Whether one expectation of a source holds, in a sentence for the operator. */
export interface Finding {
  readonly what: Said;
  readonly state: "as-expected" | "drifted" | "unavailable";
  /** What was found instead: in words, or as an error noted it; null where all is well. */
  readonly detail: Said | string | null;
}

/** A phrase for people, in each language that they may read. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

/** Bytes as a source sent them, with where and what. */
export interface Sample {
  /** `document-page`, `motion-list`: becomes the name of a file. */
  readonly name: string;
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}
