import { documentClass } from "./document-class.ts";
import { displayId, parseId } from "./ids.ts";
import type { SourceRecord } from "./record.ts";

/** What a source is asked to look for: documents whose text may name a thing. */
export interface Sought {
  /** Its public id, the most official: `kst-36600-XX-29`. */
  readonly id: string;
  /** Its number in the spellings that documents use; a document has one of them. Never empty. */
  readonly spellings: readonly string[];
  /** The name that it goes by where its number is not told, `motie Van Nispen`; null where it has none. */
  readonly name: string | null;
  /** The dossier that it is filed in: `dossier-36600-XX`. */
  readonly dossier: string | null;
  /** Civil date before which nothing can name it; null where that is not known. */
  readonly since: string | null;
}

/** What a source found: candidates, of which only their texts tell whether they name the thing. */
export interface Candidates {
  readonly records: readonly SourceRecord[];
  /** Public ids of others, of which the source tells only these until it is asked for each. */
  readonly numbers: readonly string[];
  /** There are more than are looked at. */
  readonly isCut: boolean;
}

/** How far the past of a followed thing is searched. */
export interface PastProgress {
  /**
   * `sought`: the sources are being asked, or its history is being read. `reading`: what may name it is being read.
   * `searched`: all of that was read. `unsearched`: no source that is on can search, and none has its history read.
   */
  readonly state: "sought" | "reading" | "searched" | "unsearched";
  /** Civil date from which on it was looked for; null where that is not known. */
  readonly since: string | null;
  /** Of the documents that may name it: read, and all of them. */
  readonly read: number;
  readonly total: number;
  /** Those of them that could not be read: gone, scanned, too large. */
  readonly unread: number;
  /** A source found more than are looked at. */
  readonly isCut?: true;
  /** Sources that could not be asked yet. */
  readonly failing?: readonly string[];
}

const TELLING: ReadonlySet<string> = new Set([
  "letter",
  "answer",
  "consultation",
  "debate",
  "memorandum",
  "report",
]);

/** Whether a kind of document (its Soort) tells of the fate of things more than others do. */
export function isTelling(soort: string): boolean {
  return TELLING.has(documentClass(soort));
}

/** The spellings of an id that documents use, the most usual first. At least one. */
export function spellingsOf(id: string): readonly string[] {
  const parsed = parseId(id);
  if (parsed?.type !== "kamerstuk") return [displayId(id)];
  const { dossier, suffix, number } = parsed;
  const spaced = `${dossier.slice(0, 2)} ${dossier.slice(2)}`;
  if (/^[A-Z]/.test(number))
    return [`${dossier}-${number}`, `${spaced}, ${number}`, `${spaced} ${number}`, `${dossier}, ${number}`];
  const filed = [spaced, dossier].flatMap((one) =>
    suffix === null ? [one] : [`${one} ${suffix}`, `${one}-${suffix}`],
  );
  const dashed = suffix === null ? `${dossier}-${number}` : `${dossier}-${suffix}-${number}`;
  return [dashed, ...filed.flatMap((one) => [`${one}, nr. ${number}`, `${one} nr. ${number}`])];
}

/** Something followed, as far as it decides what of the past is read. */
export interface Interest {
  /** The id of the subject. */
  readonly thing: string;
  readonly dossier: string | null;
  /** Civil date before which nothing can name it; null where that is not known. */
  readonly since: string | null;
}

/** What decides when the text of a document of history is read. */
export interface PastText {
  readonly dossier: string | null;
  /** Civil date. */
  readonly date: string | null;
  readonly telling: boolean;
  /** Who stands behind it, by name. */
  readonly names: readonly string[];
}

/** Of documents that are likely to name a thing: all, those read, and those that could not be read. */
export interface PastCount {
  readonly total: number;
  readonly read: number;
  readonly unread: number;
}

/** How far the past of one followed number is searched. */
export interface PastOf {
  /** The id that a watch names. */
  readonly id: string;
  /** False while the archive does not hold it. */
  readonly known: boolean;
  /** Every source that can look it up was asked, and none knows it. */
  readonly nowhere: boolean;
  /** Null where it has no past: it began under our eyes, or is a dossier. */
  readonly progress: PastProgress | null;
}

/** The past of all that is followed. */
export interface PastReport {
  readonly followed: readonly PastOf[];
  /** Old texts that still wait to be read, as far as they can tell of what is followed. */
  readonly waiting: number;
}

/** The note of when every source that can look up a followed id was last asked for it in vain. */
export function nowhereNote(id: string): string {
  return `nowhere/${id}`;
}
