import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect } from "vitest";
import type { Cursors, SourceRecord } from "#parliament";
import { createFeed, type Source } from "#sources";
import { gathered, merged } from "./batches.ts";

export const NOW = new Date("2026-11-24T10:00:00Z");
export const signal = new AbortController().signal;
export const DATE = "Tue, 24 Nov 2026 08:00:00 GMT";

/** A site with a feed and pages, as it is now. */
export interface Site {
  /** The feed: its text, or bytes in another encoding. */
  body: string | Uint8Array;
  type: string;
  headers: Record<string, string>;
  status: number;
  readonly pages: Map<string, { readonly type: string; readonly body: string | Uint8Array }>;
  robots: string;
  readonly requests: IncomingMessage[];
}

export interface Item {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly description?: string;
}

export function rss(items: readonly Item[]): string {
  const element = (name: string, value: string | undefined) =>
    value === undefined ? "" : `<${name}>${value.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</${name}>`;
  const all = items.map(
    ({ title, link, guid, date, description }) =>
      `<item>${element("title", title)}${element("link", link)}${element("guid", guid)}${element("pubDate", date)}${element("description", description)}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nieuws</title><link>https://site.example/</link>${all.join("")}</channel></rss>`;
}

export function titlesOf(records: readonly SourceRecord[]): string[] {
  return records.filter(({ kind }) => kind === "document").map(({ fields }) => String(fields.onderwerp));
}

/** For one test file: a site on loopback, anew for each test, and the source that reads it. */
export function feedPages() {
  const site: Site = {
    body: "",
    type: "",
    headers: {},
    status: 200,
    pages: new Map(),
    robots: "",
    requests: [],
  };
  const address = { origin: "" };
  serve(site, address);

  function message(number: number, deviation: Item = {}): Item {
    return {
      title: `Bericht ${number}`,
      link: `${address.origin}/nieuws/${number}`,
      guid: `urn:${number}`,
      date: DATE,
      description: `Wat er staat in ${number}`,
      ...deviation,
    };
  }

  function feed(now: () => Date = () => NOW): Source {
    return createFeed({
      name: "coa",
      url: `${address.origin}/feed`,
      userAgent: "test",
      clock: now,
      http: { sleep: async () => undefined },
      deadlineMs: 5_000,
    });
  }

  async function polled(cursors: Cursors, now?: () => Date) {
    await using source = feed(now);
    const batches = await gathered(source.poll(cursors, signal));
    const records = batches.flatMap((batch) => (batch.type === "page" ? batch.records : []));
    return { batches, records, titles: titlesOf(records), cursors: merged(cursors, batches) };
  }

  /** The cursors of a feed that was read with what is in it now. */
  async function begun(): Promise<Cursors> {
    await using source = feed();
    const { cursors, history } = await source.begin(new Date(0), signal);
    expect(history).toBeNull();
    const first = await polled(cursors);
    expect(first.records).toEqual([]);
    return first.cursors;
  }

  return { site, address, message, feed, polled, begun };
}

function serve(site: Site, address: { origin: string }): void {
  const server = createServer((request, response) => answer(site, request, response));

  beforeEach(async () => {
    Object.assign(site, { body: rss([]), type: "application/rss+xml", headers: {}, status: 200, robots: "" });
    site.pages.clear();
    site.requests.length = 0;
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    address.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  site.requests.push(request);
  const path = request.url ?? "/";
  const page = site.pages.get(path);
  if (path === "/robots.txt") response.end(site.robots);
  else if (page !== undefined) response.writeHead(200, { "content-type": page.type }).end(page.body);
  else if (path !== "/feed") response.writeHead(404).end();
  else if (site.headers.etag !== undefined && request.headers["if-none-match"] === site.headers.etag)
    response.writeHead(304, site.headers).end();
  else response.writeHead(site.status, { "content-type": site.type, ...site.headers }).end(site.body);
}
