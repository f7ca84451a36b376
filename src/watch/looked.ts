import type { PlanNear } from "./plan.ts";
import type { Occurrence, Reading, Sightings } from "./sighting.ts";
import type { Evidence, MatchInput } from "./watch.ts";

/** A document that was looked through once, and what has been worked out about it so far. */
export interface Looked {
  readonly input: MatchInput;
  readonly sightings: Sightings;
  /** Evidence by where it begins. */
  readonly evidence: Map<number, Evidence>;
  /** Occurrences by number of a term. */
  readonly phrases: Map<number, readonly Occurrence[]>;
  readonly near: Map<PlanNear, NearPlaces>;
  /** Readings by the position of their first and of their last word; made when they are first needed. */
  readingsFrom: ReadonlyMap<number, readonly Reading[]> | null;
  readingsTo: ReadonlyMap<number, readonly Reading[]> | null;
}

/** The places of either side of a NEAR that have one of the other side near. */
export interface NearPlaces {
  readonly left: readonly Occurrence[];
  readonly right: readonly Occurrence[];
}

export function makeLooked(input: MatchInput, sightings: Sightings): Looked {
  return {
    input,
    sightings,
    evidence: new Map(),
    phrases: new Map(),
    near: new Map(),
    readingsFrom: null,
    readingsTo: null,
  };
}

/** The readings that begin at a position. */
export function readingsFrom(looked: Looked, position: number): readonly Reading[] {
  looked.readingsFrom ??= grouped(looked.sightings.readings, (reading) => reading.first);
  return looked.readingsFrom.get(position) ?? [];
}

/** The readings that end at a position. */
export function readingsTo(looked: Looked, position: number): readonly Reading[] {
  looked.readingsTo ??= grouped(looked.sightings.readings, (reading) => reading.last);
  return looked.readingsTo.get(position) ?? [];
}

function grouped(
  readings: readonly Reading[],
  by: (reading: Reading) => number,
): ReadonlyMap<number, Reading[]> {
  return Map.groupBy(readings, by);
}
