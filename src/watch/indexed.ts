import { buildAutomaton } from "./automaton.ts";
import { candidateOf, cutsOf } from "./compound.ts";
import { fold } from "./fold.ts";
import { buildLexicon } from "./lexicon.ts";
import { collectPairs } from "./pairs.ts";
import type { Finder } from "./report.ts";
import { scan } from "./scan.ts";
import { clearSightings, makeSightings, releaseSightings, type Sightings } from "./sighting.ts";
import { tangledBits } from "./tangled.ts";
import { dossierOf } from "./target.ts";
import type { MatchInput } from "./watch.ts";

/**
 * To be raised whenever the same document would give other words or marks than before: what an index holds of an earlier
 * number is of no use. A test compares what tricky documents give with what is written down.
 */
export const INDEX_VERSION = 5;

/** What a document has by which a query can find it. */
export interface Indexed {
  /** Every word as the matcher reads it, folded, each once; the compounds that it fills in too. */
  readonly words: ReadonlySet<string>;
  /** What it is, as `=kind:letter`. */
  readonly marks: readonly string[];
  /** Which of its words stand behind each other; see `mayFollow`. */
  readonly pairs: Uint8Array;
  /** Which of its words do not stand everywhere as bare letters; see `mayBeTangled`. */
  readonly tangled: Uint8Array;
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
  TANGLED.length = 0;
  scan(FINDER, sightings);
  const { written, isWhole } = readIn(sightings);
  const words = new Set(written.from.flat());
  const pairs = pairsOf(written, sightings);
  const tangled = tangledOf(written);
  releaseSightings(sightings);
  const long = [...words].filter((word) => word.length > WORD_MAX || word === "");
  for (const word of long) words.delete(word);
  const isOdd = !isWhole || long.some((word) => word !== "");
  if (!isOdd) return { words, marks: marksOf(input), pairs, tangled };
  return { words, marks: [...marksOf(input), ODD_MARK], pairs: ANY, tangled: ANY };
}

/** A filter that has everything. */
const ANY = Uint8Array.of(0xff);
const TANGLED: number[] = [];

/** Looks for nothing: what it leaves are the words and readings themselves. */
const FINDER: Finder = {
  lexicon: buildLexicon([]),
  automaton: buildAutomaton([]),
  reported: new Float64Array(2),
  serial: 0,
  units: new Uint16Array(0),
  suspended: [],
  enough: Number.POSITIVE_INFINITY,
  isFirstEnough: false,
  tangled: TANGLED,
};

/** By position the words that begin there, and those that end there: as they are written, and as they may be read. */
interface Written {
  readonly from: string[][];
  readonly to: string[][];
}

/** Not whole where too many compounds are left to the reader. */
function readIn(sightings: Sightings): { readonly written: Written; readonly isWhole: boolean } {
  const plain = plainWords(sightings);
  const written: Written = { from: plain.map((word) => [word]), to: plain.map((word) => [word]) };
  let compounds = 0;
  for (const { text, parts, first, last } of sightings.readings) {
    if (parts !== undefined && ++compounds > COMPOUNDS_MAX) continue;
    const words = parts === undefined ? [text] : cutsOf(parts).map((cut) => candidateOf(parts, cut).word);
    written.from[first]?.push(...words);
    written.to[last]?.push(...words);
  }
  return { written, isWhole: compounds <= COMPOUNDS_MAX };
}

/** By position; empty in the gap between title and text. */
function plainWords({
  title,
  text,
  titleWords,
  textFirst,
  words,
  starts,
  ends,
}: Sightings): readonly string[] {
  const folded = new Map<string, string>();
  const wordAt = (position: number) => {
    const word = (position < textFirst ? title : text).slice(starts[position], ends[position]);
    const known = folded.get(word) ?? fold(word);
    folded.set(word, known);
    return known;
  };
  const isGap = (position: number) => position >= titleWords && position < textFirst;
  return Array.from({ length: words }, (_, position) => (isGap(position) ? "" : wordAt(position)));
}

function pairsOf({ from, to }: Written, { titleWords, textFirst, words }: Sightings): Uint8Array {
  const pairs = collectPairs();
  for (let position = 0; position + 1 < words; position++) {
    if (position >= titleWords - 1 && position < textFirst) continue;
    for (const left of to[position] ?? [])
      for (const right of from[position + 1] ?? []) pairs.add(left, right);
  }
  return pairs.filter();
}

/** Words that are read with what stands against them, and all that is read otherwise than written. */
function tangledOf({ from }: Written): Uint8Array {
  const read = from.flatMap(([, ...readings]) => readings);
  return tangledBits([...TANGLED.flatMap((position) => from[position]?.[0] ?? []), ...read]);
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
