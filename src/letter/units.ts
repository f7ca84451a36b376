import type { Span } from "#parliament";
import { linesOf } from "./lines.ts";
import type { Note } from "./notes.ts";

/** A paragraph or list item of a letter, as it stands in its text: without bullet, marks of notes, and line ends. */
export interface Unit extends Span {
  /** Which item it is, from 1 on; null where it is none. */
  readonly item: number | null;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The place in `text` of a place in the letter. */
  placeOf(at: number): number;
}

const BULLET =
  /^[^\S\n]*(?:[-–—•*·▪●○◦‣§]|o(?=[^\S\n]{1,3}\p{Lu})|\d{1,2}[.)]|\(?[a-z\d]{1,2}\)|[a-z][.])[^\S\n]+(?=\S)/u;
/** A shorter line was not broken for want of room. */
const BROKEN_CHARS_MIN = 40;

/** The paragraphs and list items of a letter, in order, without its notes. */
export function unitsOf(text: string, notes: readonly Note[]): readonly Unit[] {
  const units: Unit[] = [];
  let open: { start: number; end: number; line: number; isItem: boolean } | null = null;
  let items = 0;
  const marks = notes.flatMap(({ anchors }) => anchors).sort((a, b) => a.start - b.start);
  const finish = () => {
    if (open === null) return;
    if (open.isItem) items += 1;
    units.push(unitOf(text, open, marks, open.line, open.isItem ? items : null));
    open = null;
  };
  for (const [index, { start, end }] of linesOf(text).entries()) {
    const line = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(line) || notes.some((note) => note.start <= start && start < note.end)) {
      finish();
      continue;
    }
    const bullet = BULLET.exec(line);
    if (open !== null && bullet === null && goesOn(text, open)) open.end = end;
    else {
      finish();
      open = { start: start + (bullet?.[0].length ?? 0), end, line: index + 1, isItem: bullet !== null };
    }
  }
  finish();
  return units;
}

function goesOn(text: string, { start, end }: Span): boolean {
  const last = text.slice(start, end).split("\n").at(-1)?.trim() ?? "";
  return last.length >= BROKEN_CHARS_MIN && !last.endsWith(":");
}

/** A stretch of a letter as a unit, without the marks of notes in it. */
export function unitOf(
  text: string,
  { start, end }: Span,
  marks: readonly Span[],
  line: number,
  item: number | null,
): Unit {
  const own = marks.filter((mark) => mark.end > start && mark.start < end);
  const places: number[] = [];
  let clean = "";
  for (let at = start; at < end; at += 1) {
    places.push(clean.length);
    if (own.some((mark) => mark.start <= at && at < mark.end)) continue;
    const sign = text[at] ?? "";
    if (!/\s/.test(sign)) clean += sign;
    else if (clean !== "" && !clean.endsWith(" ")) clean += " ";
  }
  const whole = clean.trimEnd();
  return {
    start,
    end,
    line,
    item,
    text: whole,
    placeOf: (at) => Math.min(places[Math.max(0, at - start)] ?? whole.length, whole.length),
  };
}
