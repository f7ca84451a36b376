import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A publication as the small service keeps it; what is left out is not in its record. */
export interface Publication {
  readonly identifier: string;
  readonly publicatienaam: string;
  readonly modified: string;
  readonly date?: string;
  readonly dossier?: readonly string[];
  readonly ondernummer?: string;
  readonly subrubriek?: string;
  readonly type?: string;
  readonly title?: string;
  readonly documenttitel?: string;
  readonly dossiertitel?: string;
  readonly indieners?: readonly string[];
  readonly vraagnummer?: readonly string[];
  readonly behandeld?: readonly string[];
  readonly timestamp?: string;
  /** Manifestations, each at an address of this server unless it holds one. */
  readonly forms?: readonly string[];
  readonly preferredUrl?: boolean;
  /** What its text says, for who searches for words. */
  readonly text?: string;
}

/** Answers a request itself; false leaves it to the service. */
type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

export interface SruServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: URL[];
  readonly publications: Publication[];
  /** Files by path. */
  readonly files: Map<string, { readonly type: string; readonly body: string }>;
  /** How it counts: its number of records instead of the right one. */
  count: (right: number) => number;
  /** It gives no more than so many records, whatever is asked. */
  pageMax: number;
  /** From this place on it answers 504. */
  startMax: number;
  answer: Answer;
}

/** A service on loopback that speaks as the real one does, with its bad manners, and worse on demand. */
export async function sruServer(publications: Publication[] = []): Promise<SruServer> {
  const sockets = new Set<Socket>();
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? "/", server.url);
    server.requests.push(url);
    if (server.answer(request, response, url)) return;
    const file = server.files.get(url.pathname);
    if (file !== undefined) response.writeHead(200, { "content-type": file.type }).end(file.body);
    else if (url.pathname === "/sru") search(response, url, server);
    else response.writeHead(404).end();
  });
  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const listening = Promise.withResolvers<void>();
  http.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const server: SruServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/sru`,
    requests: [],
    publications,
    files: new Map(),
    count: (right) => right,
    pageMax: 1_000,
    startMax: 10_000,
    answer: () => false,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}

function search(response: ServerResponse, url: URL, server: SruServer): void {
  const start = Number(url.searchParams.get("startRecord") ?? 1);
  if (start >= server.startMax) {
    response
      .writeHead(504, { "content-type": "text/html" })
      .end("<html><body>Gateway Time-out</body></html>");
    return;
  }
  const found = evaluate(url.searchParams.get("query") ?? "", server.publications);
  response.writeHead(200, { "content-type": "text/xml;charset=UTF-8" });
  if (typeof found === "string") {
    response.end(diagnostics("10", found));
    return;
  }
  const wanted = Math.min(Number(url.searchParams.get("maximumRecords") ?? 10), server.pageMax);
  const page = found.slice(start - 1, start - 1 + wanted);
  response.end(responseXml(page, server.count(found.length), new URL(server.url).origin));
}

const INDEXES: Readonly<Record<string, (one: Publication) => readonly string[]>> = {
  "c.product-area": () => ["officielepublicaties"],
  "w.publicatienaam": (one) => [one.publicatienaam],
  "w.dossiernummer": (one) => one.dossier ?? [],
  "w.ondernummer": (one) => (one.ondernummer === undefined ? [] : [one.ondernummer]),
  "dt.identifier": (one) => [one.identifier],
  "dt.modified": (one) => [one.modified],
  "dt.date": (one) => [one.date ?? one.modified],
  "cql.textAndIndexes": (one) => [
    [one.title, one.documenttitel, one.text].join(" ").replace(/\s+/g, " ").toLowerCase(),
  ],
  "dt.type": (one) => [one.type ?? one.publicatienaam],
};

/** The publications that a query of this program means, sorted; what the service would say of any other. */
function evaluate(query: string, publications: readonly Publication[]): readonly Publication[] | string {
  const [where = "", sort = ""] = query.split(" sortBy ");
  let found = [...publications];
  for (const part of where.split(/ AND /)) {
    for (const [index, clause] of part.split(/ NOT /).entries()) {
      const tests = clause
        .replace(/^\((.*)\)$/, "$1")
        .split(" OR ")
        .map(testOf);
      const fault = tests.find((test) => typeof test === "string");
      if (fault !== undefined) return fault;
      const holds = (one: Publication) => tests.some((test) => typeof test !== "string" && test(one));
      found = found.filter((one) => (index === 0 ? holds(one) : !holds(one)));
    }
  }
  const [, key = "", order = ""] = /^([\w.]+)\/sort\.(ascending|descending)$/.exec(sort) ?? [];
  const of = INDEXES[key];
  if (of === undefined) return `unknown sort key ${sort}`;
  const value = (one: Publication) => of(one)[0] ?? "";
  found.sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
  return order === "descending" ? found.reverse() : found;
}

/** What one clause of a query says of a publication; the fault of one that the service does not know. */
function testOf(clause: string): ((one: Publication) => boolean) | string {
  const [, name = "", comparison = "", value = ""] = /^([\w.-]+)(==|>=|>|=)"?([^"]*)"?$/.exec(clause) ?? [];
  const values = INDEXES[name];
  if (values === undefined) return `unknown index ${name} in ${clause}`;
  if (comparison === "=") return (one) => values(one).some((own) => own.includes(value.toLowerCase()));
  if (comparison === "==") return (one) => values(one).includes(value);
  return (one) => values(one).some((own) => (comparison === ">" ? own > value : own >= value));
}

/** What the service says of an error, with status 200. */
export function diagnostics(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:d="http://docs.oasis-open.org/ns/search-ws/diagnostic"><version>2.0</version><diagnostics><d:diagnostic><d:uri>info:srw/diagnostic/1/${code}</d:uri><d:message>${escaped(message)}</d:message></d:diagnostic></diagnostics></searchRetrieveResponse>`;
}

const NAMESPACES =
  'xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:o="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:c="http://standaarden.overheid.nl/collectie/"';

/** An answer as text. */
export function responseXml(page: readonly Publication[], total: number, origin: string): string {
  const records = page.map((one, index) => recordXml(one, index + 1, origin)).join("");
  const list = page.length === 0 ? "" : `<sru:records>${records}</sru:records>`;
  return `<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse ${NAMESPACES}><sru:version>2.0</sru:version><sru:numberOfRecords>${total}</sru:numberOfRecords>${list}</sru:searchRetrieveResponse>`;
}

function recordXml(one: Publication, position: number, origin: string): string {
  const forms = (one.forms ?? ["pdf", "xml"]).map(
    (name) =>
      `<gzd:itemUrl manifestation="${name}">${origin}/frbr/${one.identifier}/1/${name}/${one.identifier}.${name}</gzd:itemUrl>`,
  );
  const preferred =
    one.preferredUrl === false
      ? ""
      : `<gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/${one.identifier}.html</gzd:preferredUrl>`;
  return `<sru:record><sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema><sru:recordPacking>xml</sru:recordPacking><sru:recordData><gzd:gzd><gzd:originalData><o:meta><o:owmskern>${all("dcterms:identifier", one.identifier)}${all("dcterms:title", one.title)}${all("dcterms:type", one.type)}${all("dcterms:modified", one.modified)}</o:owmskern><o:owmsmantel>${all("dcterms:available", one.modified)}${all("dcterms:date", one.date)}</o:owmsmantel><o:tpmeta>${all("c:product-area", "officielepublicaties")}${all("o:documenttitel", one.documenttitel)}${all("o:dossiertitel", one.dossiertitel)}${all("o:indiener", one.indieners)}${all("o:ondernummer", one.ondernummer)}${all("o:publicatienaam", one.publicatienaam)}${all("o:dossiernummer", one.dossier)}${all("o:behandeldDossier", one.behandeld)}${all("o:subrubriek", one.subrubriek)}${all("o:vraagnummer", one.vraagnummer)}</o:tpmeta></o:meta></gzd:originalData><gzd:enrichedData>${preferred}${forms.join("")}${all("gzd:timestamp", one.timestamp)}</gzd:enrichedData></gzd:gzd></sru:recordData><sru:recordPosition>${position}</sru:recordPosition></sru:record>`;
}

function all(name: string, values: string | readonly string[] | undefined): string {
  const list = typeof values === "string" ? [values] : (values ?? []);
  return list.map((value) => `<${name}>${escaped(value)}</${name}>`).join("");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
