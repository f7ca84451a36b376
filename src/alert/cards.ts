import type {
  DossierContents,
  Facet,
  MotionSnapshot,
  Novelty,
  PastProgress,
  Snapshot,
  Succession,
} from "#parliament";
import type { Summary } from "#summary";
import type { Density, Evidence } from "#watch";
import type { Language } from "./language.ts";
import type { Updated } from "./updated.ts";

/** A watch that led here, with why. */
export interface WatchHit {
  readonly watch: string;
  readonly name: string;
  readonly mention: string | null;
  readonly evidence: readonly Evidence[];
}

/** Who took a subject up, so that others need not. In what is stored it goes by its old name, `claim`. */
export interface TakeUp {
  /** `U0123ABCD`, as Slack names the user. */
  readonly userId: string;
  /** UTC ISO. */
  readonly at: string;
  readonly note: string | null;
}

/** Who of a channel read something, and when. */
export interface ReadBy {
  /** `U0123ABCD`, as Slack names the user. */
  readonly userId: string;
  /** UTC ISO. */
  readonly at: string;
}

/** The next term that is open, or the last one that passed. */
export interface CardDeadline {
  /** Civil date. */
  readonly on: string;
  /** As the document words it; null where the data says it. */
  readonly text: string | null;
  readonly state: "ahead" | "passed";
  /** Present where the day follows from custom, a guess or an estimated recess. */
  readonly estimated?: true;
}

/** The lasting card of a followed motion or question. */
export interface SubjectCard {
  readonly type: "subject-card";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
  readonly density?: Density;
  readonly claim?: TakeUp;
  readonly deadline?: CardDeadline | null;
  /** Of a dossier: what is filed in it. */
  readonly filed?: DossierContents;
  /** How far its past is searched; absent where it has none. */
  readonly past?: PastProgress;
  /** What no source that tells of it could tell; absent where there is nothing of that. */
  readonly untold?: readonly Facet[];
  /** What it is followed after; absent where it is not followed for that. */
  readonly after?: After;
  /** Of a card that was edited. */
  readonly updated?: Updated;
}

/** What something came after, and how. */
export interface After {
  /** The public id of that. */
  readonly id: string;
  readonly how: Succession;
}

/** A motion whose text a query hit, as it stands in the House; without who cites it. */
export interface MotionLife {
  readonly motion: MotionSnapshot;
  /** What no source that tells of it could tell. */
  readonly untold: readonly Facet[];
}

/** The card of a document that a watch hits. */
export interface DocumentCard {
  readonly type: "document-card";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly novelty: Novelty;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
  readonly density?: Density;
  readonly claim?: TakeUp;
  /** Who of the channel read it; absent where nobody ticked it off. */
  readonly read?: ReadBy;
  readonly deadline?: CardDeadline | null;
  /** Of the text of a motion: how that stands. */
  readonly life?: MotionLife;
  /** Of a document that is followed itself: how far its past is searched; absent where it has none. */
  readonly past?: PastProgress;
  /** Of a card that was edited. */
  readonly updated?: Updated;
}
