import type { Server } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import type { Bolt } from "./open-bolt.ts";
import type { Connection } from "./supervisor.ts";

export interface HttpOptions {
  readonly bolt: Bolt;
  readonly signingSecret: string;
  readonly port: number;
  readonly logs: Logger;
}

/** Listens for Slack's signed requests. Throws when the port cannot be had. */
export async function openHttp({ bolt, signingSecret, port, logs }: HttpOptions): Promise<Connection> {
  const receiver = new HTTPReceiver({ signingSecret, port, logger: logs });
  const app = await bolt.attach(receiver);
  const server = (await app.start(port)) as Server;
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
