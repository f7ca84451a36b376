import type { Segment } from "./segments.ts";

/** One line as a reader sees it. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Pieces with wide gaps between them: more than one makes a row of a table, or a label and its text. */
  readonly cells: number;
  readonly page: number;
  /** Lines of one group (a column, a margin) read on; a new group begins a new paragraph only where a rule says so. */
  readonly group: number;
  /** How far the line could have reached; at first the right edge of the group. */
  readonly reach: number;
}

/** The rows of a group of segments, from top to bottom. */
export function toLines(segments: readonly Segment[], page: number, group: number): readonly Line[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      segment.y - first.y < Math.max(segment.size, first.size) * 0.45
    )
      row.push(segment);
    else rows.push([segment]);
  }
  const reach = Math.max(...segments.map((segment) => segment.x1));
  return rows.map((row) => rowLine(row, page, group, reach));
}

function rowLine(row: readonly Segment[], page: number, group: number, reach: number): Line {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0);
  const longest = sorted.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  const text = sorted.map((segment) => segment.text.trim()).join(" ");
  const x0 = sorted[0]?.x0 ?? 0;
  const x1 = Math.max(...sorted.map((segment) => segment.x1));
  const cells = sorted.length;
  return { text, x0, x1, y: longest.y, size: longest.size, font: longest.font, cells, page, group, reach };
}
