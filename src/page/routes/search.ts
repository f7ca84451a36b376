import { headlineOf, longDate } from "#slack";
import { elsewhere } from "#watch";
import { addressOf } from "../cards.ts";
import { framed } from "../frame.ts";
import { html, linked, type Markup } from "../html.ts";
import { marked } from "../marked.ts";
import { type PageWords, pageWords } from "../page-words.ts";
import type { FoundDocuments, PageParts } from "../parts.ts";
import type { Route } from "../route.ts";

const QUERY_MAX = 1_000;
const SHOWN_MAX = 50;

/** `/search?q=…`: what a query of the watches' language finds in the archive, each with its sentence. One search at a time. */
export function searchRoute(parts: PageParts): Route {
  const { language } = parts.config;
  const words = pageWords[language];
  let isBusy = false;
  async function found(query: string): Promise<Markup | null> {
    if (query === "") return html`<p class="soft">${words.howTo}</p>`;
    const fault = parts.fault(query);
    if (fault !== null) return html`<p class="ill">${fault}</p>`;
    if (isBusy) return null;
    isBusy = true;
    try {
      return results(query, await parts.find(query), parts);
    } finally {
      isBusy = false;
    }
  }
  return {
    path: "/search",
    async answer(asked) {
      const query = (asked.query.get("q") ?? "").slice(0, QUERY_MAX).trim();
      const answer = await found(query);
      const contents = html`${form(query, words)}${answer ?? html`<p class="ill">${words.busy}</p>`}`;
      const status = answer === null ? 503 : 200;
      return framed(contents, { place: "search", language, now: parts.clock(), status });
    },
  };
}

function form(query: string, words: PageWords): Markup {
  return html`<form action="/search" method="get" role="search">
<label>${words.searchFor}<input type="search" name="q" value="${query}" maxlength="${QUERY_MAX}" autocomplete="off" required></label>
<button type="submit">${words.go}</button>
</form>
`;
}

function results(
  query: string,
  { hits, looked, oldest, isWhole }: FoundDocuments,
  { config }: PageParts,
): Markup {
  const { language } = config;
  const words = pageWords[language];
  const until = oldest === null ? null : longDate(oldest, language);
  return html`<p>${words.found(hits.length, looked)}${isWhole ? null : ` ${words.partly(until)}`}</p>
<ul class="items">${hits.slice(0, SHOWN_MAX).map(
    (hit) => html`<li>${hitItem(hit, language)}</li>
`,
  )}</ul>
<p>${linked(words.elsewhere, elsewhere(query))}</p>`;
}

function hitItem({ snapshot, evidence }: FoundDocuments["hits"][number], language: "nl" | "en"): Markup {
  const date = "date" in snapshot && snapshot.date !== null ? snapshot.date : null;
  const quoted = evidence.find(({ sentence }) => sentence.trim() !== "");
  return html`<div class="soft">${date === null ? pageWords[language].undated : longDate(date, language)}</div>
<div>${linked(headlineOf(snapshot, null, language), addressOf(snapshot))}</div>${
    quoted === undefined ? null : html`<blockquote>${marked(quoted)}</blockquote>`
  }`;
}
