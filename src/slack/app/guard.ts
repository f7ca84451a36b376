import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { parse } from "node:querystring";
import type { Logger } from "@slack/web-api";

/** For `http.createServer`: whoever sends slowly is sent away. Looked at every two seconds. */
export const SERVER_LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** Slack opens a few at a time. */
const CONNECTIONS_MAX = 64;
const BODY_BYTES_MAX = 1_000_000;
/** Clocks differ a little. */
const AHEAD_MAX_MS = 60_000;

/**
 * Stands before the receiver of Slack's requests. It refuses what that one takes and must not: requests of the future,
 * which could be caught and sent again for as long as their date lies ahead, and a body that holds no object, whose
 * reading ends the process. A fault behind it is an answer of 500, and no more.
 */
export function guard(server: Server, logs: Logger): void {
  server.maxConnections = CONNECTIONS_MAX;
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const seconds = Number(request.headers["x-slack-request-timestamp"]);
    if (seconds * 1000 > Date.now() + AHEAD_MAX_MS) {
      refuse(response, 401);
      return;
    }
    receive(request)
      .then((body) => {
        if (typeof body === "number") return refuse(response, body);
        for (const listener of listeners)
          Reflect.apply(listener, server, [Object.assign(request, { rawBody: body }), response]);
      })
      .catch((error: unknown) => {
        logs.warn("a request of Slack could not be taken", error);
        refuse(response, 500);
      });
  });
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}

/** The body, or the status with which it is refused. Bolt takes a body that was received already. */
async function receive(request: IncomingMessage): Promise<Buffer | number> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > BODY_BYTES_MAX) return 413;
    chunks.push(chunk as Buffer);
  }
  const body = Buffer.concat(chunks);
  return request.method !== "POST" || holdsObject(body.toString(), request.headers["content-type"])
    ? body
    : 400;
}

function holdsObject(body: string, contentType: string | undefined): boolean {
  const { payload } = contentType === FORM ? parse(body) : { payload: body };
  if (typeof payload !== "string") return contentType === FORM;
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const FORM = "application/x-www-form-urlencoded";
