import { type FetchedFile, UnreadableError } from "#parliament";
import { type Expectation, examined, listed, together } from "../finding.ts";
import { gather } from "../gather.ts";
import type { HttpClient } from "../http.ts";
import type { Robots } from "../robots.ts";
import type { Finding, Said, Sample } from "../source.ts";
import { readDetail } from "./detail.ts";
import type { Item } from "./items.ts";
import { LISTS, type List, listUrl } from "./lists.ts";
import { fileUrl } from "./pieces.ts";
import { type ListPage, readList } from "./read-list.ts";
import { readSession } from "./session.ts";
import type { Site } from "./site.ts";

/** The source's own ways to read. */
export interface Ways {
  readonly site: Site;
  readonly http: HttpClient;
  readonly robots: Robots;
  readonly deadlineMs: number;
  file(document: string, signal: AbortSignal): Promise<FetchedFile>;
}

const PAGE_BYTES_MAX = 5_000_000;
/** A page of a list holds so many items, as far as we know. */
const PER_PAGE = 15;

/**
 * Holds the website against what this program expects of it: robots.txt, each list with its items, dates and numbers,
 * its next page, the page of a document and of a session, and a file.
 */
export function examine(ways: Ways, signal: AbortSignal): AsyncGenerator<Finding> {
  return examined(expectations(ways), signal);
}

function* expectations(ways: Ways): Generator<Expectation> {
  const { site, robots } = ways;
  const seen = new Map<string, ListPage>();
  const first = LISTS[0] as List;
  yield {
    what: { nl: "robots.txt staat toe wat wij lezen", en: "robots.txt allows what we read" },
    test: async (signal) => {
      for (const list of LISTS) await robots.assertAllowed(listUrl(site.base, list, 0), signal);
      await robots.assertAllowed(new URL(fileUrl(site.base, "2026D00001")), signal);
      return null;
    },
  };
  for (const list of LISTS) {
    yield {
      what: { nl: `de lijst ${list.name} is te lezen`, en: `the list ${list.name} can be read` },
      test: async (signal) => {
        const page = await readList(site, list, 0, null, signal);
        if (page !== null) seen.set(list.name, page);
        return page === null ? null : oddities(list, page);
      },
    };
  }
  if (seen.has(first.name))
    yield {
      what: {
        nl: `de lijst ${first.name} heeft een volgende bladzijde`,
        en: `the list ${first.name} has a next page`,
      },
      test: async (signal) => {
        const page = await readList(site, first, 1, null, signal);
        const before = new Set(seen.get(first.name)?.items.map(({ key }) => key));
        return page?.items.some(({ key }) => !before.has(key)) === true
          ? null
          : { nl: "dezelfde stukken nog eens", en: "the same documents once more" };
      },
    };
  if (seen.size === 0) return;
  yield {
    what: {
      nl: "de pagina van een motie noemt soort, nummer, datum en indieners",
      en: "the page of a motion names kind, number, date and proposers",
    },
    test: (signal) => detailOddities(site, seen.get("moties")?.items[0], signal),
  };
  yield {
    what: {
      nl: "de pagina van een stemming noemt de besluiten",
      en: "the page of a vote names the decisions",
    },
    test: (signal) => sessionOddities(site, seen.get("stemmingsuitslagen")?.items[0], signal),
  };
  yield {
    what: { nl: "het bestand van een stuk is op te halen", en: "the file of a document can be fetched" },
    test: async (signal) => {
      const document = seen.get("moties")?.items.find((item) => item.document !== null)?.document ?? null;
      if (document === null) return { nl: "geen stuk op de lijst", en: "no document on the list" };
      await ways.file(document, signal);
      return null;
    },
  };
}

function oddities(list: List, page: ListPage): Said | null {
  const { items, skipped } = page;
  const told = [
    items.length === PER_PAGE
      ? null
      : {
          nl: `${items.length} stukken op een bladzijde in plaats van ${PER_PAGE}`,
          en: `${items.length} documents on a page instead of ${PER_PAGE}`,
        },
    skipped.length === 0
      ? null
      : { nl: `${skipped.length} zonder datum of nummer`, en: `${skipped.length} without a date or number` },
    list.name !== "moties" || items.some(({ stuk }) => stuk !== null)
      ? null
      : { nl: "nergens een Kamerstuknummer", en: "nowhere the number of a Kamerstuk" },
    list.holds !== "documents" || items.some(({ zaak }) => zaak !== null)
      ? null
      : { nl: "nergens een zaaknummer", en: "nowhere the number of a zaak" },
    isSorted(items) ? null : { nl: "niet op datum gesorteerd", en: "not sorted by date" },
  ];
  return together(told, "; ");
}

function isSorted(items: ListPage["items"]): boolean {
  return items.every(({ date }, at) => at === 0 || date <= (items[at - 1]?.date ?? ""));
}

async function detailOddities(site: Site, item: Item | undefined, signal: AbortSignal): Promise<Said | null> {
  if (item === undefined) return { nl: "geen motie op de lijst", en: "no motion on the list" };
  const page = await site.readPage(new URL(item.url), signal);
  if (typeof page === "string") return notThere(item);
  const { piece } = readDetail(site, page, item);
  const missing = [
    /^Motie/.test(piece.kind) ? null : { nl: `soort is ${piece.kind}`, en: `its kind is ${piece.kind}` },
    piece.ids.length > 1 ? null : { nl: "geen Kamerstuknummer", en: "no number of a Kamerstuk" },
    piece.date === null ? { nl: "geen datum", en: "no date" } : null,
    piece.proposers.length === 0 ? { nl: "geen indieners", en: "no proposers" } : null,
  ];
  return together(missing, ", ", `${item.url}: `);
}

async function sessionOddities(
  site: Site,
  item: Item | undefined,
  signal: AbortSignal,
): Promise<Said | null> {
  if (item === undefined) return { nl: "geen stemming op de lijst", en: "no vote on the list" };
  const page = await site.readPage(new URL(item.url), signal);
  if (typeof page === "string") return notThere(item);
  const { votes, unknown } = readSession(site, page, "");
  if (votes.length === 0)
    return { nl: `${item.url}: geen enkel besluit`, en: `${item.url}: not one decision` };
  return listed("onbekende besluiten", "unknown decisions", unknown.slice(0, 5));
}

function notThere({ url }: Item): Said {
  return { nl: `${url} is er niet`, en: `${url} is not there` };
}

/** Robots.txt, a page of each list, the page of the newest thing on each, and one file, as they came. */
export async function* samples(ways: Ways, signal: AbortSignal): AsyncGenerator<Sample> {
  const { site } = ways;
  yield await raw(ways, "website_robots", new URL("/robots.txt", site.base), signal);
  let file: string | null = null;
  for (const list of LISTS) {
    const url = listUrl(site.base, list, 0);
    yield await raw(ways, `website_lijst_${list.name}`, url, signal);
    const newest = (await readList(site, list, 0, null, signal))?.items[0];
    if (newest === undefined) continue;
    yield await raw(ways, `website_pagina_${list.name}`, new URL(newest.url), signal);
    file ??= newest.document;
  }
  if (file === null) return;
  try {
    const { bytes, contentType } = await ways.file(file, signal);
    yield { name: "website_bestand", url: fileUrl(site.base, file), contentType, bytes };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
}

async function raw(ways: Ways, name: string, url: URL, signal: AbortSignal): Promise<Sample> {
  await ways.robots.assertAllowed(url, signal);
  const request = {
    url,
    accept: "text/html",
    compressed: true,
    deadlineMs: ways.deadlineMs,
    bytesMax: PAGE_BYTES_MAX,
    tooLarge: () => new UnreadableError("de pagina is te groot", { retry: false }),
  };
  return ways.http.get(
    request,
    async (answer) => ({
      name,
      url: url.href,
      contentType: answer.header("content-type"),
      bytes: await gather(answer.chunks),
    }),
    signal,
  );
}
