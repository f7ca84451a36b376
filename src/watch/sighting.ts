import type { CompoundParts } from "./compound.ts";
import type { Unit } from "./unit.ts";

/**
 * What the pass over one document saw: its words and which units each satisfies. Kept by the matcher and used again,
 * so that a document costs no allocation.
 *
 * A word has a position, counted through the title and, after a gap that no NEAR bridges, the text. A sighting of a
 * unit is at a position, or at a reading (`~number`) that spans some.
 */
export interface Sightings {
  title: string;
  text: string;
  /** Words of the title; the positions from there to `textFirst` are the gap. */
  titleWords: number;
  /** Position of the first word of the text. */
  textFirst: number;
  words: number;
  starts: Int32Array;
  ends: Int32Array;
  readings: Reading[];
  count: number;
  at: Int32Array;
  following: Int32Array;
  /** By unit: first and last sighting, valid where `stamps` has the current stamp. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly stamps: Int32Array;
  stamp: number;
  /** Units seen in this document, in the order of their first sighting. */
  readonly seen: number[];
}

/** Another way to read the words from `first` to `last`: `noodopvang` for `(nood)opvang`. */
export interface Reading {
  /** Folded; empty where there are `parts`. */
  readonly text: string;
  /** A compound that can be written out in several ways: `crisisopvang` for `crisis- en noodopvang`. */
  readonly parts?: CompoundParts;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** One place where a term stands: positions of its words, offsets in the title or the text. */
export interface Occurrence {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

export const GAP = 1_000;
const NONE = -1;
/** Words or sightings for which room is kept from one document to the next. */
const KEPT_MAX = 1 << 20;

export function makeSightings(units: number): Sightings {
  return {
    title: "",
    text: "",
    titleWords: 0,
    textFirst: 0,
    words: 0,
    readings: [],
    count: 0,
    ...makeRoom(),
    heads: new Int32Array(units),
    tails: new Int32Array(units),
    stamps: new Int32Array(units),
    stamp: 0,
    seen: [],
  };
}

function makeRoom() {
  return {
    starts: new Int32Array(4_096),
    ends: new Int32Array(4_096),
    at: new Int32Array(1_024),
    following: new Int32Array(1_024),
  };
}

/** Forgets the document before. */
export function clearSightings(sightings: Sightings, title: string, text: string): void {
  sightings.title = title;
  sightings.text = text;
  sightings.words = 0;
  sightings.titleWords = 0;
  sightings.textFirst = 0;
  sightings.readings = [];
  sightings.count = 0;
  sightings.stamp++;
  sightings.seen.length = 0;
}

/** Lets go of the document, and of room that only a very long one needs. */
export function releaseSightings(sightings: Sightings): void {
  clearSightings(sightings, "", "");
  if (sightings.starts.length <= KEPT_MAX && sightings.at.length <= KEPT_MAX) return;
  Object.assign(sightings, makeRoom());
}

/** Notes that a unit stands at a position or reading; twice in a row at the same place counts once. */
export function addSighting(sightings: Sightings, unit: Unit, at: number): void {
  const first = sightings.stamps[unit.id] !== sightings.stamp;
  const tail = sightings.tails[unit.id] ?? NONE;
  if (!first && sightings.at[tail] === at) return;
  const number = sightings.count++;
  if (number === sightings.at.length) growSightings(sightings);
  sightings.at[number] = at;
  sightings.following[number] = NONE;
  sightings.tails[unit.id] = number;
  if (!first) sightings.following[tail] = number;
  else {
    sightings.stamps[unit.id] = sightings.stamp;
    sightings.heads[unit.id] = number;
    sightings.seen.push(unit.id);
  }
}

/** Whether the unit was seen at all. */
export function wasSeen(sightings: Sightings, unit: Unit): boolean {
  return sightings.stamps[unit.id] === sightings.stamp;
}

/** Where a unit was seen, in the order of the document. */
export function* occurrencesOf(sightings: Sightings, unit: Unit): Generator<Occurrence> {
  if (!wasSeen(sightings, unit)) return;
  for (
    let number = sightings.heads[unit.id] ?? NONE;
    number !== NONE;
    number = sightings.following[number] ?? NONE
  ) {
    yield occurrenceAt(sightings, sightings.at[number] ?? 0);
  }
}

/** The occurrence at a position, or at a reading given as `~number`. */
export function occurrenceAt(sightings: Sightings, at: number): Occurrence {
  const reading = at < 0 ? sightings.readings[~at] : undefined;
  if (reading !== undefined) return reading;
  return { first: at, last: at, start: sightings.starts[at] ?? 0, end: sightings.ends[at] ?? 0 };
}

/** The text that a position belongs to. */
export function sourceOf(sightings: Sightings, position: number): string {
  return position < sightings.textFirst ? sightings.title : sightings.text;
}

/** Makes room for as many words as a text of this length can have. */
export function reserveWords(sightings: Sightings, length: number): void {
  const least = sightings.words + Math.ceil(length / 2) + 1;
  let room = sightings.starts.length;
  while (room < least) room *= 2;
  if (room === sightings.starts.length) return;
  sightings.starts = enlarged(sightings.starts, room);
  sightings.ends = enlarged(sightings.ends, room);
}

function growSightings(sightings: Sightings): void {
  const room = sightings.at.length * 2;
  sightings.at = enlarged(sightings.at, room);
  sightings.following = enlarged(sightings.following, room);
}

function enlarged(array: Int32Array, room: number): Int32Array {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
