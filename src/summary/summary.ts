import type { Span } from "#parliament";

/** A verbatim piece of the document's text with its place in it. */
export interface Quote extends Span {
  readonly text: string;
}

/** What a document says, in its own sentences. Every quote is a substring of the text. */
export type Summary = MotionSummary | AnswerSummary | LetterSummary | LeadSummary;

export interface MotionSummary {
  readonly kind: "motion";
  readonly signatories: readonly string[];
  readonly considerations: readonly Quote[];
  readonly requests: readonly (Quote & { readonly verb: string })[];
  readonly deadlines: readonly (Quote & { readonly date?: string })[];
  /** Number or id of the motion that this one replaces. */
  readonly replaces?: string;
}

export interface AnswerSummary {
  readonly kind: "answer";
  /** Number of the question's zaak, `2024Z11859`; null where the letter does not name it. */
  readonly question: string | null;
  readonly answeredBy: string | null;
  readonly pairs: readonly AnswerPair[];
}

export interface AnswerPair {
  readonly numbers: readonly number[];
  readonly question: Quote | null;
  readonly answer: Quote;
}

export interface LetterSummary {
  readonly kind: "letter";
  readonly sender: string | null;
  readonly date: string | null;
  readonly opening: Quote | null;
  readonly commitments: readonly Quote[];
  readonly motions: readonly { readonly id?: string; readonly name?: string; readonly sentence: Quote }[];
}

export interface LeadSummary {
  readonly kind: "other";
  readonly lead: readonly Quote[];
}
