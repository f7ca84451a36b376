import type { TargetKind } from "#watch";

/** Where in a letter something stands, for who looks it up there. */
export interface Place {
  /** From 1; null where the letter has no pages. */
  readonly page: number | null;
  /** The line of the text, from 1. */
  readonly line: number;
  /** Which item of its lists it is, from 1; null in running text. */
  readonly item: number | null;
  /** The mark of the footnote that names it, or null. */
  readonly note: string | null;
}

/** A motion that a letter names by its proposers, without its number. */
export interface Sought {
  /** As written: `Ceder`, `Boomsma`. */
  readonly surnames: readonly string[];
  /** `dossier-36600-XX`, or null. */
  readonly dossier: string | null;
  /** What the letter says it is about. */
  readonly about: string;
}

/** Something that a letter names. */
export interface LetterReference {
  /** What to follow it as; `null` for a stuk of which the letter does not tell whether it is a motion. */
  readonly kind: TargetKind | null;
  /** Canonical; null for what is named without its number. */
  readonly id: string | null;
  readonly sought: Sought | null;
  /** What the letter calls it, in its own words. */
  readonly name: string;
  /** The list item or sentence that names it, whole, with the questions that belong to it. */
  readonly ask: string;
  readonly place: Place;
}

/** What a letter names and asks. */
export interface Letter {
  readonly references: readonly LetterReference[];
  /** Questions that belong to nothing that is named. */
  readonly questions: readonly string[];
  /** The civil date that the letter bears, or null. */
  readonly date: string | null;
  /** Its list items and paragraphs, without notes and marks. */
  readonly passages: readonly string[];
  /** Numbers that cannot be, as written, with why. */
  readonly impossible: readonly Impossible[];
}

export interface Impossible {
  readonly text: string;
  readonly why: "number" | "year";
  readonly place: Place;
}
