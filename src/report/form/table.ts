import type { Column, Row } from "./row.ts";

const CELL_MAX = 100;

/** Rows as a table for people: columns under their heads, the last as long as it is. */
export function tableOf<R extends Row>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ cell }) => shown(cell(row, asItIs)))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => [...(line[at] ?? "")].length)));
  return lines
    .map((line) =>
      line
        .map((text, at) => text + " ".repeat(Math.max(0, (widths[at] ?? 0) - [...text].length)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function asItIs(civil: string): string {
  return civil;
}

/** On one line, without what steers a terminal. */
function shown(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  const letters = [...line];
  return letters.length > CELL_MAX
    ? `${letters
        .slice(0, CELL_MAX - 1)
        .join("")
        .trimEnd()}…`
    : line;
}
