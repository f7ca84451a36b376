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
  /** The verb is the finite one with its particle: `verzoekt`, `roept op`, `spreekt uit`. */
  readonly requests: readonly (Quote & { readonly verb: string })[];
  /** `date` is the last day on which the deadline is met, or the day that it names, where the words fix one. */
  readonly deadlines: readonly (Quote & { readonly date?: string })[];
  /** Id of the motion that this one replaces, or its number where the text names no dossier. */
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
  /** The questions that this one text answers. */
  readonly numbers: readonly number[];
  /** The question; of several that follow each other all, from the first to the last; of others the first. */
  readonly question: Quote | null;
  readonly answer: Quote;
  /** Each question on its own. */
  readonly questions: readonly (Quote & { readonly number: number })[];
  /** Numbers of the questions whose answers this answer refers to: `Zie het antwoord op vraag 2.` */
  readonly refersTo: readonly number[];
}

export interface LetterSummary {
  readonly kind: "letter";
  readonly sender: string | null;
  /** Civil date, `2024-05-16`. */
  readonly date: string | null;
  readonly opening: Quote | null;
  readonly commitments: readonly Quote[];
  readonly motions: readonly TreatedMotion[];
}

export interface TreatedMotion {
  readonly id?: string;
  /** As the letter names it, without the word: `Ceder c.s.` */
  readonly name?: string;
  readonly sentence: Quote;
  /** What the sentence says becomes of it; absent where it does not say. */
  readonly fate?: "executed" | "adopted" | "rejected" | "underway";
}

export interface LeadSummary {
  readonly kind: "other";
  readonly lead: readonly Quote[];
}
