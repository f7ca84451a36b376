import type { SaidClaim } from "./claims/claim.ts";
import type { Novelty } from "./event.ts";
import type { CitationRole, SourceRecord } from "./record.ts";
import type { Snapshot, SubjectId } from "./subject.ts";

/** What saving a record did to the thing that it tells of. */
export interface SavedRecord {
  /**
   * What all sources together told of it, before and after; `before` is null where it was never seen, or where others
   * referred to it by a name that is its own only now.
   */
  readonly before: SourceRecord | null;
  readonly after: SourceRecord;
  /** False where nothing of that changed: the same content, an older version, or what a better source tells already. */
  readonly changed: boolean;
  /** Entities that turned out to be this one, and are no more. */
  readonly absorbed: readonly string[];
}

/** Two entities have become one. */
export interface United {
  readonly kept: string;
  readonly absorbed: string;
  readonly after: SourceRecord;
}

/** A subject as the archive keeps it. */
export interface StoredSubject {
  readonly id: SubjectId;
  readonly revision: number;
  /** How new it was at first sight. */
  readonly novelty: Novelty;
  readonly snapshot: Snapshot;
}

/** A record to ask for by its id. */
export interface Wish {
  readonly id: string;
  readonly kind: string;
  /** Where a version of it stood that could not be read; 0 where others refer to it and it was never seen. */
  readonly position: number;
  /** The same in words, where the source has no numbers for it. */
  readonly place?: string | null;
}

export interface WantedRecord extends Wish {
  readonly attempts: number;
}

/** A document's file that is to be read. */
export interface DueFile {
  readonly document: string;
  readonly source: string;
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: number | null;
  readonly version: string | null;
  readonly attempts: number;
  /** The run that brought it; null where none did. */
  readonly run: number | null;
}

/** What became of an attempt to read a file. Times are UTC ISO. */
export interface FileOutcome {
  readonly state: "due" | "read" | "unreadable";
  readonly attempts: number;
  readonly notBefore: string | null;
  readonly lastError: string | null;
  readonly textHash: string | null;
  /** Why it could not be read, in a few words for people. */
  readonly reason: string | null;
  readonly at: string;
}

/** A place that somebody said to mean a public id. */
export interface ConfirmedPlace {
  readonly id: string;
  readonly sentence: string;
  readonly claims: readonly SaidClaim[];
  /** As Slack names users. */
  readonly userId: string;
  /** UTC ISO. */
  readonly at: string;
}

/** A place in a text that cites a public id. */
export interface CitedPlace {
  readonly id: string;
  readonly sentence: string;
  readonly role: CitationRole;
  /** The footnote that it stands in, where the sentence only has its mark. */
  readonly note?: string;
  /** What is said there becomes of it. */
  readonly claims: readonly SaidClaim[];
}
