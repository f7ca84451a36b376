import { buildAutomaton } from "./automaton.ts";
import { candidateOf, cutsOf } from "./compound.ts";
import { fold } from "./fold.ts";
import { buildLexicon } from "./lexicon.ts";
import type { Finder } from "./report.ts";
import { scan } from "./scan.ts";
import { clearSightings, makeSightings, releaseSightings, type Sightings } from "./sighting.ts";
import { dossierOf } from "./target.ts";
import type { MatchInput } from "./watch.ts";

/**
 * To be raised whenever the same document would give other words or marks than before: what an index holds of an earlier
 * number is of no use. A test compares what tricky documents give with what is written down.
 */
export const INDEX_VERSION = 1;

/** What a document has by which a query can find it. */
export interface Indexed {
  /** Every word as the matcher reads it, folded, each once; the compounds that it fills in too. */
  readonly words: ReadonlySet<string>;
  /** What it is, as `=kind:letter`. */
  readonly marks: readonly string[];
}

/** A document as an index takes it in; `indexed` is null for what is gone. */
export interface IndexedDocument {
  readonly document: string;
  /** Civil; null where nobody knows. */
  readonly date: string | null;
  readonly indexed: Indexed | null;
}

/** Which state an index is in, and what brought it there. */
export interface IndexState {
  readonly stamp: string;
  /** The state before, and the documents that were taken in since. */
  readonly before: string;
  readonly batch: readonly string[];
}

/** On a document with words that are not all in the index: it may hold anything. */
export const ODD_MARK = "=odd";
/** Longer words are no words. */
export const WORD_MAX = 100;
/** A text that leaves so many compounds to the reader is no text. */
const COMPOUNDS_MAX = 2_000;

/**
 * All that a document can be found by. Its words are those of the matcher's own scan, so that whatever a query hits there
 * has a word in here that the query asks for.
 */
export function indexed(input: MatchInput): Indexed {
  const sightings = makeSightings(0);
  clearSightings(sightings, input.title, input.text?.text ?? "");
  scan(FINDER, sightings);
  const words = new Set<string>();
  addPlain(words, sightings);
  const isWhole = addReadings(words, sightings);
  releaseSightings(sightings);
  const long = [...words].filter((word) => word.length > WORD_MAX || word === "");
  for (const word of long) words.delete(word);
  const isOdd = !isWhole || long.some((word) => word !== "");
  return { words, marks: isOdd ? [...marksOf(input), ODD_MARK] : marksOf(input) };
}

/** Looks for nothing: what it leaves are the words and readings themselves. */
const FINDER: Finder = {
  lexicon: buildLexicon([]),
  automaton: buildAutomaton([]),
  reported: new Float64Array(2),
  serial: 0,
  units: new Uint16Array(0),
  suspended: [],
};

function addPlain(
  words: Set<string>,
  { title, text, titleWords, textFirst, words: count, ...at }: Sightings,
): void {
  const written = new Set<string>();
  for (let position = 0; position < count; position++) {
    if (position === titleWords) position = textFirst;
    if (position >= count) break;
    written.add((position < textFirst ? title : text).slice(at.starts[position], at.ends[position]));
  }
  for (const word of written) words.add(fold(word));
}

/** False where there are too many. */
function addReadings(words: Set<string>, { readings }: Sightings): boolean {
  let compounds = 0;
  for (const { text, parts } of readings) {
    if (parts === undefined) words.add(text);
    else if (++compounds <= COMPOUNDS_MAX)
      for (const cut of cutsOf(parts)) words.add(candidateOf(parts, cut).word);
  }
  return compounds <= COMPOUNDS_MAX;
}

function marksOf({ documentClass, dossier, subject, text }: MatchInput): readonly string[] {
  const dossiers = [dossier, ...subject.ids.map(dossierOf)].filter((id) => id !== null);
  const cited = text?.references ?? [];
  const marks = [
    mark("kind", documentClass),
    ...dossiers.map((id) => mark("dossier", id)),
    ...subject.ids.map((id) => mark("id", id)),
    ...cited.map(({ id }) => mark("cites", id)),
  ];
  return [...new Set(marks)];
}

/** `=dossier:dossier-36600-xx`. */
export function mark(name: "kind" | "dossier" | "id" | "cites", value: string): string {
  return `=${name}:${value.toLowerCase().replace(NOT_MARK, "_").slice(0, WORD_MAX)}`;
}

const NOT_MARK = /[^a-z0-9:.-]/g;
