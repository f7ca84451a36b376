import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isIP } from "node:net";
import type { Log } from "#pipeline";
import type { Reply, Route } from "./route.ts";

/** Where it listens: port 0 is any that is free. */
export interface Address {
  readonly port: number;
  readonly host: string;
}

export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

const WAIT_MAX_MS = 10_000;
const CONNECTIONS_MAX = 64;
const URL_LENGTH_MAX = 4_000;
/** Nothing of a page may run, be sent elsewhere, or be shown within another site; nothing of it is kept on the way. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

/**
 * Serves routes, for looking only: GET and HEAD, each answer with headers that let nothing in it run. On loopback only
 * names of this machine are answered, so that a page elsewhere whose name suddenly points here reads nothing.
 * Throws where the port cannot be had.
 */
export async function serveRoutes(
  { port, host }: Address,
  routes: readonly Route[],
  log: Log,
): Promise<PageServer> {
  const server = createServer(
    { requestTimeout: WAIT_MAX_MS, headersTimeout: WAIT_MAX_MS },
    (request, response) => {
      void replyTo(request, host, routes, log).then((reply) => send(reply, request, response));
    },
  );
  server.maxConnections = CONNECTIONS_MAX;
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Never throws. */
async function replyTo(
  request: IncomingMessage,
  host: string,
  routes: readonly Route[],
  log: Log,
): Promise<Reply> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return {
      ...plain(405, "Hier kan alleen gekeken worden. / This is for looking only."),
      headers: { allow: "GET, HEAD" },
    };
  const asked = askedFor(request.url ?? "/");
  if (asked === null) return plain(400, "Dit adres is niet te lezen. / This address cannot be read.");
  const route = routeOf(asked.path, routes);
  if (route === null) return plain(404, "Deze pagina is er niet. / There is no such page.");
  if (route.isForMachines !== true && isLoopback(host) && !isOfThisMachine(request.headers.host))
    return plain(
      421,
      "Open deze pagina via localhost of 127.0.0.1. / Open this page by localhost or 127.0.0.1.",
    );
  try {
    return (await route.answer(asked)) ?? plain(404, "Deze pagina is er niet. / There is no such page.");
  } catch (error) {
    log.error({ err: error, path: route.path }, "a page could not be made");
    return plain(
      500,
      "Deze pagina kon niet worden gemaakt; het log zegt waarom. / This page could not be made; the log says why.",
    );
  }
}

function send(
  { status = 200, type, body, headers }: Reply,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...HEADERS, "content-type": type, "content-length": length, ...headers });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** In both languages: an address that nobody knows has none. */
function plain(status: number, text: string): Reply {
  return { status, type: "text/plain; charset=utf-8", body: `${text}\n` };
}

function askedFor(url: string): { readonly path: string; readonly query: URLSearchParams } | null {
  if (url.length > URL_LENGTH_MAX || !url.startsWith("/")) return null;
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  try {
    return { path: decodeURIComponent(path), query: new URLSearchParams(query) };
  } catch {
    return null;
  }
}

function routeOf(path: string, routes: readonly Route[]): Route | null {
  const exact = routes.find((route) => route.path === path);
  const above = (route: Route) =>
    route.path.length > 1 && route.path.endsWith("/") && path.startsWith(route.path);
  return exact ?? routes.find(above) ?? null;
}

/** Whether an address is one that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function isOfThisMachine(name: string | undefined): boolean {
  const bare = (name ?? "").replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return isLoopback(bare.toLowerCase());
}
