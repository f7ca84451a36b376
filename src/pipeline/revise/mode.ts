import type { TextChange } from "#summary";

/** How subjects are revised, and why. */
export interface RevisionMode {
  /** History: remembered, not told. */
  readonly silent: boolean;
  readonly source: string;
  readonly run: number | null;
  readonly now: Date;
  /** Set where the card must be looked at again although the snapshot may be the same: what for, as a word in its key. */
  readonly refresh?: string;
  /** What the text of a document that was just read changes against the version before. */
  readonly change?: TextChange;
}

/** Tells the editions of a card apart, also those of one revision: an edit is queued once for each. */
export function editionOf(revision: number, { refresh }: Pick<RevisionMode, "refresh">): string {
  return refresh === undefined ? String(revision) : `${revision}+${refresh}`;
}
