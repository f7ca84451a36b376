import { html, type Markup, markupOf } from "./html.ts";

export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Markup | string;
}

/** Rows under their heads; on a narrow screen each row is a block, with the heads before its cells. Null of no rows. */
export function tableOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Markup | null {
  if (rows.length === 0) return null;
  return html`<table><thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${columns.map((column) => cellOf(column, row))}</tr>
`,
  )}</tbody></table>`;
}

/** A number or a date is not broken over lines. */
const SHORT_MAX = 17;

function cellOf<Row>({ head, cell }: TableColumn<Row>, row: Row): Markup {
  const contents = cell(row);
  if (contents === "") return html`<td class="empty"></td>`;
  const isShort = shownLength(contents) <= SHORT_MAX;
  return html`<td data-head="${head}" class="${isShort ? "short" : "long"}">${contents}</td>`;
}

function shownLength(contents: Markup | string): number {
  return typeof contents === "string" ? contents.length : markupOf(contents).replace(/<[^>]*>/g, "").length;
}
