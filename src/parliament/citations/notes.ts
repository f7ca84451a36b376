import type { Footnote } from "../text.ts";

const MARK = /\[([^[\]\s]{1,6})\]/g;

/**
 * For a position in a footnote: where the mark of that note stands in the running text (`… motie [7].`). Null for any
 * other position, and where the mark is not found.
 */
export function notePlaces(text: string, footnotes: readonly Footnote[]): (at: number) => number | null {
  if (footnotes.length === 0) return () => null;
  const marks = marksOf(text, footnotes);
  return (at) => {
    const note = noteAt(footnotes, at);
    if (note === null) return null;
    const places = marks.get(note.mark) ?? [];
    return places.findLast((place) => place < note.start) ?? places[0] ?? null;
  };
}

/** Places of the marks outside the notes, in order. A mark that occurs more often than notes can is text. */
function marksOf(text: string, footnotes: readonly Footnote[]): ReadonlyMap<string, readonly number[]> {
  const wanted = new Set(footnotes.map(({ mark }) => mark));
  const marks = new Map<string, number[]>();
  for (const { 1: mark = "", index } of text.matchAll(MARK)) {
    if (!wanted.has(mark) || noteAt(footnotes, index) !== null) continue;
    const places = marks.get(mark) ?? [];
    if (places.length < 500) places.push(index);
    marks.set(mark, places);
  }
  return marks;
}

/** Footnotes are ordered and do not overlap. */
function noteAt(footnotes: readonly Footnote[], at: number): Footnote | null {
  let low = 0;
  let high = footnotes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((footnotes[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const note = footnotes[low];
  return note !== undefined && note.start <= at && at < note.end ? note : null;
}
