import { AT_END, type Automaton, INSIDE } from "./automaton.ts";
import { acceptsCandidate, type CompoundParts, type Cut, candidateOf, cutsOf } from "./compound.ts";
import { expansion, FOLD, fold, LETTER, SEPARATOR, SEVERAL } from "./fold.ts";
import { HASH_PRIME, HASH_SEED, hashOf, type Lexicon, mayHold, unitsOfWord } from "./lexicon.ts";
import { addSighting, type Sightings } from "./sighting.ts";
import { isCapital, type Unit } from "./unit.ts";

/** What is looked for, ready to be looked for. */
export interface Finder {
  readonly lexicon: Lexicon;
  readonly automaton: Automaton;
  /** By automaton state: the word in which it was last reported, so that no state is reported twice in a word. */
  readonly reported: Float64Array;
  /** Counts the words of all documents. */
  serial: number;
  /** Room for the units of a text. */
  units: Uint16Array;
  /** Words of the section that is scanned with a hyphen that joins them to no neighbour: behind them, or before as `~position`. */
  readonly suspended: number[];
  /** With so many sightings in a document nobody asks for more of them: what comes behind is not looked at. */
  readonly enough: number;
  /** Nor where the first sentence of the text that has a place is behind. */
  readonly isFirstEnough: boolean;
  /** Positions of words that are read with what stands against them; null where nobody asks. */
  readonly tangled: number[] | null;
}

/** Looks up one word that may have unseen characters in it. In: the word, where it is, and how it is written there. */
export function scanWord(
  finder: Finder,
  sightings: Sightings,
  word: string,
  at: number,
  written: string,
): void {
  const { lexicon, automaton } = finder;
  let [hash, letters] = [HASH_SEED, 0];
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    const seen = FOLD[code] ?? SEPARATOR;
    if (seen < LETTER && seen !== SEVERAL) continue;
    if (seen === SEVERAL) {
      const several = expansion(code);
      hash = hashOf(several, 0, several.length, hash);
      letters += several.length;
    } else {
      hash = Math.imul(hash ^ seen, HASH_PRIME);
      letters++;
    }
  }
  if (letters >= automaton.shortest) leadThrough(finder, sightings, fold(word), at);
  // Few words are sought: of the others no letters are made.
  if (mayHold(lexicon, hash)) report(sightings, unitsOfWord(lexicon, fold(word)), written, 0, at);
}

/** Leads the letters of a word through the automaton. */
function leadThrough(finder: Finder, sightings: Sightings, folded: string, at: number): void {
  const { foldedSymbols, next, start } = finder.automaton;
  finder.serial++;
  let state = start;
  for (let index = 0; index < folded.length; index++) {
    state = next[(state >>> 2) + (foldedSymbols[folded.charCodeAt(index)] ?? 0)] ?? 0;
    if ((state & INSIDE) !== 0) reportInside(finder, sightings, state, at);
  }
  if ((state & AT_END) !== 0) reportEnd(finder, sightings, state, at);
}

/** Notes the units of a word that its writing satisfies. */
export function report(
  sightings: Sightings,
  units: readonly Unit[],
  written: string,
  start: number,
  at: number,
): void {
  for (const unit of units) {
    const length = unit.text.length;
    if (!unit.capitals || isCapital(written.slice(start, start + length))) addSighting(sightings, unit, at);
  }
}

function reportInside(finder: Finder, sightings: Sightings, encoded: number, at: number): void {
  const { width, inside, insideLink } = finder.automaton;
  for (let state = (encoded >>> 2) / width; state !== 0; state = insideLink[state] ?? 0) {
    if (finder.reported[state] === finder.serial) return;
    finder.reported[state] = finder.serial;
    for (const unit of inside[state] ?? []) addSighting(sightings, unit, at);
  }
}

function reportEnd(finder: Finder, sightings: Sightings, encoded: number, at: number): void {
  const { width, atEnd, endLink } = finder.automaton;
  for (let state = (encoded >>> 2) / width; state !== 0; state = endLink[state] ?? 0) {
    for (const unit of atEnd[state] ?? []) addSighting(sightings, unit, at);
  }
}

/** Looks up a compound of which the text writes a part only, in every way to write it out. In: its reading, as `~number`. */
export function scanCompound(finder: Finder, sightings: Sightings, parts: CompoundParts, at: number): void {
  const { lexicon, automaton } = finder;
  for (const cut of cutsOf(parts)) {
    const hash = hashOf(parts.tail, cut.tail, parts.tail.length, hashOf(parts.head, 0, cut.head, HASH_SEED));
    const known = mayHold(lexicon, hash);
    if (!known && (automaton.empty || !isStarred(automaton, parts, cut))) continue;
    const candidate = candidateOf(parts, cut);
    const units = [...unitsOfWord(lexicon, candidate.word), ...starredUnits(automaton, candidate.word)];
    for (const unit of units) if (acceptsCandidate(unit, candidate)) addSighting(sightings, unit, at);
  }
}

/** Cheap: whether a unit with a star is satisfied somewhere in the compound. */
function isStarred(automaton: Automaton, { head, tail }: CompoundParts, cut: Cut): boolean {
  const { foldedSymbols, next } = automaton;
  let [state, flags] = [automaton.start, 0];
  for (let at = 0; at < cut.head; at++)
    state = next[(state >>> 2) + (foldedSymbols[head.charCodeAt(at)] ?? 0)] ?? 0;
  for (let at = cut.tail; at < tail.length; at++) {
    state = next[(state >>> 2) + (foldedSymbols[tail.charCodeAt(at)] ?? 0)] ?? 0;
    flags |= state;
  }
  return ((flags & INSIDE) | (state & AT_END)) !== 0;
}

/** The units with a star that a word satisfies. */
function starredUnits(automaton: Automaton, word: string): ReadonlySet<Unit> {
  const { foldedSymbols, next, width, inside, atEnd, insideLink, endLink } = automaton;
  const units = new Set<Unit>();
  let encoded = automaton.start;
  for (let at = 0; at < word.length; at++) {
    encoded = next[(encoded >>> 2) + (foldedSymbols[word.charCodeAt(at)] ?? 0)] ?? 0;
    if ((encoded & INSIDE) === 0) continue;
    for (let state = (encoded >>> 2) / width; state !== 0; state = insideLink[state] ?? 0)
      for (const unit of inside[state] ?? []) units.add(unit);
  }
  if ((encoded & AT_END) === 0) return units;
  for (let state = (encoded >>> 2) / width; state !== 0; state = endLink[state] ?? 0)
    for (const unit of atEnd[state] ?? []) units.add(unit);
  return units;
}
