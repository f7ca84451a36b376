import type { CitationContext } from "../citation.ts";

/** What a recogniser finds: an id and the piece of text that names it. */
export interface Finding {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Why it is not certain, in Dutch words for a reader. */
  readonly possible?: string;
  /** As of a citation. */
  readonly likely?: true;
}

/** One pass over one text. The recognisers share it; only the pass itself writes to it. */
export interface Scan {
  readonly text: string;
  readonly context: CitationContext;
  readonly found: Finding[];
  /** Where the last reference under a label ended (`Kamerstukken II …`): the next one may go on from it. */
  labelled: number;
  /** Where the number of the last head ended that was read: up to there its title is read, its own number is not again. */
  headed: number;
  /** Whether a number without a dossier was found. */
  relative: boolean;
  /** How far the text was looked through for a word for Aanhangsel and Handelingen, and where the last one begins; -1 for none. */
  recordsUntil: number;
  record: number;
}

/** Whether an id may exist: false only where the archive knows that it does not. */
export function mayExist(scan: Scan, id: string): boolean {
  const { isPartial, exists } = scan.context;
  return isPartial === true || exists?.(id) !== false;
}

/** Whether the archive knows the id. */
export function isKnown(scan: Scan, id: string): boolean {
  return scan.context.exists?.(id) === true;
}
