import type {
  DossierContents,
  EventType,
  Facet,
  Novelty,
  PastProgress,
  Snapshot,
  SubjectEvent,
  SubjectId,
} from "#parliament";
import type { Summary, TextChange } from "#summary";
import type { ChannelRules, Hit, Watch } from "#watch";
import type { After, CardDeadline, MotionLife } from "./cards.ts";
import type { Language } from "./language.ts";

/** One change of one subject, with what is known of it. */
export interface Occasion {
  readonly subject: SubjectId;
  readonly snapshot: Snapshot;
  /** The steps of this revision, in order; none where a card is only due (first sight, a new watch). */
  readonly events: readonly SubjectEvent[];
  /** What lies behind these steps and is told with its first card. */
  readonly earlier?: readonly SubjectEvent[];
  readonly revision: number;
  /** Names this state of the card apart from others of the same revision: `3`, or `3+text` when only its text came. */
  readonly edition: string;
  /** History: cards may change, but nothing new is said. */
  readonly silent: boolean;
  /** How new the subject was when we first saw it. */
  readonly novelty: Novelty;
  readonly hits: readonly Hit[];
  readonly summary: Summary | null;
  /** The next term that is open, or the last that passed; null where there is none. */
  readonly deadline: CardDeadline | null;
  /** Of a dossier: what is filed in it. */
  readonly filed?: DossierContents | null;
  /** How far the past of a followed thing is searched; null where it has none. */
  readonly past?: PastProgress | null;
  /** Of a motion: what no source that tells of it could tell. */
  readonly untold?: readonly Facet[];
  /** Cards that the subject has, by channel. */
  readonly cards: readonly ExistingCard[];
  /** What a document's text changes against the version before, where both are known. */
  readonly change: TextChange | null;
  /**
   * Cards of the documents that belong to a motion or question: its life goes on in their threads. Of a document the
   * cards of the motions and questions that it belongs to: that its text is another is told there too.
   */
  readonly relatedCards: readonly ExistingCard[];
  /** Of the text of a motion: how that stands. */
  readonly life?: MotionLife | null;
  /** What it is followed after. */
  readonly after?: After | null;
  /** Channels in which what cites the thing now for the first time has, or gets, a card of its own. */
  readonly citingCards?: ReadonlySet<string>;
  /** Of a document: what tells of it in a card and thread of its own, where that is followed. */
  readonly tellers: readonly Teller[];
}

/** A motion, question or pledge whose card and thread tell of a document: as its own, or as one that cites it. */
export interface Teller {
  /** Every public id that it bears, with the one that the document bears or cites. */
  readonly ids: readonly string[];
}

/**
 * What a subject had behind it when it was first seen stands on its card, and is not told, where it is history: read as
 * such, or from long ago. Of any other all steps are news: that they came in one poll says only when we looked.
 */
export function isHistory({ revision, novelty }: Pick<Occasion, "revision" | "novelty">): boolean {
  return revision === 1 && (novelty === "baseline" || novelty === "old");
}

export interface ExistingCard {
  readonly key: string;
  readonly channel: string;
}

export interface AlertRules {
  readonly language: Language;
  readonly broadcast: ReadonlySet<EventType>;
  readonly watches: ReadonlyMap<string, Watch>;
  /** By channel, where it wants something otherwise than usual. */
  readonly channels?: ReadonlyMap<string, ChannelRules>;
  /** IANA name of the zone in which times are meant; Amsterdam where it is absent. */
  readonly timezone?: string;
}
