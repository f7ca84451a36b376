import { type FetchedFile, UnreadableError } from "#parliament";
import { type Expectation, examined } from "../finding.ts";
import { gather } from "../gather.ts";
import type { HttpClient } from "../http.ts";
import type { Robots } from "../robots.ts";
import type { Finding, Sample } from "../source.ts";
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
    what: "robots.txt staat toe wat wij lezen",
    test: async (signal) => {
      for (const list of LISTS) await robots.assertAllowed(listUrl(site.base, list, 0), signal);
      await robots.assertAllowed(new URL(fileUrl(site.base, "2026D00001")), signal);
      return null;
    },
  };
  for (const list of LISTS) {
    yield {
      what: `de lijst ${list.name} is te lezen`,
      test: async (signal) => {
        const page = await readList(site, list, 0, null, signal);
        if (page !== null) seen.set(list.name, page);
        return page === null ? null : oddities(list, page);
      },
    };
  }
  if (seen.has(first.name))
    yield {
      what: `de lijst ${first.name} heeft een volgende bladzijde`,
      test: async (signal) => {
        const page = await readList(site, first, 1, null, signal);
        const before = new Set(seen.get(first.name)?.items.map(({ key }) => key));
        return page?.items.some(({ key }) => !before.has(key)) === true ? null : "dezelfde stukken nog eens";
      },
    };
  if (seen.size === 0) return;
  yield {
    what: "de pagina van een motie noemt soort, nummer, datum en indieners",
    test: (signal) => detailOddities(site, seen.get("moties")?.items[0], signal),
  };
  yield {
    what: "de pagina van een stemming noemt de besluiten",
    test: (signal) => sessionOddities(site, seen.get("stemmingsuitslagen")?.items[0], signal),
  };
  yield {
    what: "het bestand van een stuk is op te halen",
    test: async (signal) => {
      const document = seen.get("moties")?.items.find((item) => item.document !== null)?.document ?? null;
      if (document === null) return "geen stuk op de lijst";
      await ways.file(document, signal);
      return null;
    },
  };
}

function oddities(list: List, page: ListPage): string | null {
  const { items, skipped } = page;
  const told = [
    items.length === PER_PAGE ? null : `${items.length} stukken op een bladzijde in plaats van ${PER_PAGE}`,
    skipped.length === 0 ? null : `${skipped.length} zonder datum of nummer`,
    list.name !== "moties" || items.some(({ stuk }) => stuk !== null) ? null : "nergens een Kamerstuknummer",
    list.holds !== "documents" || items.some(({ zaak }) => zaak !== null) ? null : "nergens een zaaknummer",
    isSorted(items) ? null : "niet op datum gesorteerd",
  ].filter((oddity) => oddity !== null);
  return told.length === 0 ? null : told.join("; ");
}

function isSorted(items: ListPage["items"]): boolean {
  return items.every(({ date }, at) => at === 0 || date <= (items[at - 1]?.date ?? ""));
}

async function detailOddities(
  site: Site,
  item: Item | undefined,
  signal: AbortSignal,
): Promise<string | null> {
  if (item === undefined) return "geen motie op de lijst";
  const page = await site.readPage(new URL(item.url), signal);
  if (typeof page === "string") return `${item.url} is er niet`;
  const { piece } = readDetail(site, page, item);
  const missing = [
    /^Motie/.test(piece.kind) ? null : `soort is ${piece.kind}`,
    piece.ids.length > 1 ? null : "geen Kamerstuknummer",
    piece.date === null ? "geen datum" : null,
    piece.proposers.length === 0 ? "geen indieners" : null,
  ].filter((oddity) => oddity !== null);
  return missing.length === 0 ? null : `${item.url}: ${missing.join(", ")}`;
}

async function sessionOddities(
  site: Site,
  item: Item | undefined,
  signal: AbortSignal,
): Promise<string | null> {
  if (item === undefined) return "geen stemming op de lijst";
  const page = await site.readPage(new URL(item.url), signal);
  if (typeof page === "string") return `${item.url} is er niet`;
  const { votes, unknown } = readSession(site, page, "");
  if (votes.length === 0) return `${item.url}: geen enkel besluit`;
  return unknown.length === 0 ? null : `onbekende besluiten: ${unknown.slice(0, 5).join(", ")}`;
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
