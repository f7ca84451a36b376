import type { CardDeadline, Language, MotionLife, WatchHit } from "#alert";
import type { DossierContents, Facet, Novelty, PastProgress, Snapshot } from "#parliament";
import type { Summary } from "#summary";

/** What a card of a subject of one kind is made of. */
export interface CardView<S extends Snapshot> {
  readonly language: Language;
  readonly snapshot: S;
  readonly novelty: Novelty;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
  readonly deadline: CardDeadline | null;
  /** Of a dossier: what is filed in it; null where that is not known. */
  readonly filed: DossierContents | null;
  /** How far its past is searched; null where it has none. */
  readonly past: PastProgress | null;
  /** Of the text of a motion: how that stands; null of any other. */
  readonly life: MotionLife | null;
  /** Of a motion: what no source that tells of it could tell. */
  readonly untold: readonly Facet[];
}
