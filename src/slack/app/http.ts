import type { Server } from "node:http";
import type { Logger } from "@slack/web-api";
import { guard, SERVER_LIMITS } from "./guard.ts";
import type { Bolt } from "./open-bolt.ts";
import type { Connection } from "./supervisor.ts";
import type { AppTimings } from "./timings.ts";

export interface HttpOptions {
  readonly bolt: Bolt;
  readonly signingSecret: string;
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  readonly logs: Logger;
  readonly timings: AppTimings;
}

/** Listens for Slack's signed requests. Throws when the port cannot be had. */
export async function openHttp(options: HttpOptions): Promise<Connection> {
  const { bolt, signingSecret, port, host, logs, timings } = options;
  const { HTTPReceiver } = await import("@slack/bolt");
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    logger: logs,
    unhandledRequestTimeoutMillis: timings.untakenMs,
  });
  const app = await bolt.attach(receiver);
  const server = (await app.start({ port, host }, SERVER_LIMITS)) as Server;
  guard(server, logs);
  server.on("error", (error) => logs.warn("the port of the Slack app failed", error));
  return {
    closed: new Promise((resolve) => server.once("close", resolve)),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), timings.closeMs).unref();
      });
    },
  };
}
