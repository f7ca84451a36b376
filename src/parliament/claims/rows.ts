import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";

/** A row of a table, its cells parted by bars. */
export interface Row extends Span {
  readonly cells: readonly Span[];
}

const BAR = " | ";
const HEADING = /\b(?:stand van zaken|status|voortgang|uitvoeringsstatus|afdoening|reactie)\b/i;
const LINES_BACK = 80;
const CELL_CHARS_MAX = 1_500;

/** The row that a place stands in; null where it stands in none. */
export function rowAt(text: string, at: number): Row | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.indexOf("\n", at);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, Math.min(end, start + 8_000));
  if (!line.includes(BAR)) return null;
  const cells: Span[] = [];
  let from = start;
  for (const cell of line.split(BAR)) {
    cells.push({ start: from, end: from + cell.length });
    from += cell.length + BAR.length;
  }
  return { start, end, cells };
}

/** The cell of a row that tells how things stand: under the heading that says so, else the last without a motion. */
export function statusCell(
  text: string,
  row: Row,
  isMotion: (cell: Span) => boolean,
): { readonly cell: Span; readonly headed: boolean } | null {
  const column = headedColumn(text, row);
  const headed = column === null ? undefined : row.cells[column];
  if (headed !== undefined && !isMotion(headed)) return { cell: headed, headed: true };
  const last = row.cells.at(-1);
  return last === undefined || isMotion(last) || row.cells.length < 2 ? null : { cell: last, headed: false };
}

/** The column whose heading, in a row above this one, promises the state of affairs. */
function headedColumn(text: string, row: Row): number | null {
  let end = row.start - 1;
  for (let line = 0; line < LINES_BACK && end > 0; line += 1) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const words = text.slice(start, Math.min(end, start + 2_000));
    end = start - 1;
    if (words.trim() === "") continue;
    if (!words.includes(BAR)) return null;
    const cells = words.split(BAR);
    const column = cells.findIndex((cell) => cell.length < 60 && HEADING.test(cell));
    if (column >= 0 && cells.every((cell) => cell.length < 80))
      return cells.length === row.cells.length ? column : null;
  }
  return null;
}

const DONE =
  /^(?:(?:uitvoerings)?status:?\s*)?(?:de motie is\s+)?(?:afgedaan|uitgevoerd|afgehandeld|afgerond|voldaan|voltooid|gereed|ingelost|nagekomen|gerealiseerd)\b/i;
const PARTLY = /^(?:(?:uitvoerings)?status:?\s*)?(?:deels|gedeeltelijk|grotendeels|ten dele)\b/i;
const NOT =
  /^(?:(?:uitvoerings)?status:?\s*)?(?:niet (?:uitgevoerd|overgenomen|afgedaan)|wordt niet uitgevoerd)\b/i;
const GOING =
  /^(?:(?:uitvoerings)?status:?\s*)?(?:in (?:behandeling|uitvoering|voorbereiding|gang)|loopt|lopend|onderhanden|nog niet (?:afgedaan|uitgevoerd)|wordt (?:uitgevoerd|meegenomen|betrokken))\b/i;
const SOON =
  /\b(?:wordt|worden|zal|zullen|volgt|ontvangt|verwacht)\b[^.]*\b(?:geïnformeerd|informeren|brief|toegestuurd|gestuurd|aangeboden|toegezonden|rapport|rapportage|reactie)\b/i;
const CONDITION = /^[^.]{0,80}\b(?:zodra|indien|mits|tenzij|als de|wanneer)\b/i;

/** What a cell says by its first words, or by what it announces; null where its sentences must tell. */
export function statusOf(cell: string): Treatment | null {
  const words = cell.trim().slice(0, CELL_CHARS_MAX);
  if (NOT.test(words)) return "notExecuted";
  if (PARTLY.test(words)) return "partly";
  if (DONE.test(words)) return CONDITION.test(words) ? null : "executed";
  if (GOING.test(words)) return "underway";
  return SOON.test(words) ? "underway" : null;
}
