import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import type { Bolt } from "./open-bolt.ts";
import type { Connection } from "./supervisor.ts";
import type { AppTimings } from "./timings.ts";

export interface HttpOptions {
  readonly bolt: Bolt;
  readonly signingSecret: string;
  readonly port: number;
  readonly logs: Logger;
  readonly timings: AppTimings;
}

/** Listens for Slack's signed requests. Throws when the port cannot be had. */
export async function openHttp(options: HttpOptions): Promise<Connection> {
  const { bolt, signingSecret, port, logs, timings } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    logger: logs,
    unhandledRequestTimeoutMillis: timings.untakenMs,
  });
  const app = await bolt.attach(receiver);
  const server = (await app.start(port)) as Server;
  refuseFuture(server);
  server.on("error", (error) => logs.warn("the port of the Slack app failed", error));
  return {
    closed: new Promise((resolve) => server.once("close", resolve)),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
    },
  };
}

/** Clocks differ a little. */
const AHEAD_MAX_MS = 60_000;

/**
 * Bolt refuses requests of more than five minutes ago, and takes any of the future: one that was caught could then be
 * sent again for as long as its date lies ahead.
 */
function refuseFuture(server: Server): void {
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const seconds = Number(request.headers["x-slack-request-timestamp"]);
    if (seconds * 1000 > Date.now() + AHEAD_MAX_MS) {
      response.writeHead(401).end();
      return;
    }
    for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  });
}
