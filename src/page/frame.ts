import type { Language } from "#alert";
import { momentText } from "#report";
import { html, type Markup, markupOf } from "./html.ts";
import { type PageWords, pageWords } from "./page-words.ts";
import type { Reply } from "./route.ts";

/** The pages, in the order in which they stand above each of them. */
export const PLACES = {
  overview: "/",
  followed: "/followed",
  agenda: "/agenda",
  cards: "/cards",
  sources: "/sources",
  search: "/search",
  feeds: "/feeds",
} as const satisfies Partial<Record<keyof PageWords, string>>;

export type Place = keyof typeof PLACES;

export interface Framed {
  readonly place: Place;
  readonly language: Language;
  readonly now: Date;
  readonly status?: number;
}

/** A whole page around its contents: the way to the others above it, and of when it is below. */
export function framed(contents: Markup, { place, language, now, status = 200 }: Framed): Reply {
  const words = pageWords[language];
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words[place]} · Kamerwacht</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#contents">${words.skip}</a>
<header><strong>Kamerwacht</strong><nav>${navigation(place, words)}</nav></header>
<main id="contents"><h1>${words[place]}</h1>
${contents}
</main>
<footer>${words.madeAt(momentText(now.toISOString(), language))}</footer>
</body>
</html>
`;
  return { status, type: "text/html; charset=utf-8", body: markupOf(page) };
}

function navigation(place: Place, words: PageWords): readonly Markup[] {
  return (Object.keys(PLACES) as Place[]).map((each) =>
    each === place
      ? html`<a href="${PLACES[each]}" aria-current="page">${words[each]}</a>`
      : html`<a href="${PLACES[each]}">${words[each]}</a>`,
  );
}

/** A part of a page under its heading; the text where there is nothing in it. */
export function section(title: string, contents: Markup | null, nothing = ""): Markup {
  return html`<section><h2>${title}</h2>${contents ?? html`<p class="none">${nothing}</p>`}</section>
`;
}

/** A list of lines; null of none. */
export function listOf(lines: readonly (Markup | string)[]): Markup | null {
  return lines.length === 0 ? null : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
