import type { SaidClaim } from "./claims/claim.ts";

/**
 * One entity as one source last published it, normalised. Its key is (source, kind, id).
 * `position` orders the versions of one record: of two versions the higher position is the later one.
 */
export interface SourceRecord {
  readonly source: string;
  /** The feed's category term, lower-first: `document`, `zaak`, `zaakActor` … Unknown kinds are kept as they are. */
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  /** A tombstone: the source has withdrawn the record; `fields` and `refs` are then usually empty. */
  readonly deleted: boolean;
  /** When the source says that it changed the record, UTC ISO, or null where it does not say. */
  readonly updatedAt: string | null;
  /** When the source published this version, UTC ISO, or null. */
  readonly publishedAt: string | null;
  /** Values as published, trimmed; null for an explicit null; several where an element repeats. Times stay civil. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Ids of other records by the name of the relation: `{ zaak: ["…"] }`. */
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly file: RecordFile | null;
  /**
   * What each source tells, where several tell of this one thing: live, the one that is believed first before the
   * others. Only on what the archive has merged.
   */
  readonly tellings?: readonly SourceRecord[];
}

export type FieldValue = string | null | readonly string[];

/** A file that belongs to a record (a document's PDF, a report's XML). */
export interface RecordFile {
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: number | null;
  /** The source that has it, where that is not the open data; only on what the archive has merged. */
  readonly source?: string;
}

/** The bytes of a file as a source sent them. */
export interface FetchedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

/** What the core needs to see of the records that are known: a view, for the length of one transaction. */
export interface RecordGraph {
  /**
   * What all sources tell of the thing that bears this id, under the id by which it was first seen; a deleted one too;
   * null when it was never seen.
   */
  get(kind: string, id: string): SourceRecord | null;
  /** The live records of `kind` whose relation `via` names `id`, ordered by id. Of whichever source. */
  referring(kind: string, via: string, id: string): readonly SourceRecord[];
  /** The live records of a kind of which there are few, ordered by id. */
  every(kind: "fractie"): readonly SourceRecord[];
  /** What was read in the file of a document, or null while nothing was. */
  reading(documentKey: string): Reading | null;
  /** Documents whose text cites one of these ids, ordered by document key. */
  citing(ids: readonly string[]): readonly Citing[];
}

/** What became of a document's file. */
export interface Reading {
  readonly state: "read" | "unreadable";
  /** The source of the file that was read, where that is not the open data. */
  readonly source?: string;
  /** A fingerprint of the text (read) or null. */
  readonly textHash: string | null;
  /** Why it could not be read, in a few words for people, or null. */
  readonly reason: string | null;
}

/** One document that cites a subject, with the sentence in which it does. */
export interface Citing {
  readonly document: string;
  readonly sentence: string;
  readonly role: CitationRole;
  /** The footnote that cites it, where the sentence only has its mark. */
  readonly note?: string;
  /** Who said that it means the subject, as Slack names users, where it only names it. */
  readonly confirmedBy?: string;
  /** What it says becomes of the subject, at most one claim of each speaker; empty where it only mentions it. */
  readonly claims: readonly SaidClaim[];
}

export type CitationRole = "replaces" | "amends" | "mentions";

/** The single text value of a field, or null where it is absent, null or empty. The first, where it repeats. */
export function fieldText(record: SourceRecord, name: string): string | null {
  const value = record.fields[name];
  const text = typeof value === "string" ? value : (value?.[0] ?? null);
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

/** The single id that a relation names, or null. */
export function refOf(record: SourceRecord, name: string): string | null {
  return record.refs[name]?.[0] ?? null;
}
