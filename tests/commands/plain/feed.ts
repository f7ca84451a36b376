import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The plainest feed that could be. */
export interface PlainFeed {
  readonly server: Server;
  readonly url: string;
  /** Entities in order, each one element of the Chamber's namespace. */
  readonly entries: { kind: string; id: string; xml: string }[];
  /** Answers in place of the feed's own, when set. */
  answer: ((path: string) => { status: number; body: string } | null) | null;
}

const NAMESPACE = "http://www.tweedekamer.nl/xsd/tkData/v1-0";
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export async function startPlainFeed(): Promise<PlainFeed> {
  const made: Omit<PlainFeed, "server" | "url"> & { url: string } = { url: "", entries: [], answer: null };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", made.url);
    const own = made.answer?.(request.url ?? "") ?? null;
    if (own !== null)
      return void response.writeHead(own.status, { "content-type": "text/xml" }).end(own.body);
    if (pathname.endsWith("/Feed")) return void response.end(feedPage(made, searchParams));
    response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/SyncFeed/2.0`;
  return Object.assign(made, { server });
}

/** The page after a token, of one category where it is given. */
export function feedPage(
  made: { url: string; entries: PlainFeed["entries"] },
  query: URLSearchParams,
): string {
  const category = query.get("category")?.toLowerCase();
  const after = Number(query.get("skiptoken") ?? 0);
  const link = (rel: string, token: number) =>
    `<link rel="${rel}" href="${made.url}/Feed?skiptoken=${token}${category === undefined ? "" : `&amp;category=${category}`}"/>`;
  const found = made.entries
    .map((entry, index) => ({ ...entry, token: 100 + index }))
    .filter(
      (entry) => entry.token > after && (category === undefined || entry.kind.toLowerCase() === category),
    );
  const shown = found
    .slice(0, 250)
    .map(
      ({ kind, id, xml, token }) =>
        `<entry><title>${id}</title><id>${made.url}/Entiteiten/${id}</id><updated>${new Date().toISOString()}</updated><category term="${kind}"/>${link("next", token)}<content type="application/xml">${xml}</content></entry>`,
    );
  const last = found.slice(0, 250).at(-1)?.token;
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>${last === undefined ? link("resume", after + 1) : link("next", last)}<updated>${new Date().toISOString()}</updated>${shown.join("")}</feed>`;
}

/** A motion is tabled. */
export function tabled(feed: PlainFeed): void {
  publish(feed, "kamerstukdossier", 1, { nummer: "36600", toevoeging: "XX", titel: "Begroting" });
  publish(feed, "zaak", 2, {
    soort: "Motie",
    nummer: "2024Z18231",
    onderwerp: "Motie van het lid Voorbeeld over opvang &amp; zorg",
    gestartOp: "2024-11-19T00:00:00",
    volgnummer: "29",
    kamerstukdossier: [1],
  });
}

/** It is voted on. */
export function votedOn(feed: PlainFeed): void {
  publish(feed, "besluit", 3, {
    besluitSoort: "Stemmen - aangenomen",
    status: "Besluit",
    stemmingsSoort: "Met handopsteken",
    zaak: [2],
  });
}

/** Publishes an entity: text for a field, an array of guids for a relation. */
function publish(
  feed: PlainFeed,
  kind: string,
  id: number,
  parts: Readonly<Record<string, string | readonly number[]>>,
): void {
  const children = Object.entries(parts).map(([name, value]) =>
    typeof value === "string"
      ? `<t:${name}>${value}</t:${name}>`
      : value.map((ref) => `<t:${name} ref="${guid(ref)}"/>`).join(""),
  );
  const xml = `<t:${kind} xmlns:t="${NAMESPACE}" id="${guid(id)}" t:bijgewerkt="2026-01-05T10:00:00.0000000" t:verwijderd="false">${children.join("")}</t:${kind}>`;
  feed.entries.push({ kind, id: guid(id), xml });
}
