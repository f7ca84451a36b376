import type { Cited, CitedText, DocumentText, SaidClaim, SubjectKind } from "#parliament";
import type { TargetIds } from "./target.ts";

/** What one rule of the configuration follows or looks for; at least one of these. */
export interface WatchTarget extends TargetIds {
  readonly query?: string;
  /** The meetings of a committee; the query then looks in their title and agenda, and in no document. */
  readonly committee?: string;
}

export interface Watch extends WatchTarget {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  /** Words or phrases that take a hit of the query away: a query of its own. */
  readonly not?: string;
  /** Only documents of these kinds, in the words of `DOCUMENT_CLASSES`: `letter`, `answer` … */
  readonly kinds?: readonly string[];
  /** A user or user group of Slack: `@S0123ABC`. */
  readonly mention?: string;
}

/** What a watch looks at: a subject with, for a document, its text once that was read. */
export interface MatchInput {
  readonly subject: { readonly kind: SubjectKind; readonly ids: readonly string[] };
  /** `dossier-36333`, or null. */
  readonly dossier: string | null;
  /** The class of the document, in the words of `DOCUMENT_CLASSES`. */
  readonly documentClass: string;
  readonly title: string;
  /** Names of people or bodies that it comes from. */
  readonly from: readonly string[];
  readonly parties: readonly string[];
  readonly committees: readonly string[];
  readonly text: DocumentText | null;
  /** Which words do not stand everywhere as bare letters in the title and text, as an index holds it; absent where none does. */
  readonly tangled?: Uint8Array | undefined;
  /** The citations in the text (offsets in it), and in the title (offsets in that). */
  readonly textCitations: readonly Cited[];
  readonly titleCitations: readonly Cited[];
  /** What the text says becomes of one of its citations; absent where it is not known to say anything. */
  readonly claimOf?: CitedText["claimOf"];
}

/** Why a watch hit: the words or the citation, where they stand, in which sentence. */
export interface Evidence {
  /** `term`: words of the query. `citation`: a reference. `subject`: it is the thing itself. `dossier`: it is filed there. */
  readonly type: "term" | "citation" | "subject" | "dossier";
  /** What was found, verbatim; for `subject` and `dossier` the id. */
  readonly text: string;
  /** The id of what a citation cites, or of what it is or is filed in. Absent on words, and where an older version kept it. */
  readonly id?: string;
  readonly where: "title" | "text" | "record";
  /** Offsets in the title or the text; 0 and 0 for a record. */
  readonly start: number;
  readonly end: number;
  /**
   * The sentence around it, verbatim, and where that begins; for a citation in a footnote the sentence with the note's
   * mark. Empty for a record.
   */
  readonly sentence: string;
  readonly sentenceStart: number;
  /** Page of the text, from 1; null where there are none. */
  readonly page: number | null;
  /** On a citation that is not certain, such as a motion named by its proposers only: what speaks for it. */
  readonly possible?: string;
  /** On such a motion: what is said there becomes of it. */
  readonly claim?: SaidClaim;
  /** Who said that it is meant, as Slack names users. */
  readonly confirmedBy?: string;
}

/**
 * How much of what a query finds somebody asks for: at most 20 places, or of these the ones in the title and in the first
 * sentence of the text that has any.
 */
export type Asked = "all" | "first";

export interface Hit {
  /** Id of the watch. */
  readonly watch: string;
  readonly evidence: readonly Evidence[];
}

/** All watches, compiled once. */
export interface Matcher {
  readonly watches: readonly Watch[];
  /** The watches that hit, in the order of the configuration; at most 20 pieces of evidence each. */
  match(input: MatchInput): readonly Hit[];
}
