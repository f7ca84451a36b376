import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "#parliament";
import { compare } from "../../../src/sources/feeds/compare.ts";
import { readCursor, writeCursor } from "../../../src/sources/feeds/cursor.ts";
import { keyed } from "../../../src/sources/feeds/known.ts";
import { withLead } from "../../../src/sources/feeds/page.ts";
import { readFeed } from "../../../src/sources/feeds/read-feed.ts";
import { recordsOfItem } from "../../../src/sources/feeds/records.ts";
import { parseEntity, readPage } from "../../../src/sources/gegevensmagazijn/page.ts";
import { asking } from "../../../src/sources/odata/client.ts";
import { lookUpNumber } from "../../../src/sources/odata/lookup.ts";
import { VERSIONS } from "../../../src/sources/odata/versions.ts";
import { pieceOf } from "../../../src/sources/officielebekendmakingen/piece.ts";
import { numberQuery } from "../../../src/sources/officielebekendmakingen/query.ts";
import { FIRST, pagesOf } from "../../../src/sources/officielebekendmakingen/sru.ts";
import { recordsOfPiece } from "../../../src/sources/piece.ts";
import { createRobots } from "../../../src/sources/robots.ts";
import { readDetail } from "../../../src/sources/tweedekamer/detail.ts";
import { LISTS } from "../../../src/sources/tweedekamer/lists.ts";
import { pageReader } from "../../../src/sources/tweedekamer/page.ts";
import { readList } from "../../../src/sources/tweedekamer/read-list.ts";
import { readSession } from "../../../src/sources/tweedekamer/session.ts";
import type { Site } from "../../../src/sources/tweedekamer/site.ts";
import { recordsOfVote } from "../../../src/sources/tweedekamer/vote.ts";
import { memoryHttp, signal } from "./memory-http.ts";
import { bytesOf, type FuzzReader } from "./reader.ts";
import { realSeeds } from "./real-seeds.ts";
import * as pages from "./source-seeds.ts";

const BASE = "http://127.0.0.1/SyncFeed/2.0";
const WEB = new URL("http://127.0.0.1");
const FIXTURES = join(import.meta.dirname, "../../sources/fixtures");
const NOW = new Date("2026-11-25T12:00:00Z");

const fixture = (name: string) => readFileSync(join(FIXTURES, name));

/** What reads the answers of the sources, each from bytes. */
export function sourceReaders(): readonly FuzzReader[] {
  return [syncFeed(), entities(), lists(), details(), sessions(), sru(), feeds(), odata(), robots()];
}

function syncFeed(): FuzzReader {
  return {
    name: "SyncFeed pages",
    seeds: [
      bytesOf(pages.syncFeedPage),
      fixture("gemengd.xml"),
      fixture("bijgewerkt.xml"),
      ...realSeeds("gegevensmagazijn", /^syncfeed_.*\.xml$/),
    ],
    words: pages.SYNC_WORDS,
    read(bytes) {
      const page = readPage(decodeText(bytes, "application/atom+xml;charset=utf-8"), bytes.length, BASE);
      const text = JSON.stringify(page);
      if (page.last !== null && !Number.isSafeInteger(page.last)) throw new Error(`cursor ${page.last}`);
      return text;
    },
  };
}

function entities(): FuzzReader {
  return {
    name: "entities",
    seeds: [fixture("entiteit.xml"), ...realSeeds("gegevensmagazijn", /^syncfeed_(?:entiteit|persoon)/)],
    words: pages.SYNC_WORDS,
    read: (bytes) => JSON.stringify(parseEntity(decodeText(bytes, "text/xml"), BASE)),
  };
}

/** A site of which every page is the body of the moment. */
function siteOf(body: () => Uint8Array): Site {
  const http = memoryHttp(body, "text/html; charset=utf-8");
  return {
    base: WEB,
    readPage: pageReader(http, { assertAllowed: async () => {} }, 1_000),
    clock: () => NOW,
    isFollowed: () => true,
  };
}

function lists(): FuzzReader {
  let body: Uint8Array = Buffer.of();
  const site = siteOf(() => body);
  return {
    name: "lists of tweedekamer.nl",
    seeds: pages.lists.map(bytesOf),
    words: pages.WEB_WORDS,
    async read(bytes, chance) {
      body = bytes;
      const list = LISTS[chance(LISTS.length)];
      if (list !== undefined) JSON.stringify(await readList(site, list, chance(2), null, signal));
    },
  };
}

function details(): FuzzReader {
  let body: Uint8Array = Buffer.of();
  const site = siteOf(() => body);
  return {
    name: "pages of tweedekamer.nl",
    seeds: [...pages.details.map(bytesOf), ...realSeeds("tweedekamer", /\.html$/)],
    words: pages.WEB_WORDS,
    async read(bytes) {
      body = bytes;
      const page = await site.readPage(new URL("/kamerstukken/moties/detail?id=2026Z10001", WEB), signal);
      if (typeof page === "string") return;
      const { piece, vote } = readDetail(site, page, { document: null, zaak: null });
      JSON.stringify([
        recordsOfPiece(piece),
        vote === null ? [] : recordsOfVote("2026Z10001", vote, piece.position),
      ]);
    },
  };
}

function sessions(): FuzzReader {
  let body: Uint8Array = Buffer.of();
  const site = siteOf(() => body);
  return {
    name: "votes of tweedekamer.nl",
    seeds: pages.sessions.map(bytesOf),
    words: pages.WEB_WORDS,
    async read(bytes) {
      body = bytes;
      const page = await site.readPage(new URL("/stemmingen", WEB), signal);
      if (typeof page !== "string") JSON.stringify(readSession(site, page, "2026-11-24"));
    },
  };
}

function sru(): FuzzReader {
  let body: Uint8Array = Buffer.of();
  const ask = pagesOf(
    memoryHttp(() => body, "text/xml"),
    "http://127.0.0.1/sru",
    1_000,
  );
  return {
    name: "SRU",
    seeds: [...pages.sru.map(bytesOf), ...realSeeds("officielebekendmakingen", /^sru.*\.xml$|^searchrec/)],
    words: pages.SRU_WORDS,
    async read(bytes) {
      body = bytes;
      const page = await ask(numberQuery("36333", "5"), FIRST, 10, signal);
      JSON.stringify(page.publications.map((one) => pieceOf(one)).map((one) => one && recordsOfPiece(one)));
    },
  };
}

function feeds(): FuzzReader {
  const address = new URL("http://127.0.0.1/feed");
  const known = {
    validators: null,
    beganMs: null,
    ...compare(keyed(readFeed(pages.feeds[0] ?? "", address).items), EMPTY).known,
  };
  return {
    name: "RSS and Atom",
    seeds: [...pages.feeds.map(bytesOf), ...realSeeds("officielebekendmakingen", /^rss.*\.xml$/)],
    words: pages.FEED_WORDS,
    read(bytes) {
      const { items } = readFeed(decodeText(bytes, "application/rss+xml"), address);
      const { news, known: next } = compare(keyed(items), readCursor(writeCursor(known)) ?? EMPTY);
      for (const item of news) JSON.stringify(recordsOfItem("feed:x", item, { address, clock: () => NOW }));
      readCursor(writeCursor({ validators: null, beganMs: null, ...next }));
      withLead({ bytes, contentType: "text/html" }, items[0] ?? null);
    },
  };
}

const EMPTY = { items: [], loose: [] };

function odata(): FuzzReader {
  let body: Uint8Array = Buffer.of();
  const ask = asking(
    memoryHttp(() => body, "application/json"),
    "http://127.0.0.1/OData/v5",
    1_000,
  );
  return {
    name: "OData",
    seeds: [
      ...pages.odata.map(bytesOf),
      ...realSeeds("gegevensmagazijn", /^odata_.*\.json$/).filter(({ length }) => length < 20_000),
    ],
    words: pages.ODATA_WORDS,
    async read(bytes) {
      body = bytes;
      for (const id of ["kst-36600-XX-29", "2024Z18231"])
        JSON.stringify(await lookUpNumber(ask, VERSIONS.v5, "http://127.0.0.1/OData/v5", id, signal));
    },
  };
}

function robots(): FuzzReader {
  let body: Uint8Array = Buffer.of();
  return {
    name: "robots.txt",
    seeds: [bytesOf(pages.robots)],
    words: ["User-agent: *\n", "Disallow: /\n", "Allow: ", "Crawl-delay: 1e9\n", "*$", "Sitemap: ", "%2f"],
    async read(bytes) {
      body = bytes;
      const rules = createRobots(
        memoryHttp(() => body, "text/plain"),
        WEB,
        "Kamerwacht/1",
        () => NOW,
      );
      await rules.assertAllowed(new URL(`/kamerstukken/${"a".repeat(200)}?b=c`, WEB), signal);
    },
  };
}
