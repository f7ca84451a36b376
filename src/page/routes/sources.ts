import { dayFacts, pastReport, statusReport, statusSections } from "#report";
import { noticeText, pastLines } from "#slack";
import { framed, listOf, section } from "../frame.ts";
import { html } from "../html.ts";
import type { PageParts } from "../parts.ts";
import type { Route } from "../route.ts";

/** `/sources`: what `status` tells: the sources, the outbox, texts, the archive, and what was odd. */
export function sourcesRoute(parts: PageParts): Route {
  const { language } = parts.config;
  return {
    path: "/sources",
    answer() {
      const now = parts.clock();
      const report = statusReport(parts.store, now);
      const past = parts.store.transaction((transaction) => pastReport(transaction, parts.watches()));
      const sections = statusSections(report, language, pastLines(past, language));
      const contents = html`<p class="lead">${noticeText({ what: "day", ...dayFacts(report) }, language)}</p>
${sections.map(({ title, lines }) => section(title, listOf(lines)))}`;
      return framed(contents, { place: "sources", language, now });
    },
  };
}
