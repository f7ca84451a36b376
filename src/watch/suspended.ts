import type { CompoundParts } from "./compound.ts";
import { fold } from "./fold.ts";
import type { Sightings } from "./sighting.ts";

/** A compound that the words from `first` to `last` stand for: `crisisopvang` of `crisis- en noodopvang`. */
export interface Suspended {
  readonly parts: CompoundParts;
  readonly first: number;
  readonly last: number;
}

/** The words of one section of a document, and which of them have a hyphen that joins them to no neighbour. */
export interface Section {
  readonly sightings: Sightings;
  readonly text: string;
  /** Position of its first word. */
  readonly from: number;
  /** Positions of words with the hyphen behind them, `crisis-`, and before them, `-locaties`. */
  readonly heads: ReadonlySet<number>;
  readonly tails: ReadonlySet<number>;
}

/** So many words on either side of the hyphen are looked at. */
const REACH = 8;
const JOINED_MAX = 3;
const JOINS = new Set(
  "en of als alsmede noch dan wel maar ook respectievelijk resp cq versus naar tot".split(" "),
);
const ARTICLES = new Set(["de", "het", "een"]);
const BLANK = "[ \\t\\u00a0]{0,3}(?:\\r?\\n[ \\t]{0,8})?";
const HYPHEN = "[-\\u2010-\\u2013\\u2212]";
const HEAD_GAP = new RegExp(`^['’]?s?${HYPHEN}[,;/]?${BLANK}$`);
const JOIN_GAP = new RegExp(`^(?:[.]|['’]s)?[,/]?${BLANK}$`);
const TAIL_HYPHEN = new RegExp(`${HYPHEN}$`);
const JOINED_GAP = new RegExp(`^${HYPHEN}(?:\\r?\\n[ \\t]{0,8})?$`);
/** Endings of adjectives, behind which the noun comes: `basis- en voortgezet onderwijs`. */
const ADJECTIVE = /(?:e|(?<!hei)d|t|al|isch|aar)$/;
const NOUN_MIN = 4;
const LETTERS = /^[^0-9]/;

/** Every compound of which the section writes a part only. Takes time linear in the number of such hyphens. */
export function* suspendedIn(section: Section): Generator<Suspended> {
  for (const position of section.heads) yield* ofHead(section, position);
  for (const position of section.tails) yield* ofTail(section, position);
}

function* ofHead(section: Section, first: number): Generator<Suspended> {
  const target = afterJoins(section, first);
  const head = wordAt(section, first);
  if (target < 0 || !LETTERS.test(head)) return;
  const last = lastJoined(section, target);
  const tail = joined(section, target, last);
  if (!LETTERS.test(tail)) return;
  yield { parts: { head, tail, cut: "tail" }, first, last };
  const noun = wordAt(section, last + 1);
  if (last > target || !ADJECTIVE.test(tail) || noun.length < NOUN_MIN || JOINS.has(noun)) return;
  if (gapAfter(section, last) === " ")
    yield { parts: { head, tail: noun, cut: "none" }, first, last: last + 1 };
}

/** The word that a list of heads ends in: `noodopvang` of `crisis-, nood- en noodopvang`; -1 for no such list. */
function afterJoins(section: Section, first: number): number {
  let joins = false;
  for (let at = first; at < first + REACH; at++) {
    const gap = gapBeforeTail(section, at);
    const isHead = section.heads.has(at);
    if (!(isHead ? HEAD_GAP : JOIN_GAP).test(gap)) return -1;
    const next = wordAt(section, at + 1);
    joins = joins || isJoin(section, at + 1) || (isHead && gap.includes("/"));
    if (!isJoin(section, at + 1) && !ARTICLES.has(next) && !section.heads.has(at + 1))
      return joins ? at + 1 : -1;
  }
  return -1;
}

/** `en`, `of` and the like; `c.q.` is written in two letters. */
function isJoin(section: Section, position: number): boolean {
  const word = wordAt(section, position);
  if (word === "c") return gapAfter(section, position) === ".";
  return word === "q" ? gapAfter(section, position - 1) === "." : JOINS.has(word);
}

function* ofTail(section: Section, position: number): Generator<Suspended> {
  const target = beforeJoins(section, position);
  if (target < 0) return;
  const [first, last] = [firstJoined(section, target), lastJoined(section, position)];
  const [head, tail] = [joined(section, first, target), joined(section, position, last)];
  if (LETTERS.test(head)) yield { parts: { head, tail, cut: "head" }, first, last };
}

/** The word that a list of tails begins with: `opvangplekken` of `opvangplekken, -locaties of -gebouwen`; -1 for none. */
function beforeJoins(section: Section, position: number): number {
  let joins = false;
  for (let at = position - 1; at > position - REACH && at >= section.from; at--) {
    const gap = gapBeforeTail(section, at);
    if (gap === "" || !(section.heads.has(at) ? HEAD_GAP : JOIN_GAP).test(gap)) return -1;
    const word = wordAt(section, at);
    joins = joins || isJoin(section, at) || /[,/]/.test(gap);
    if (!isJoin(section, at) && !ARTICLES.has(word) && !section.tails.has(at)) return joins ? at : -1;
  }
  return -1;
}

/** Words that a hyphen joins are one compound: `COA-medewerkers`. */
function lastJoined(section: Section, position: number): number {
  let last = position;
  while (last - position < JOINED_MAX && JOINED_GAP.test(gapAfter(section, last))) last++;
  return last;
}

function firstJoined(section: Section, position: number): number {
  let first = position;
  while (
    position - first < JOINED_MAX &&
    first > section.from &&
    JOINED_GAP.test(gapAfter(section, first - 1))
  )
    first--;
  return first;
}

function joined(section: Section, first: number, last: number): string {
  let word = "";
  for (let at = first; at <= last; at++) word += wordAt(section, at);
  return word;
}

function wordAt({ sightings, text }: Section, position: number): string {
  if (position >= sightings.words) return "";
  return fold(text.slice(sightings.starts[position], sightings.ends[position]));
}

/** What stands between a word and the next; after the last word something that joins nothing. */
function gapAfter({ sightings, text }: Section, position: number): string {
  if (position + 1 >= sightings.words) return "\n\n";
  const end = sightings.ends[position] ?? 0;
  const start = sightings.starts[position + 1] ?? 0;
  return start - end > GAP_MAX ? "\n\n" : text.slice(end, start).replace(BRACKET, "");
}

/** The same without the hyphen of a word that begins with one. */
function gapBeforeTail(section: Section, position: number): string {
  const gap = gapAfter(section, position);
  return section.tails.has(position + 1) ? gap.replace(TAIL_HYPHEN, "") : gap;
}

const GAP_MAX = 40;
/** A part of a word in brackets before the rest of it: `(nood)`. */
const BRACKET = /\(\p{L}+-?\)$/u;
