import type { CardDeadline } from "#alert";
import type { DossierContents, PastProgress, PromiseProgress, Speaker, Tally, Treatment } from "#parliament";
import type { AgendaRow } from "../agenda/agenda-row.ts";
import type { Voting } from "../votes/voting.ts";

/** What the archive knows of what is followed, for a letter: facts in no language but that of their documents. */
export interface Overview {
  /** Civil date on which it was made. */
  readonly on: string;
  /** What is dated on this civil date or later is new; null where nothing is marked. */
  readonly since: string | null;
  /** The civil date from which on what came in is told. */
  readonly arrivedFrom: string;
  readonly motions: readonly MotionFacts[];
  readonly questions: readonly QuestionFacts[];
  readonly promises: readonly PromiseFacts[];
  readonly laws: readonly LawFacts[];
  /** Documents that are followed themselves. */
  readonly documents: readonly DocumentFacts[];
  readonly arrivals: readonly Arrival[];
  /** What came in besides, and is left out for its number. */
  readonly moreArrivals: number;
  readonly voting: Voting;
  readonly agenda: readonly AgendaRow[];
}

/** A document of the archive, as a footnote names it. */
export interface Source {
  /** The most official of its public ids; null where it has none. */
  readonly id: string | null;
  readonly title: string;
  /** As published. */
  readonly kind: string;
  /** Civil date. */
  readonly date: string | null;
  /** `Kamerstukken II 2024/25, 36600-XX, nr. 29`; null where it has no number. */
  readonly official: string | null;
  readonly url: string | null;
}

/** Where in a document a quote stands. */
export interface Place {
  /** From 1; null where the text has no pages. */
  readonly page: number | null;
  /** The question whose answer it stands in; null elsewhere. */
  readonly question: number | null;
  /** The mark of the footnote that names the thing; null where the sentence itself does. */
  readonly note: string | null;
}

/** Words of a document as they stand there. */
export interface Quoted {
  readonly text: string;
  readonly source: Source;
  /** Null where the text is not kept, or these words are not found in it (any more). */
  readonly place: Place | null;
}

/** What is followed by rules of the configuration. */
interface FollowedFacts {
  readonly id: string;
  /** What those who follow it call it. */
  readonly name: string;
  readonly watches: readonly string[];
  /** False while the archive does not hold it: then nothing else is told. */
  readonly known: boolean;
  readonly withdrawn: boolean;
  readonly title: string;
  readonly source: Source;
}

export interface MotionFacts extends FollowedFacts {
  readonly form: "motie" | "amendement";
  readonly by: readonly string[];
  readonly tabledOn: string | null;
  /** It was tabled since the last letter. */
  readonly isNew: boolean;
  /** What it asks, in its own words; null where its text was not read. */
  readonly asks: readonly Quoted[] | null;
  readonly appreciation: string | null;
  readonly vote: VoteFacts;
  readonly term: CardDeadline | null;
  /** The oldest first. */
  readonly claims: readonly ClaimFacts[];
  /** What names it and claims nothing, by members and committees, the oldest first. */
  readonly house: readonly Mention[];
  /** The same, by all others. */
  readonly others: readonly Mention[];
  readonly questions: readonly QuestionFacts[];
  readonly promises: readonly PromiseFacts[];
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  /** How far its past is searched; null where it has none. */
  readonly past: PastProgress | null;
  readonly open: Open;
}

export interface VoteFacts {
  /** As published: `aangenomen`; null while there is none. */
  readonly result: string | null;
  readonly on: string | null;
  readonly scheduledOn: string | null;
  readonly tally: Tally | null;
  readonly isNew: boolean;
  /** No source that is on tells of votes. */
  readonly isUntold: boolean;
}

export interface ClaimFacts {
  readonly speaker: Speaker;
  readonly treatment: Treatment;
  /** `Minister van Asiel en Migratie`, `Van Nispen (SP)`; null where nobody knows. */
  readonly who: string | null;
  readonly quote: Quoted;
  /** The sentence of the same document that says otherwise. */
  readonly against: string | null;
  /** The footnote that names the motion. */
  readonly note: string | null;
  readonly isNew: boolean;
}

export interface Mention {
  readonly who: string | null;
  readonly quote: Quoted;
  readonly note: string | null;
  readonly isNew: boolean;
}

export interface QuestionFacts extends FollowedFacts {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly askedOn: string | null;
  readonly state: "open" | "postponed" | "answered" | "withdrawn";
  readonly term: CardDeadline | null;
  readonly answers: readonly Source[];
  readonly isNew: boolean;
}

export interface PromiseFacts extends FollowedFacts {
  /** The title is what was pledged, whole. */
  readonly by: readonly string[];
  readonly madeOn: string | null;
  /** As published. */
  readonly status: string | null;
  readonly progress: PromiseProgress;
  readonly term: CardDeadline | null;
  readonly letters: readonly string[];
  readonly isNew: boolean;
}

export interface LawFacts extends FollowedFacts {
  readonly bill: DossierContents["bill"];
  /** The newest first. */
  readonly documents: readonly Filed[];
  /** How many documents are filed in it. */
  readonly total: number;
  /** Motions and amendments filed in it, the newest first, with what became of them. */
  readonly proposed: readonly Proposed[];
  readonly moreProposed: number;
  /** Documents elsewhere that change or withdraw it. */
  readonly changedBy: readonly Mention[];
}

export interface Filed {
  readonly source: Source;
  readonly isNew: boolean;
}

export interface DocumentFacts extends FollowedFacts {
  readonly isNew: boolean;
}

export interface Proposed extends Filed {
  readonly by: readonly string[];
  readonly result: string | null;
}

/** A document that came in and hit a rule. */
export interface Arrival {
  readonly source: Source;
  readonly from: readonly string[];
  /** Names of the rules. */
  readonly watches: readonly string[];
  /** Null where a rule hit it by what it is, not by words. */
  readonly quote: Quoted | null;
}

/** What is open of a motion, as far as the archive shows. */
export interface Open {
  readonly state:
    | "unknown"
    | "removed"
    | "replaced"
    | "noVote"
    | "voteUnknown"
    | "notAdopted"
    | "carriedOut"
    | "disputed"
    | "takenBack"
    | "refused"
    | "notExecuted"
    | "partly"
    | "underway"
    | "takenOver"
    | "objected"
    | "nothingSaid";
  /** The civil date of the word that decides, or of the vote; null where there is none. */
  readonly on: string | null;
}
