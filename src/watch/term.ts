import { acceptsCompound } from "./compound.ts";
import { fold } from "./fold.ts";
import { type Looked, readingsFrom, readingsTo } from "./looked.ts";
import type { PlanTerm } from "./plan.ts";
import {
  type Occurrence,
  occurrenceAt,
  occurrencesOf,
  type Reading,
  type Sightings,
  sourceOf,
  wasSeen,
} from "./sighting.ts";
import { accepts, type Unit } from "./unit.ts";

/** Whether a word or phrase stands in the document. */
export function hasTerm(looked: Looked, term: PlanTerm): boolean {
  const anchor = term.units[term.anchor];
  if (anchor === undefined || !wasSeen(looked.sightings, anchor)) return false;
  return term.units.length === 1 || termOccurrences(looked, term).length > 0;
}

/** Where a word or phrase stands, in the order of the document; the first `limit` places. */
export function termOccurrences(
  looked: Looked,
  term: PlanTerm,
  limit = Number.POSITIVE_INFINITY,
): readonly Occurrence[] {
  const anchor = term.units[term.anchor];
  if (anchor === undefined || !wasSeen(looked.sightings, anchor)) return [];
  const known = looked.phrases.get(term.number);
  if (known !== undefined) return known.slice(0, limit);
  const places = occurrencesOf(looked.sightings, anchor);
  if (term.units.length === 1 && limit < Number.POSITIVE_INFINITY) return [...places.take(limit)];
  const found = [...places].flatMap((place) => around(looked, term, place));
  looked.phrases.set(term.number, found);
  return found.slice(0, limit);
}

/** The whole phrase around its anchor; empty where a neighbour is another word. */
function around(looked: Looked, term: PlanTerm, anchor: Occurrence): readonly Occurrence[] {
  let whole = anchor;
  for (const unit of term.units.slice(term.anchor + 1)) {
    const after = neighbour(looked, unit, whole.last + 1, readingsFrom(looked, whole.last + 1));
    if (after === null) return [];
    whole = { ...whole, last: after.last, end: after.end };
  }
  for (const unit of term.units.slice(0, term.anchor).reverse()) {
    const before = neighbour(looked, unit, whole.first - 1, readingsTo(looked, whole.first - 1));
    if (before === null) return [];
    whole = { ...whole, first: before.first, start: before.start };
  }
  return [whole];
}

/** The word at a position, or a reading there, if the unit accepts it. */
function neighbour(
  looked: Looked,
  unit: Unit,
  position: number,
  readings: readonly Reading[],
): Occurrence | null {
  const { sightings } = looked;
  if (!isWord(sightings, position)) return null;
  const word = occurrenceAt(sightings, position);
  const source = sourceOf(sightings, position);
  const written = source.slice(word.start, word.end);
  if (accepts(unit, fold(written), written)) return word;
  return readings.find((reading) => acceptsReading(unit, reading, source)) ?? null;
}

function acceptsReading(unit: Unit, { text, parts, start, end }: Reading, source: string): boolean {
  return parts === undefined ? accepts(unit, text, source.slice(start, end)) : acceptsCompound(unit, parts);
}

function isWord(sightings: Sightings, position: number): boolean {
  if (position < sightings.textFirst) return position >= 0 && position < sightings.titleWords;
  return position < sightings.words;
}
