/** Things on the small website of the tests, and its pages in the markup of three of its designs. All of it invented. */

export type Design = 2021 | 2023 | 2025;

export interface SiteDocument {
  readonly list: string;
  readonly zaak: string | null;
  readonly document: string;
  readonly kind: string;
  title: string;
  /** Civil date. */
  readonly date: string;
  readonly number: string | null;
  readonly proposers?: readonly { readonly name: string; readonly party: string }[];
  vote?: SiteVote;
}

export interface SiteVote {
  readonly result: string;
  readonly method: string;
  /** Empty where the page shows none. */
  readonly date: string;
  readonly table: readonly (readonly [party: string, seats: number, side: string, member?: string])[];
}

export interface SiteSession {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly votes: { readonly of: SiteDocument; result: string | null }[];
}

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

export function dutch(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

export function hrefOf({ list, zaak, document }: SiteDocument): string {
  return `/kamerstukken/${list}/detail?id=${zaak ?? document}&amp;did=${document}`;
}

interface Card {
  readonly href: string;
  readonly title: string;
  readonly date: string;
  readonly number: string | null;
  readonly kind: string | null;
}

const CARDS: Readonly<Record<Design, (card: Card) => string>> = {
  2021: ({
    href,
    title,
    date,
    number,
    kind,
  }) => `<article class="card ___small"><p class="card__pretitle">${dutch(date)}</p>
    <h3 class="card__title"><a href="${href}" class="card__link">${title}</a></h3>
    ${number === null ? "" : `<div class="card__label"><span>Nummer</span> <span>${number}</span></div>`}${kind === null ? "" : `<span>${kind}</span>`}
    <a class="button ___rounded ___download" href="${href}">Lees meer</a></article>`,
  2023: ({
    href,
    title,
    date,
    number,
    kind,
  }) => `<li><div class="m-card u-mt--collapse">${kind === null ? "" : `<p class="m-card__kicker">${kind}</p>`}
    <h4 class="u-mt--none"><a href="${href}">${title}</a></h4><time>${dutch(date)}</time>${number === null ? "" : `<p>${number}</p>`}</div></li>`,
  2025: ({
    href,
    title,
    date,
    number,
    kind,
  }) => `<div class="m-card"><div class="u-flex"><h4 class="u-mt-0"><a href="${href}"><span>${title}</span></a></h4>
    <div><time class="u-text-primary">${dutch(date)}</time>${number === null ? "" : `<p class="u-text-dark-gray">${number}</p>`}${kind === null ? "" : `<p class="u-text-dark-gray">${kind}</p>`}</div></div></div>`,
};

/** A page of a list, with the furniture around it that repeats links and dates. */
export function listPage(design: Design, cards: readonly Card[]): string {
  const nothing = cards.length === 0 ? "<p>Geen zoekresultaten</p>" : "";
  const list = cards.map(CARDS[design]).join("\n");
  const body = design === 2023 ? `<ul>${list}</ul>` : `<div class="results">${list}</div>`;
  return shell(
    "Kamerstukken | Tweede Kamer der Staten-Generaal",
    `<h1>Kamerstukken</h1>${nothing}${body}<ul class="m-pager"><li class="m-pager__item--next"><a href="?page=1">Volgende</a></li></ul>`,
  );
}

export function documentCard(document: SiteDocument): Card {
  const { title, date, number, kind, list } = document;
  return { href: hrefOf(document), title, date, number, kind: list === "kamervragen" ? kind : null };
}

export function sessionCard({ id, title, date }: SiteSession): Card {
  const href = `/kamerstukken/stemmingsuitslagen/detail?id=${id}`;
  return { href, title, date, number: null, kind: null };
}

export function detailPage(document: SiteDocument): string {
  const { kind, title, number, date, proposers = [], vote } = document;
  const people = proposers
    .map(
      ({ name, party }, at) =>
        `<li class="m-list__item--variant-member"><span class="u-font-bold">${at === 0 ? "Indiener" : "Medeindiener"}</span>
         <span class="m-list__label"><a href="/kamerleden_en_commissies/alle_kamerleden/x">${name}</a>, ${party}</span></li>`,
    )
    .join("");
  return shell(
    `${title} | Tweede Kamer`,
    `<nav><a href="${hrefOf(document)}">${kind}</a></nav>
     <h1><span class="u-text-primary u-font-normal">${kind}</span> ${title}</h1>
     <p><span class="h-visually-hidden">Nummer:</span> ${number ?? document.document}</p>
     <p><span class="h-visually-hidden">Datum:</span> ${dutch(date)}</p>
     <a href="/downloads/document?id=${document.document}">Download</a>
     <ul class="m-list">${people}</ul>${vote === undefined ? "" : voteSection(vote)}`,
  );
}

function voteSection({ result, method, date, table }: SiteVote): string {
  const rows = table
    .map(
      ([party, seats, side, member]) =>
        `<tr><td>${party}</td><td>${seats}</td><td>${side}</td>${member === undefined ? "" : `<td>${member}</td>`}</tr>`,
    )
    .join("");
  const head = `<tr><th>Fracties</th><th>Zetels</th><th>Voor/Tegen</th>${table[0]?.[3] === undefined ? "" : "<th>Kamerlid</th>"}</tr>`;
  return `<section><h2>Stemmingsuitslagen</h2><div><h3>${result} ${method}</h3>${date === "" ? "" : `<p>Plenaire vergadering ${dutch(date)}</p>`}
    <div class="m-vote-result__bar" data-vote-result="1"></div><div id="votes-details"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div></div></section>`;
}

export function sessionPage({ title, date, votes }: SiteSession): string {
  const cards = votes.map(
    ({
      of,
      result,
    }) => `<div class="m-card"><h3 class="m-card__title"><a href="${hrefOf(of)}">${of.title}</a></h3>
      <p>${of.number ?? ""}</p>${result === null ? "" : `<p>Besluit: ${result}.</p>`}</div>`,
  );
  return shell(
    `${title} | Tweede Kamer`,
    `<h1>${title}</h1><h2>Plenaire vergadering ${dutch(date)}</h2>${cards.join("")}
     <footer><a href="/kamerstukken/stemmingsuitslagen?fromdate=${date}&amp;todate=${date}">Alle stemmingen van deze dag</a></footer>`,
  );
}

export const NOT_FOUND = shell("Pagina niet gevonden | Tweede Kamer", "<h1>Pagina niet gevonden</h1>");
export const MAINTENANCE = shell(
  "Onderhoud",
  "<h1>De website is tijdelijk niet bereikbaar</h1><p>Wij voeren onderhoud uit.</p>",
);

function shell(title: string, main: string): string {
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title></head><body>
    <header><a href="/">Tweede Kamer</a><form data-drupal-selector="tk-external-data-autonomy-search-form"></form></header>
    <main>${main}</main><footer><p>Laatst bijgewerkt op 1 januari 2020</p></footer></body></html>`;
}
