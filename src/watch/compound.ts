import type { Unit } from "./unit.ts";

/** A compound of which the text writes a part only: `crisis-` beside `noodopvang`, `-locaties` beside `opvangplekken`. */
export interface CompoundParts {
  /** Folded. */
  readonly head: string;
  readonly tail: string;
  /** Which of the two is a whole compound, and gives an end or a beginning that the text does not mark; or neither. */
  readonly cut: "head" | "tail" | "none";
}

/** Longer words are no compounds; this bounds what one place can cost. */
const PART_MAX = 40;
const HEAD_MIN = 2;
const TAIL_MIN = 3;
/** A word with a star must hold so much of either part: the place of the cut is not known. */
const HELD_MIN = 3;

/** Where the head stops and where the tail starts. */
export interface Cut {
  readonly head: number;
  readonly tail: number;
}

/** One way to write the compound out, and where its second part begins. */
export interface Candidate {
  readonly word: string;
  readonly junction: number;
}

/**
 * Every way to write it out: nobody but the reader knows that `noodopvang` ends in `opvang`. Given as where the head
 * ends and the tail begins.
 */
export function cutsOf({ head, tail, cut }: CompoundParts): readonly Cut[] {
  if (head.length > PART_MAX || tail.length > PART_MAX) return [];
  const cuts: Cut[] = [];
  if (cut === "none") cuts.push({ head: head.length, tail: 0 });
  if (cut === "tail")
    for (let at = 0; at <= tail.length - TAIL_MIN; at++) cuts.push({ head: head.length, tail: at });
  if (cut === "head") for (let at = HEAD_MIN; at <= head.length; at++) cuts.push({ head: at, tail: 0 });
  return cuts;
}

/** The compound written out in one way. */
export function candidateOf(parts: CompoundParts, cut: Cut): Candidate {
  return { word: parts.head.slice(0, cut.head) + parts.tail.slice(cut.tail), junction: cut.head };
}

/** Whether one of the ways to write a compound out satisfies the unit. */
export function acceptsCompound(unit: Unit, parts: CompoundParts): boolean {
  return cutsOf(parts).some((cut) => acceptsCandidate(unit, candidateOf(parts, cut)));
}

/** Whether a way to write a compound out satisfies the unit, and not one of its parts alone. */
export function acceptsCandidate(unit: Unit, { word, junction }: Candidate): boolean {
  if (unit.capitals) return false;
  if (unit.mode === "prefix") return word.startsWith(unit.text) && holds(0, unit.text.length, junction);
  if (unit.mode === "infix")
    return placesOf(word, unit.text).some((at) => holds(at, unit.text.length, junction));
  if (unit.mode !== "suffix") return unit.forms.has(word);
  return [...unit.forms].some(
    (form) => word.endsWith(form) && holds(word.length - form.length, form.length, junction),
  );
}

/** Whether a stretch of a word holds enough of both parts. */
function holds(at: number, length: number, junction: number): boolean {
  return at <= Math.max(0, junction - HELD_MIN) && at + length >= junction + HELD_MIN;
}

function placesOf(word: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) places.push(at);
  return places;
}
