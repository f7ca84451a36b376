import type { DocumentText, Span } from "#parliament";
import { linesOf } from "./lines.ts";

/** A note of a letter with the places in the running text that carry its mark. */
export interface Note extends Span {
  readonly mark: string;
  /** Where its text begins, behind the mark. */
  readonly body: number;
  readonly anchors: readonly Span[];
}

/**
 * The notes of a letter, in order. Where the file does not mark them: lines that begin with a number that the text above
 * carries as `[7]`, raised as `⁷`, or glued to a word as a text taken out of a PDF has it (`opvang7`, `opvang.7`).
 */
export function notesOf(document: DocumentText): readonly Note[] {
  return document.footnotes.length > 0 ? markedNotes(document) : plainNotes(document.text);
}

function markedNotes({ text, footnotes }: DocumentText): readonly Note[] {
  const isInNote = (at: number) => footnotes.some(({ start, end }) => start <= at && at < end);
  return footnotes.map(({ mark, start, end }, index) => {
    const before = footnotes.slice(0, index).findLast((note) => note.mark === mark)?.end ?? 0;
    const sign = `[${mark}]`;
    const places = placesOf(text, sign).filter((at) => !isInNote(at));
    const near = places.filter((at) => before <= at && at < start);
    const anchors = (near.length > 0 ? near : places.slice(0, 1)).map((at) => spanOf(text, at, sign.length));
    const body = text.startsWith(sign, start) ? start + sign.length : start;
    return { mark, start, end, body, anchors };
  });
}

function placesOf(text: string, sign: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

/** The mark with the space before it, which belongs to no word. */
function spanOf(text: string, at: number, length: number): Span {
  return { start: text[at - 1] === " " ? at - 1 : at, end: at + length };
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const START =
  /^[^\S\n]*(?:\[(\d{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\((\d{1,3})\)|(\d{1,3})([.)]?))(?:[^\S\n]+(?=\S)|(?<=[\])⁰¹²³⁴⁵⁶⁷⁸⁹])(?=\S)|[^\S\n]*$)/u;
const NOTES_MAX = 300;

interface Opening {
  readonly number: number;
  readonly line: number;
  readonly start: number;
  readonly body: number;
  /** `7.` may begin a list item too. */
  readonly isList: boolean;
  /** Nothing else stands on its line: it may be the number of a page. */
  readonly isBare: boolean;
}

function plainNotes(text: string): readonly Note[] {
  const lines = linesOf(text);
  const openings = lines.flatMap(({ start, end }, line): Opening[] => {
    const found = START.exec(text.slice(start, Math.min(end, start + 40)));
    if (found === null) return [];
    const number = numberOf(found[1] ?? found[2] ?? found[3] ?? found[4] ?? "");
    const isList = (found[5] ?? "") !== "" || found[3] !== undefined;
    const body = start + found[0].length;
    return [{ number, line, start, body, isList, isBare: text.slice(body, end).trim() === "" }];
  });
  const chosen = chooseNotes(text, openings);
  return chosen.map((opening, index) => {
    const end = endOfNote(text, lines, opening, chosen[index + 1]);
    return {
      mark: String(opening.number),
      start: opening.start,
      end,
      body: opening.body,
      anchors: opening.anchors,
    };
  });
}

type Anchored = Opening & { readonly anchors: readonly Span[] };

/** Of each number the last line that may be its note: what stands before it may be an item of a list. */
function chooseNotes(text: string, openings: readonly Opening[]): readonly Anchored[] {
  const numbers = [...new Set(openings.map(({ number }) => number))].slice(0, NOTES_MAX);
  const found = numbers.flatMap((number): Anchored[] => {
    const own = openings.filter((opening) => opening.number === number);
    const last =
      own.findLast(({ isList, isBare }) => !isList && !isBare) ??
      own.findLast(({ isBare }) => !isBare) ??
      own.at(-1);
    if (last === undefined) return [];
    const anchors = marksBefore(text, number, last.start, openings);
    return anchors.length === 0 ? [] : [{ ...last, anchors }];
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Where a number stands as a mark before a place: not at the beginning of a line, and not as part of a number. */
function marksBefore(
  text: string,
  number: number,
  until: number,
  openings: readonly Opening[],
): readonly Span[] {
  const raised = [...String(number)].map((digit) => RAISED[Number(digit)]).join("");
  const mark = new RegExp(
    `[^\\S\\n]?\\[${number}\\]|${raised}(?![${RAISED}])|(?<=[\\p{Ll}\\p{L}]{2}[\\p{Ll})”"’'»]|[\\p{L})”"’'»][.,;:?!]|\\b20\\d{2}[.,;:?!)]?)${number}(?=$|[\\s.,;:?!)”"])`,
    "gu",
  );
  const starts = new Set(openings.map(({ start }) => start));
  const found = anchorsBy(mark, text, until, starts);
  if (found.length > 0) return found;
  // A raised number at the end of a line, with a space that the program that took it out of its file put there.
  const apart = new RegExp(`(?<=[\\p{L})”"’'»][.,;:?!]?)[^\\S\\n]${number}(?=[^\\S\\n]*(?:$|\\n))`, "gu");
  return anchorsBy(apart, text, until, starts);
}

function anchorsBy(mark: RegExp, text: string, until: number, starts: ReadonlySet<number>): readonly Span[] {
  return [...text.slice(0, until).matchAll(mark)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter(
      ({ start }) => !ABBREVIATED.test(text.slice(Math.max(0, start - 8), start)) && !starts.has(start),
    );
}

/** `nr.29`, `art.3`, `blz.7`: the number belongs to the word. */
const ABBREVIATED = /\b(?:nrs?|art|artt|blz|p|pp|pag|lid|stb|jl|bijl)\.?$/iu;

function endOfNote(
  text: string,
  lines: readonly Span[],
  { line, body }: Opening,
  next: Opening | undefined,
): number {
  let end = lines[line]?.end ?? body;
  let isOpen = text.slice(body, end).trim() === "";
  for (const following of lines.slice(line + 1)) {
    if (next !== undefined && following.start >= next.start) break;
    const isEmpty = text.slice(following.start, following.end).trim() === "";
    if (isEmpty && !isOpen) break;
    // Behind a note that is finished the text goes on, as it does from one page to the next.
    if (
      !isOpen &&
      /[.]\s*$/.test(text.slice(body, end)) &&
      /^\s*\p{Lu}/u.test(text.slice(following.start, following.end))
    )
      break;
    if (!isEmpty) isOpen = false;
    end = following.end;
  }
  return end;
}

function numberOf(written: string): number {
  return Number([...written].map((sign) => (RAISED.includes(sign) ? RAISED.indexOf(sign) : sign)).join(""));
}
