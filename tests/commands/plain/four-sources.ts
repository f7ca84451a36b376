import { makePdf } from "#demo";
import { escaped, type PlainServer, plainServer } from "./server.ts";

/** A motion as a fact, which each source tells in its own way. */
export interface Motion {
  /** `36600-XX` or `36701`, and the number in it. */
  readonly dossier: string;
  readonly number: string;
  /** The running number of the year: of its document and its zaak. */
  readonly serial: number;
  readonly about: string;
  /** The surname of who tables it; Voorbeeld where it is left out. */
  readonly by?: string;
}

export type SourceName = "gegevensmagazijn" | "tweedekamer" | "officielebekendmakingen" | "feed:nieuws";

export interface FourSources extends AsyncDisposable {
  readonly servers: Readonly<Record<SourceName, PlainServer>>;
  /** Under `sources:` in the configuration. */
  readonly settings: string;
  /** A source publishes a motion. */
  tell(source: SourceName, motion: Motion): void;
}

const PDF = makePdf(["De Kamer, gehoord de beraadslaging, verzoekt de regering te zorgen voor opvang."]);
const TODAY = new Date();
const DAY = TODAY.toISOString().slice(0, 10);
const LONG_DAY = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }).format(TODAY);
const YEAR = DAY.slice(0, 4);

function titleOf({ about, by = "Voorbeeld" }: Motion): string {
  return `Motie van het lid ${by} over ${about}`;
}

function documentOf({ serial }: Motion): string {
  return `${YEAR}D${String(serial).padStart(5, "0")}`;
}

function zaakOf({ serial }: Motion): string {
  return `${YEAR}Z${String(serial).padStart(5, "0")}`;
}

function stukOf({ dossier, number }: Motion): string {
  return `${dossier}-${number}`;
}

/** Four servers that know nothing of each other, each as the notes on the real one describe it. Each has an old thing. */
export async function fourSources(): Promise<FourSources> {
  const openData: Entity[] = [
    entity("persoon", 1, "<t:achternaam>Voorbeeld</t:achternaam><t:roepnaam>A.</t:roepnaam>"),
  ];
  const onSite: Motion[] = [{ dossier: "36999", number: "1", serial: 1, about: "iets van eerder" }];
  const official: Motion[] = [];
  const inFeed: Motion[] = [{ dossier: "36999", number: "2", serial: 2, about: "iets anders" }];
  const servers = {
    gegevensmagazijn: await plainServer((url) => syncFeed(openData, url)),
    tweedekamer: await plainServer((url) => website(onSite, url)),
    officielebekendmakingen: await plainServer((url) => sru(official, url)),
    "feed:nieuws": await plainServer((url) => (url.pathname === "/rss" ? rss(inFeed) : null)),
  };
  return {
    servers,
    settings: [
      "  contact: beheer@voorbeeld.nl",
      `  gegevensmagazijn: { url: "${servers.gegevensmagazijn.origin}/SyncFeed/2.0" }`,
      `  tweedekamer: { url: "${servers.tweedekamer.origin}" }`,
      `  officielebekendmakingen: { url: "${servers.officielebekendmakingen.origin}/sru" }`,
      `  feeds: [{ name: nieuws, url: "${servers["feed:nieuws"].origin}/rss" }]`,
    ].join("\n"),
    tell(source, motion) {
      if (source === "gegevensmagazijn") openData.push(...entitiesOf(motion));
      else if (source === "tweedekamer") onSite.push(motion);
      else if (source === "officielebekendmakingen") official.push(motion);
      else inFeed.push(motion);
    },
    async [Symbol.asyncDispose]() {
      for (const server of Object.values(servers)) await server[Symbol.asyncDispose]();
    },
  };
}

interface Entity {
  readonly kind: string;
  readonly id: string;
  readonly xml: string;
}

const TK = "http://www.tweedekamer.nl/xsd/tkData/v1-0";

function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function entity(kind: string, number: number, content: string): Entity {
  const id = guid(number);
  const xml = `<t:${kind} xmlns:t="${TK}" id="${id}" t:bijgewerkt="${DAY}T10:00:00.0000000" t:verwijderd="false">${content}</t:${kind}>`;
  return { kind, id, xml };
}

function entitiesOf(motion: Motion): readonly Entity[] {
  const own = motion.serial * 10;
  const [nummer, toevoeging] = motion.dossier.split("-");
  const title = escaped(titleOf(motion));
  const suffix = toevoeging === undefined ? "" : `<t:toevoeging>${toevoeging}</t:toevoeging>`;
  const dossier = `<t:kamerstukdossier ref="${guid(own)}"/>`;
  return [
    entity("kamerstukdossier", own, `<t:nummer>${nummer}</t:nummer>${suffix}<t:titel>Begroting</t:titel>`),
    entity(
      "zaak",
      own + 1,
      `<t:soort>Motie</t:soort><t:nummer>${zaakOf(motion)}</t:nummer><t:onderwerp>${title}</t:onderwerp><t:gestartOp>${DAY}T00:00:00</t:gestartOp><t:volgnummer>${motion.number}</t:volgnummer>${dossier}`,
    ),
    entity(
      "document",
      own + 2,
      `<t:soort>Motie</t:soort><t:documentNummer>${documentOf(motion)}</t:documentNummer><t:onderwerp>${title}</t:onderwerp><t:datum>${DAY}T00:00:00</t:datum><t:volgnummer>${motion.number}</t:volgnummer><t:zaak ref="${guid(own + 1)}"/>${dossier}`,
    ),
  ];
}

function syncFeed(entities: readonly Entity[], url: URL) {
  if (url.pathname !== "/SyncFeed/2.0/Feed") return null;
  const category = url.searchParams.get("category")?.toLowerCase() ?? null;
  const after = Number(url.searchParams.get("skiptoken") ?? 0);
  const link = (rel: string, token: number) =>
    `<link rel="${rel}" href="${url.origin}${url.pathname}?skiptoken=${token}${category === null ? "" : `&amp;category=${category}`}"/>`;
  const found = entities
    .map((one, at) => ({ ...one, token: 5_000 + at * 3 }))
    .filter(({ kind, token }) => token > after && (category === null || kind.toLowerCase() === category))
    .slice(0, 250);
  const entries = found.map(
    ({ kind, id, xml, token }) =>
      `<entry><title>${id}</title><id>${url.origin}/SyncFeed/2.0/Entiteiten/${id}</id><updated>${TODAY.toISOString()}</updated><category term="${kind}"/>${link("next", token)}<content type="application/xml">${xml}</content></entry>`,
  );
  const last = found.at(-1)?.token;
  const end = last === undefined ? link("resume", after) : link("next", last);
  const body = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>SyncFeed</title>${end}<updated>${TODAY.toISOString()}</updated>${entries.join("")}</feed>`;
  return { type: "application/atom+xml;charset=utf-8", body };
}

function html(main: string, title = "Tweede Kamer der Staten-Generaal") {
  const body = `<!DOCTYPE html><html lang="nl" dir="ltr"><head><title>${title}</title></head><body><header><nav><a href="/kamerstukken">Kamerstukken</a></nav></header><main id="main-content">${main}</main><footer><a href="/contact">Contact</a></footer></body></html>`;
  return { type: "text/html; charset=UTF-8", body };
}

/** Lists of which each has something of before, pages of motions, and a search that finds numbers. */
function website(motions: readonly Motion[], url: URL) {
  if (url.pathname === "/robots.txt")
    return { type: "text/plain", body: "User-agent: *\nDisallow: /zoek-intern\n" };
  if (url.pathname.endsWith("/detail")) return detailPage(motions, url);
  if (url.pathname === "/downloads/document") return { type: "application/pdf", body: PDF };
  const list = /^\/kamerstukken\/(\w+)$/.exec(url.pathname)?.[1] ?? url.pathname.slice(1);
  const words = (url.searchParams.get("qry") ?? "*").replaceAll('"', "");
  const page = Number(url.searchParams.get("page") ?? 0);
  const found = words === "*" ? motions : motions.filter((motion) => stukOf(motion) === words);
  const cards =
    list === "moties" || list === "zoeken"
      ? found.toReversed().map(motionCard)
      : words === "*"
        ? [OTHERS[list] ?? ""]
        : [];
  const shown = cards.slice(page * 15, page * 15 + 15).join("");
  return html(`<h1>Kamerstukken</h1>${shown === "" ? "<p>Geen zoekresultaten gevonden</p>" : shown}`);
}

function hrefOf(motion: Motion): string {
  return `/kamerstukken/moties/detail?id=${zaakOf(motion)}&amp;did=${documentOf(motion)}`;
}

function motionCard(motion: Motion): string {
  return card(hrefOf(motion), titleOf(motion), `<p class="u-text-dark-gray u-mb-0">${stukOf(motion)}</p>`);
}

function card(href: string, title: string, more = ""): string {
  return `<div class="m-card"><div class="m-card__main"><h4 class="u-mt-0"><a href="${href}">${escaped(title)}</a></h4><time class="u-text-primary">${LONG_DAY}</time>${more}</div></div>`;
}

const SESSION = `${YEAR}P00001`;

/** A vote without a result yet, on what is there longest. */
function sessionOf([motion]: readonly Motion[]): string {
  const votes = motion === undefined ? "" : motionCard(motion);
  return `<h1>Stemmingen</h1><h2>Plenaire vergadering ${LONG_DAY}</h2>${votes}`;
}

const OTHERS: Readonly<Record<string, string>> = {
  brieven_regering: card(
    `/kamerstukken/brieven_regering/detail?id=${YEAR}Z00090&amp;did=${YEAR}D00090`,
    "Een oude brief",
  ),
  kamervragen: card(
    `/kamerstukken/kamervragen/detail?id=${YEAR}Z00091&amp;did=${YEAR}D00091`,
    "Vragen over iets",
  ),
  amendementen: card(
    `/kamerstukken/amendementen/detail?id=${YEAR}Z00092&amp;did=${YEAR}D00092`,
    "Amendement",
  ),
  stemmingsuitslagen: card(`/kamerstukken/stemmingsuitslagen/detail?id=${SESSION}`, "Stemmingen"),
  wetsvoorstellen: card(
    "/kamerstukken/wetsvoorstellen/detail?cfg=wetsvoorsteldetails&amp;qry=wetsvoorstel%3A36999",
    "Wet",
  ),
};

function detailPage(motions: readonly Motion[], url: URL) {
  const asked = [url.searchParams.get("id"), url.searchParams.get("did")];
  const motion = motions.find((one) => asked.includes(zaakOf(one)) || asked.includes(documentOf(one)));
  if (asked.includes(SESSION)) return html(sessionOf(motions));
  if (motion === undefined) return html("<h1>Pagina niet gevonden</h1>", "Pagina niet gevonden");
  return html(
    `<h1 class="u-mt-0"><span class="u-text-primary u-font-normal">Motie</span> ${titleOf(motion)}</h1>
    <p><span class="h-visually-hidden">Nummer:</span> ${stukOf(motion)}</p><p><span class="h-visually-hidden">Datum:</span> ${LONG_DAY}</p>
    <ul class="m-list"><li class="m-list__item m-list__item--variant-member"><span class="u-font-bold">Indiener</span>
    <span class="m-list__label"><a href="/kamerleden_en_commissies/alle_kamerleden/voorbeeld">A. ${motion.by ?? "Voorbeeld"}</a></span> <span>SP</span></li></ul>
    <a class="m-button" href="/downloads/document?id=${documentOf(motion)}">Download</a>`,
  );
}

/** Understands of a query which dossier or number is meant; other publications than stukken it has none. */
function sru(motions: readonly Motion[], url: URL) {
  if (url.pathname !== "/sru") return null;
  const query = url.searchParams.get("query") ?? "";
  const meant = (name: string) => new RegExp(`${name}=="([^"]*)"`).exec(query)?.[1];
  const [dossier, number] = [meant("w\\.dossiernummer"), meant("w\\.ondernummer")];
  const after = /dt\.identifier>"([^"]*)"/.exec(query)?.[1] ?? "";
  const found = motions.filter(
    (one) =>
      one.dossier === dossier &&
      (number === undefined || one.number === number) &&
      `kst-${stukOf(one)}` > after,
  );
  const start = Number(url.searchParams.get("startRecord") ?? 1);
  const records = found
    .slice(start - 1)
    .map(sruRecord)
    .join("");
  const body = `<?xml version='1.0' encoding='UTF-8'?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse"><version>2.0</version><numberOfRecords>${found.length}</numberOfRecords>${records === "" ? "" : `<records>${records}</records>`}</searchRetrieveResponse>`;
  return { type: "application/xml", body };
}

function sruRecord(motion: Motion): string {
  const id = `kst-${stukOf(motion)}`;
  return `<record><recordSchema>http://standaarden.overheid.nl/sru/</recordSchema><recordPacking>xml</recordPacking><recordData><gzd xmlns="http://standaarden.overheid.nl/sru" xmlns:d="http://purl.org/dc/terms/" xmlns:w="http://standaarden.overheid.nl/wetgeving/"><originalData><w:meta><w:owmskern><d:identifier>${id}</d:identifier><d:title>Begroting; Motie; ${titleOf(motion)}</d:title><d:type scheme="OVERHEIDop.Parlementair">Kamerstuk</d:type><d:modified>${DAY}</d:modified></w:owmskern><w:owmsmantel><d:available>${DAY}</d:available><d:date>${DAY}</d:date></w:owmsmantel><w:tpmeta><w:publicatienaam>Kamerstuk</w:publicatienaam><w:dossiernummer>${motion.dossier}</w:dossiernummer><w:ondernummer>${motion.number}</w:ondernummer><w:subrubriek>Motie</w:subrubriek><w:documenttitel>${titleOf(motion)}</w:documenttitel></w:tpmeta></w:meta></originalData><enrichedData><preferredUrl>https://zoek.officielebekendmakingen.nl/${id}.html</preferredUrl><timestamp>${DAY}T06:00:00.000000+02:00</timestamp></enrichedData></gzd></recordData></record>`;
}

function rss(motions: readonly Motion[]) {
  const items = motions.map(
    (motion) =>
      `<item><title>${titleOf(motion)}</title><link>https://www.tweedekamer.nl/kamerstukken/detail?id=${zaakOf(motion)}&amp;did=${documentOf(motion)}&amp;utm_source=nieuws</link><guid isPermaLink="false">bericht-${motion.serial}</guid><pubDate>${TODAY.toUTCString()}</pubDate></item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Nieuws</title><link>https://nieuws.example/</link><description/>${items.toReversed().join("")}</channel></rss>`;
  return { type: "application/rss+xml", body };
}
