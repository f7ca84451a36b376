import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server answers in place of its own, until it is itself again. */
export type Trouble = (response: ServerResponse, url: URL) => void;

export interface PlainServer extends AsyncDisposable {
  readonly origin: string;
  /** The headers of each request. */
  readonly heard: string[];
  /** Null: it is itself. */
  trouble: Trouble | null;
  /** Damages each of its answers on the way, robots.txt too; null: they come in as they are. */
  mangle: ((body: Buffer, url: URL) => Buffer) | null;
}

/** A server on loopback that answers with what `respond` gives for an address: a body and its type; null is a 404. */
export async function plainServer(
  respond: (url: URL) => { readonly type: string; readonly body: string | Buffer } | null,
): Promise<PlainServer> {
  const server: Pick<PlainServer, "trouble" | "mangle" | "heard"> & { origin: string } = {
    origin: "",
    heard: [],
    trouble: null,
    mangle: null,
  };
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? "", server.origin);
    server.heard.push(`${request.url} ${JSON.stringify(request.rawHeaders)}`);
    if (server.trouble !== null && url.pathname !== "/robots.txt") return server.trouble(response, url);
    const answer = respond(url);
    if (answer === null) response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    else {
      const body = server.mangle?.(Buffer.from(answer.body), url) ?? answer.body;
      response.writeHead(200, { "content-type": answer.type }).end(body);
    }
  };
  const http = createServer(listener);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  server.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return Object.assign(server, {
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  });
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Ways in which servers fail. */
export const TROUBLES = {
  status: (code: number, headers: Record<string, string> = {}): Trouble => {
    return (response) =>
      void response.writeHead(code, { "content-type": "text/html", ...headers }).end("<p>");
  },
  page: (html: string): Trouble => {
    return (response) =>
      void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  },
  xml: (xml: string): Trouble => {
    return (response) => void response.writeHead(200, { "content-type": "text/xml" }).end(xml);
  },
  reset: (): Trouble => (response) => void response.socket?.destroy(),
};

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
