import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";

const TK = "http://www.tweedekamer.nl/xsd/tkData/v1-0";

export interface Entry {
  readonly position: number;
  readonly kind: string;
  readonly id: string;
  readonly updated?: string;
  /** The content of the entity element. */
  readonly content?: string;
}

/** Answers a request itself; false leaves it to the feed. */
type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

export interface FeedServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: URL[];
  readonly entries: Entry[];
  /** The misbehaviour of the moment. */
  answer: Answer;
}

/** A SyncFeed on loopback that speaks as the real one does, with pages of `pageSize`, and misbehaves on demand. */
export async function feedServer(entries: Entry[], pageSize = 250): Promise<FeedServer> {
  const requests: URL[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", feed.url);
    requests.push(url);
    if (!feed.answer(request, response, url)) answerFeed(request, response, url, feed, pageSize);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const feed: FeedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/SyncFeed/2.0`,
    requests,
    entries,
    answer: () => false,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return feed;
}

function answerFeed(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  feed: FeedServer,
  pageSize: number,
): void {
  if (!url.pathname.endsWith("/Feed")) {
    response.writeHead(404).end();
    return;
  }
  const after = Number(url.searchParams.get("skiptoken") ?? 0);
  const category = url.searchParams.get("category");
  const page = feed.entries
    .filter(({ position, kind }) => position > after && (category === null || same(kind, category)))
    .slice(0, pageSize);
  const body = Buffer.from(pageXml(feed.url, page, after, category));
  const zipped = /gzip/.test(String(request.headers["accept-encoding"]));
  response.writeHead(200, {
    "content-type": "application/atom+xml;charset=utf-8",
    ...(zipped ? { "content-encoding": "gzip" } : {}),
  });
  response.end(zipped ? gzipSync(body) : body);
}

function same(kind: string, category: string): boolean {
  return kind.toLowerCase() === category.toLowerCase();
}

/** A page as text. */
export function pageXml(
  base: string,
  entries: readonly Entry[],
  after: number,
  category: string | null = null,
): string {
  const link = (rel: string, token: number) =>
    `<link rel="${rel}" href="${base}/Feed?skiptoken=${token}${category === null ? "" : `&amp;category=${category}`}"/>`;
  const last = entries.at(-1)?.position;
  const end = last === undefined ? link("resume", after + 1) : link("next", last);
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>SyncFeed</title>${link("self", after)}${end}<updated>2026-11-24T20:00:00+01:00</updated>${entries.map((entry) => entryXml(base, entry, link)).join("")}</feed>`;
}

function entryXml(base: string, entry: Entry, link: (rel: string, token: number) => string): string {
  const { id, kind, position, updated = "2026-11-24T10:00:00.1234567Z", content = "" } = entry;
  return `<entry><title>${id}</title><id>${base}/Entiteiten/${id}</id><updated>${updated}</updated><category term="${kind}"/>${link("next", position)}<content type="application/xml"><${kind} xmlns="${TK}" xmlns:tk="${TK}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="${id}" tk:bijgewerkt="2026-11-24T11:00:00.0000000" tk:verwijderd="false">${content}</${kind}></content></entry>`;
}

/** `count` entries whose positions lie `gap` apart, published a minute apart. */
export function entriesOf(count: number, gap = 1, kind = "document"): Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    position: (index + 1) * gap,
    kind,
    id: `${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`,
    updated: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    content: `<soort>Brief regering</soort><onderwerp>Brief ${index}</onderwerp>`,
  }));
}
