import type { CheerioAPI } from "cheerio/slim";
import { cite, normaliseId, parseId } from "#parliament";
import { longDate } from "./dates.ts";
import { tidy } from "./page.ts";

/** What a page of links says of one thing: a card of a list, a vote of a session. */
export interface Item {
  /** `2026D12345`, `2026P03693`, or `dossier-36333` on the list of bills; a zaak's number where no other is there. */
  readonly key: string;
  readonly document: string | null;
  readonly zaak: string | null;
  readonly title: string;
  /** Civil date; null where the card shows none. */
  readonly date: string | null;
  /** The id of its Kamerstuk, `kst-36600-XX-29`. */
  readonly stuk: string | null;
  /** The words on the card beside its link, each piece of text by itself. */
  readonly texts: readonly string[];
  /** Its page. */
  readonly url: string;
}

type Selection = ReturnType<CheerioAPI>;

interface Anchor extends Target {
  readonly element: Selection;
  readonly text: string;
}

interface Target {
  readonly key: string;
  readonly document: string | null;
  readonly zaak: string | null;
  readonly url: string;
}

/** What a card can never be larger than. */
const BOUNDARY = "html, body, main, ul, ol, table, tbody, [role=main]";
const DEPTH_MAX = 12;
const DETAIL = /^\/kamerstukken(?:\/[a-z_]+)?\/detail\/?$/;

/**
 * Everything that a page links to as a document, session or bill, in the order of the page: found by the addresses of
 * the links and the words around them, because those survive each redesign and the names of styles do not.
 */
export function itemsOf($: CheerioAPI, base: URL): readonly Item[] {
  const anchors = anchorsOf($, base);
  const keyOf = new Map(anchors.map(({ url, key }) => [url, key]));
  const groups = new Map<string, Anchor[]>();
  for (const anchor of anchors) groups.set(anchor.key, [...(groups.get(anchor.key) ?? []), anchor]);
  return [...groups.values()].map((group) => itemOf($, group, base, keyOf));
}

/** Links of the page that are those of documents by their address, and name none: each as it stands. */
export function namelessLinks($: CheerioAPI, base: URL): readonly string[] {
  const links = $('a[href*="detail?"]')
    .toArray()
    .map((element) => $(element).attr("href") ?? "")
    .filter((href) => isDetail(URL.parse(href, base.href), base) && targetOf(href, base) === null);
  return [...new Set(links)];
}

function anchorsOf($: CheerioAPI, base: URL): readonly Anchor[] {
  const anchors = $('a[href*="detail?"]')
    .toArray()
    .flatMap((element): Anchor[] => {
      const target = targetOf($(element).attr("href") ?? "", base);
      return target === null ? [] : [{ ...target, element: $(element), text: tidy($(element).text()) }];
    });
  // A link by the zaak alone is the one to its document, where there is just one on the page.
  return anchors.map((anchor) => {
    if (anchor.document !== null) return anchor;
    const documents = new Set(
      anchors.filter(({ zaak, document }) => zaak === anchor.key && document !== null).map(({ key }) => key),
    );
    const [only] = documents;
    return documents.size === 1 && only !== undefined ? { ...anchor, key: only, document: only } : anchor;
  });
}

/** What a link leads to; null for one that leads elsewhere. */
export function targetOf(href: string, base: URL): Target | null {
  const url = URL.parse(href, base.href);
  if (url === null || !isDetail(url, base)) return null;
  const query = url.searchParams;
  const ids = [query.get("did"), query.get("id")].map((id) => id?.trim().toUpperCase() ?? "");
  const find = (letter: string) => ids.find((id) => new RegExp(`^20\\d\\d${letter}\\d{5}$`).test(id)) ?? null;
  const document = find("D");
  const zaak = find("Z");
  const bill = /wetsvoorstellen/.test(url.pathname) ? billOf(query) : null;
  const key = bill ?? document ?? find("P") ?? zaak;
  return key === null ? null : { key, document, zaak, url: url.href };
}

function isDetail(url: URL | null, base: URL): boolean {
  return url !== null && url.host === base.host && DETAIL.test(url.pathname);
}

/** `dossier=36333`, or `qry=wetsvoorstel:36333`. */
function billOf(query: URLSearchParams): string | null {
  const number = query.get("dossier") ?? /^wetsvoorstel:(.+)$/i.exec(query.get("qry") ?? "")?.[1];
  const id = number === undefined || number === null ? null : normaliseId(number, "dossier");
  return id !== null && parseId(id)?.type === "dossier" ? id : null;
}

function itemOf($: CheerioAPI, group: readonly Anchor[], base: URL, keys: ReadonlyMap<string, string>): Item {
  const main = group.reduce((longest, anchor) =>
    anchor.text.length > longest.text.length ? anchor : longest,
  );
  const card = cardOf($, main, base, keys);
  const texts = textsBeside($, card, group);
  return {
    key: main.key,
    document: main.document,
    zaak: group.find(({ zaak }) => zaak !== null)?.zaak ?? null,
    title: main.text,
    date: dateOf($, card, texts),
    stuk: stukIn(texts),
    texts,
    url: main.url,
  };
}

/** The largest part of the page around a link that speaks of nothing else. */
function cardOf($: CheerioAPI, main: Anchor, base: URL, keys: ReadonlyMap<string, string>): Selection {
  let card = main.element;
  for (let depth = 0; depth < DEPTH_MAX; depth++) {
    const parent = card.parent();
    if (parent.length === 0 || parent.is(BOUNDARY)) return card;
    const others = parent
      .find("a[href]")
      .toArray()
      .some((element) => {
        const url = URL.parse($(element).attr("href") ?? "", base.href)?.href ?? "";
        const key = keys.get(url);
        return key !== undefined && key !== main.key;
      });
    if (others) return card;
    card = parent;
  }
  return card;
}

/** The pieces of text of a card, without those of its links: a title may hold dates and numbers of other things. */
function textsBeside($: CheerioAPI, card: Selection, group: readonly Anchor[]): readonly string[] {
  const own = new Set(group.map(({ element }) => element.get(0)));
  const texts: string[] = [];
  const walk = (selection: Selection) => {
    for (const node of selection.contents().toArray()) {
      if (own.has(node)) continue;
      if (node.type === "text") texts.push(tidy($(node).text()));
      else walk($(node));
    }
  };
  walk(card);
  return texts.filter((text) => text !== "");
}

function dateOf($: CheerioAPI, card: Selection, texts: readonly string[]): string | null {
  for (const element of card.find("time").addBack("time").toArray()) {
    const date = longDate($(element).text()) ?? civil($(element).attr("datetime"));
    if (date !== null) return date;
  }
  return longDate(texts.join(" "));
}

/** A day as machines write it. With a time it is UTC, of which the day may be another one here: not taken. */
function civil(datetime: string | undefined): string | null {
  return datetime !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(datetime) ? datetime : null;
}

/** The first Kamerstuk number among pieces of text. */
export function stukIn(texts: readonly string[]): string | null {
  const whole = texts.map((text) => normaliseId(text.replace(/^[\w\s]{0,20}:\s*/, "")));
  const cited = texts.flatMap((text) => cite(text).map(({ id }) => id));
  for (const id of [...whole, ...cited]) {
    if (id !== null && parseId(id)?.type === "kamerstuk") return id;
  }
  return null;
}
