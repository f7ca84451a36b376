import type { SourceRecord } from "./record.ts";

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
  /** Absent where there is nothing to say. */
  readonly skipped?: readonly Skipped[];
  /** Everything that the source has: what could not be read before and is not among `skipped` was read since, or is gone. */
  readonly isWhole?: boolean;
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

/** Something that could not be read and was stepped over, so that what comes after it is not held up. */
export interface Skipped {
  /** What it is called, as far as that can be told: then it can be asked for by that. */
  readonly id: string | null;
  readonly kind: string | null;
  /** Where it stood; of a stretch the position before it. */
  readonly position: number | null;
  /** Where it stood at a source whose positions are no numbers: `#12` of an answer, `2:3` for the third of a second page. */
  readonly place?: string;
  /** Of a stretch the last position. */
  readonly until?: number;
  /** What is wrong with it. */
  readonly why: string;
}

export interface FailureBatch {
  readonly type: "failure";
  readonly stream: string;
  /** SourceUnavailableError or UnexpectedShapeError; anything else is a bug and is thrown. */
  readonly error: Error;
  /** What the source must remember of it; null forgets. */
  readonly cursors?: Readonly<Record<string, string | null>>;
}

/** A page of records that were asked for one by one, and that moves no cursor. */
export function pageOf(stream: string, records: readonly SourceRecord[]): PageBatch {
  const counts = { entries: records.length, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 0 };
  return { type: "page", stream, records, cursors: {}, counts, caughtUp: true };
}

/** A stretch of history: everything after `from`, up to and including `until`. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** A stretch with how far it was read. */
export interface StoredStretch extends Stretch {
  /** Where it began, for showing progress. */
  readonly start: string;
  readonly done: boolean;
}

/** Where the reading of a source begins: the newest position, and the history before it (null: none). */
export interface Beginning {
  readonly cursors: Cursors;
  readonly history: Stretch | null;
}
