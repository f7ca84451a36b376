import { agendaListing, agendaRows } from "#report";
import { longDate } from "#slack";
import { framed } from "../frame.ts";
import { html, linked } from "../html.ts";
import { pageWords } from "../page-words.ts";
import type { PageParts } from "../parts.ts";
import type { Route } from "../route.ts";
import { tableOf } from "../table.ts";

const ROWS_MAX = 300;

/** `/agenda`: meetings ahead that deal with what is followed, and the days by which it is due. */
export function agendaRoute(parts: PageParts): Route {
  const { language, recesses } = parts.config;
  return {
    path: "/agenda",
    answer() {
      const now = parts.clock();
      const look = { watches: parts.watches(), archive: parts.store, now, recesses };
      const { columns, rows } = agendaListing(agendaRows(false, look, language), language);
      const last = columns.length - 1;
      const day = (civil: string) => longDate(civil, language);
      const cells = columns.map(({ head, cell }, at) => ({
        head,
        cell: (row: (typeof rows)[number]) =>
          at === last ? linked(cell(row, day), typeof row.url === "string" ? row.url : null) : cell(row, day),
      }));
      const contents =
        tableOf(cells, rows.slice(0, ROWS_MAX)) ??
        html`<p class="none">${pageWords[language].nothingAhead}</p>`;
      return framed(contents, { place: "agenda", language, now });
    },
  };
}
