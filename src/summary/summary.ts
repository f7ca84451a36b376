import type { Speaker as ClaimSpeaker, Quote, Span, Treatment } from "#parliament";

export type { Quote } from "#parliament";

/** A deadline, or the sentence of one, as the document words it. */
export interface DatedQuote extends Quote {
  /** The last civil date that is in time, where the words, the calendar and the document's own day tell one. */
  readonly date?: string;
  /** That day follows from custom, a guess, or a recess that is not announced yet. */
  readonly estimated?: true;
}

/** What a document says, in its own sentences. Every quote is a substring of the text. */
export type Summary = Said & Treating;

/** What a document of each kind says. */
export type Said =
  | MotionSummary
  | AmendmentSummary
  | AnswerSummary
  | PostponementSummary
  | LetterSummary
  | ConsultationSummary
  | DebateSummary
  | DecisionsSummary
  | VotesSummary
  | BillSummary
  | MemorandumSummary
  | LeadSummary;

export interface MotionSummary {
  readonly kind: "motion";
  /** The motion's own id, where the text tells its dossier and number: `kst-36600-XX-29`. */
  readonly id?: string;
  /** Civil date on which it was tabled, where the text tells. */
  readonly date?: string;
  readonly signatories: readonly string[];
  readonly considerations: readonly Quote[];
  /** The verb is the finite one with its particle: `verzoekt`, `roept op`, `spreekt uit`. */
  readonly requests: readonly (Quote & { readonly verb: string })[];
  readonly deadlines: readonly DatedQuote[];
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

export interface LetterSummary extends Treating {
  readonly kind: "letter";
  readonly sender: string | null;
  /** Civil date, `2024-05-16`. */
  readonly date: string | null;
  readonly opening: Quote | null;
  readonly commitments: readonly Quote[];
}

/** What a document of whatever kind says of motions; absent of one that was summed up before this was told. */
export interface Treating {
  readonly motions?: readonly TreatedMotion[];
}

export interface TreatedMotion {
  readonly id?: string;
  /** As the document names it, without the word: `Ceder c.s.` */
  readonly name?: string;
  readonly sentence: Quote;
  /** What the sentence says becomes of it. */
  readonly treatment: Treatment;
  /** Who says so. */
  readonly speaker: ClaimSpeaker;
  /** The sentence that says otherwise, where the document contradicts itself: then it is only mentioned. */
  readonly against?: Quote;
}

interface Led {
  /** The first sentences that say something. */
  readonly lead: readonly Quote[];
}

export interface AmendmentSummary extends Led {
  readonly kind: "amendment";
  readonly signatories: readonly string[];
  /** What is changed where, one quote for each numbered or loose part. */
  readonly changes: readonly Quote[];
  /** The first sentences of the explanation. */
  readonly explanation: readonly Quote[];
  /** As of a motion. */
  readonly replaces?: string;
}

export interface PostponementSummary extends Led {
  readonly kind: "postponement";
  /** Number of the question's zaak, or null. */
  readonly question: string | null;
  readonly announcedBy: string | null;
  /** The sentence that says why the term is not met. */
  readonly reason: Quote | null;
  /** The sentence that says when the answer comes. */
  readonly term: DatedQuote | null;
}

/** The report of a written consultation (schriftelijk overleg). */
export interface ConsultationSummary extends Led {
  readonly kind: "consultation";
  readonly exchanges: readonly Exchange[];
}

export interface Exchange {
  /** As the report names it: `GroenLinks-PvdA`. */
  readonly party: string;
  readonly question: Quote;
  /** Null where the report holds no answer to it. */
  readonly answer: Quote | null;
}

export interface DebateSummary extends Led {
  readonly kind: "debate";
  /** What the debate is about, as the chair announces it. */
  readonly topic: Quote | null;
  /** In the order of their first turn; the chair is left out. */
  readonly speakers: readonly Speaker[];
}

export interface Speaker {
  /** `De heer De Hoop`, `Minister De Jonge`. */
  readonly speaker: string;
  /** Null for those who speak for the government. */
  readonly party: string | null;
  /** The first sentences that say something. */
  readonly said: readonly Quote[];
  /** Where in the text this person speaks. */
  readonly turns: readonly Span[];
}

export interface DecisionsSummary extends Led {
  readonly kind: "decisions";
  readonly items: readonly DecidedItem[];
}

export interface DecidedItem {
  /** Number on the agenda; null where the only item has none. */
  readonly number: number | null;
  readonly title: Quote;
  readonly decisions: readonly Quote[];
}

export interface VotesSummary extends Led {
  readonly kind: "votes";
  readonly votes: readonly VotedItem[];
}

export interface VotedItem {
  /** The line or sentence that names what is voted on. */
  readonly text: Quote;
  /** Id of the stuk, where the line names it whole. */
  readonly id?: string;
  /** The sentence that says how the vote ended, where the document tells. */
  readonly result: Quote | null;
  readonly outcome: "aangenomen" | "verworpen" | "aangehouden" | "ingetrokken" | null;
}

export interface BillSummary extends Led {
  readonly kind: "bill";
  /** `dat het wenselijk is …`: why the law is made. */
  readonly purpose: Quote | null;
  /** The articles, each from its heading to the end of its first sentence. */
  readonly articles: readonly Quote[];
}

export interface MemorandumSummary extends Led {
  readonly kind: "memorandum";
  readonly headings: readonly Quote[];
}

export interface LeadSummary extends Led {
  readonly kind: "other";
}
