import { type Block, noteMark } from "../blocks.ts";
import { joinLine, type Vocabulary } from "./hyphens.ts";
import type { Line } from "./lines.ts";
import { MARK_CLOSE, MARK_OPEN } from "./segments.ts";

const RAISED = new RegExp(`^${MARK_OPEN}(\\d{1,3}|\\*{1,3})${MARK_CLOSE}\\s*`);
const PLAIN = /^(\d{1,3}|\*{1,3})\)?\s+(?=\S)/;
const ANYWHERE = new RegExp(`\\s*${MARK_OPEN}(\\d{1,3}|\\*{1,3})${MARK_CLOSE}`, "g");

export interface NotedPage {
  readonly body: readonly Line[];
  readonly notes: readonly { readonly mark: string; readonly lines: readonly Line[] }[];
}

/**
 * Divides the lines of a page into its text and the notes below it. A note begins with a raised number,
 * or in smaller type with a number that the text of the page carries raised; it goes on until the next.
 */
export function splitNotes(lines: readonly Line[], usualSize: number): NotedPage {
  const marks = new Set(lines.flatMap((line) => [...line.text.matchAll(ANYWHERE)].map((match) => match[1])));
  const body: Line[] = [];
  const notes: { mark: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const mark = noteStart(line, marks, usualSize);
    const note = notes.at(-1);
    if (mark !== null) notes.push({ mark: mark.mark, lines: [{ ...line, text: mark.rest }] });
    else if (note !== undefined && continuesNote(note.lines, line)) note.lines.push(line);
    else body.push(line);
  }
  return { body, notes };
}

function noteStart(
  line: Line,
  marks: ReadonlySet<string | undefined>,
  usualSize: number,
): { readonly mark: string; readonly rest: string } | null {
  const raised = RAISED.exec(line.text);
  if (raised?.[1] !== undefined) return { mark: raised[1], rest: line.text.slice(raised[0].length) };
  if (line.size > usualSize * 0.93) return null;
  const plain = PLAIN.exec(line.text);
  if (plain?.[1] === undefined || !marks.has(plain[1])) return null;
  return { mark: plain[1], rest: line.text.slice(plain[0].length) };
}

function continuesNote(note: readonly Line[], line: Line): boolean {
  const last = note.at(-1);
  if (last === undefined || last.group !== line.group) return false;
  return Math.abs(last.size - line.size) < last.size * 0.1 && line.y - last.y < last.size * 2;
}

/** A note as a block. */
export function noteBlocks(page: NotedPage, words: Vocabulary): readonly Block[] {
  return page.notes.map(({ mark, lines }) => {
    const text = lines.map((line) => line.text).reduce((joined, line) => joinLine(joined, line, words));
    return { text: `${noteMark(mark)} ${text}`, role: "note", mark, page: lines[0]?.page ?? 0 };
  });
}

/** Raised numbers in a text: ` [7]` where there is such a note, else the plain number that they were (m2). */
export function resolveMarks(text: string, known: ReadonlySet<string>): string {
  return text.replace(ANYWHERE, (whole, mark: string) => {
    if (known.has(mark)) return ` ${noteMark(mark)}`;
    return whole.replace(MARK_OPEN, "").replace(MARK_CLOSE, "");
  });
}
