import { type AgendaRow, agendaRows, dayFacts, momentText, type StatusReport, statusReport } from "#report";
import { longDate, noticeText } from "#slack";
import { cardItems, lastCards } from "../cards.ts";
import { framed, listOf, section } from "../frame.ts";
import { html, linked, type Markup } from "../html.ts";
import { pageWords } from "../page-words.ts";
import type { PageParts } from "../parts.ts";
import type { Route } from "../route.ts";

const AHEAD_MAX = 8;
const CARDS_MAX = 8;

/** `/`: the completeness line, what is wrong, what waits, what comes, the last cards. */
export function overviewRoute(parts: PageParts): Route {
  const { language, recesses } = parts.config;
  const words = pageWords[language];
  return {
    path: "/",
    answer() {
      const now = parts.clock();
      const report = statusReport(parts.store, now);
      const troubles = parts.troubles(report);
      const look = { watches: parts.watches(), archive: parts.store, now, recesses };
      const ahead = agendaRows(false, look, language).slice(0, AHEAD_MAX);
      const cards = parts.store.transaction((transaction) => lastCards(transaction, CARDS_MAX));
      const completeness = noticeText({ what: "day", ...dayFacts(report) }, language);
      const contents = html`<p class="lead">${completeness}</p>
${troubles.length === 0 ? html`<p>✓ ${words.well}</p>` : html`<div class="ill">${section(words.ill, listOf(troubles))}</div>`}
${section(words.waits, listOf(waitingLines(report, parts)), words.nothingWaits)}
${section(words.ahead, listOf(ahead.map((row) => aheadLine(row, parts))), words.nothingAhead)}
${section(words.last, cardItems(cards, language), words.noCards)}`;
      return framed(contents, { place: "overview", language, now });
    },
  };
}

function waitingLines({ outbox, files }: StatusReport, { store, config }: PageParts): readonly string[] {
  const words = pageWords[config.language];
  const { ready = 0, sending = 0, unknown = 0, held = 0 } = outbox;
  const { due = 0 } = files;
  const waiting = ready + sending + unknown;
  const oldest = store.transaction((transaction) => transaction.oldestOpenAt());
  return [
    ...(waiting === 0 || oldest === null
      ? []
      : [words.waiting(waiting, momentText(oldest, config.language))]),
    ...(held === 0 ? [] : [words.held(held)]),
    ...(due === 0 ? [] : [words.due(due)]),
  ];
}

function aheadLine({ date, kind, title, url }: AgendaRow, { config }: PageParts): Markup {
  const name = kind === title ? title : `${kind} · ${title}`;
  return html`${longDate(String(date), config.language)}: ${linked(name, url)}`;
}
