import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import {
  type Design,
  detailPage,
  documentCard,
  listPage,
  NOT_FOUND,
  type SiteDocument,
  type SiteSession,
  sessionCard,
  sessionPage,
} from "./tweedekamer-pages.ts";

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

export interface SmallSite extends AsyncDisposable {
  readonly url: string;
  readonly requests: URL[];
  readonly documents: SiteDocument[];
  readonly sessions: SiteSession[];
  readonly bills: { readonly dossier: string; readonly title: string; readonly date: string }[];
  design: Design;
  robots: string | null;
  /** The misbehaviour of the moment; false leaves the answer to the site. */
  answer: Answer;
  /** Gives lists an ETag, and a 304 to who has it. */
  conditional: boolean;
  /** Bytes of further markup on each page, as real pages have it. */
  weight: number;
}

const PER_PAGE = 15;

/** A website on loopback that speaks as the real one does, and misbehaves on demand. */
export async function smallSite(): Promise<SmallSite> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", site.url);
    site.requests.push(url);
    if (!site.answer(request, response, url)) respond(site, request, response, url);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const site: SmallSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    documents: [],
    sessions: [],
    bills: [],
    design: 2025,
    robots: "User-agent: *\nDisallow: /admin/\n",
    answer: () => false,
    conditional: false,
    weight: 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return site;
}

/** Everything answers like this. */
export function always(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (_, response, url) => {
    if (url.pathname === "/robots.txt") return false;
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
    return true;
  };
}

function respond(site: SmallSite, request: IncomingMessage, response: ServerResponse, url: URL): void {
  if (url.pathname === "/robots.txt") {
    response.writeHead(site.robots === null ? 404 : 200, { "content-type": "text/plain" });
    response.end(site.robots ?? "");
    return;
  }
  if (url.pathname === "/downloads/document") {
    response.writeHead(200, { "content-type": "application/octet-stream" }).end("%PDF-1.7 …");
    return;
  }
  const body = pageAt(site, url).replace("</body>", () => `${markup(site.weight)}</body>`);
  const etag = `"${Buffer.from(body).length}-${hash(body)}"`;
  const unchanged = site.conditional && request.headers["if-none-match"] === etag;
  const zipped = /gzip/.test(String(request.headers["accept-encoding"])) && !unchanged;
  response.writeHead(unchanged ? 304 : 200, {
    "content-type": "text/html; charset=utf-8",
    ...(site.conditional ? { etag } : {}),
    ...(zipped ? { "content-encoding": "gzip" } : {}),
  });
  response.end(unchanged ? "" : zipped ? gzipSync(body) : body);
}

function pageAt(site: SmallSite, url: URL): string {
  const id = url.searchParams.get("id");
  if (url.pathname.endsWith("/detail")) {
    const session = site.sessions.find((candidate) => candidate.id === id);
    if (session !== undefined) return sessionPage(session);
    const wanted = url.searchParams.get("did") ?? id;
    const found = site.documents.find(({ document, zaak }) => document === wanted || zaak === wanted);
    // A page that is not there is answered with 200.
    return found === undefined ? NOT_FOUND : detailPage(found);
  }
  const words = url.searchParams.get("qry")?.replaceAll('"', "") ?? "*";
  const page = Number(url.searchParams.get("page") ?? 0);
  const name = url.pathname.split("/").at(-1) ?? "";
  const cards = cardsOf(site, name, words).sort((a, b) => (a.date < b.date ? 1 : -1));
  return listPage(site.design, cards.slice(page * PER_PAGE, (page + 1) * PER_PAGE));
}

function cardsOf(site: SmallSite, name: string, words: string) {
  if (name === "stemmingsuitslagen") return site.sessions.map(sessionCard);
  if (name === "wetsvoorstellen") {
    return site.bills.map(({ dossier, title, date }) => ({
      href: `/kamerstukken/wetsvoorstellen/detail?id=2026Z00001&amp;dossier=${dossier}`,
      title,
      date,
      number: dossier,
      kind: null,
    }));
  }
  return site.documents
    .filter(({ list, number, title }) =>
      name === "zoeken"
        ? words
            .split(" OR ")
            .some((part) => part.split(" AND ").every((word) => number === word || title.includes(word)))
        : list === name,
    )
    .map(documentCard);
}

/** Nothing that a reader of lists looks at, and no better to compress than other markup. */
function markup(bytes: number): string {
  let text = "";
  for (let item = 0; text.length < bytes; item++) {
    const id = ((item * 2_654_435_761) >>> 0).toString(36);
    text += `<li class="m-menu__item u-${id.slice(0, 3)}"><a href="/onderwerpen/${id}">Onderwerp ${id.slice(3)}</a></li>\n`;
  }
  return text === "" ? "" : `<footer><ul>${text}</ul></footer>`;
}

function hash(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007;
  return sum;
}
