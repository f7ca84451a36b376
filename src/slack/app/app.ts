import type { Language } from "#alert";
import { createClient } from "../delivery/client.ts";
import { boltLogger } from "./bolt-logger.ts";
import type { Desk } from "./desk.ts";
import { type Handlers, handlersOf } from "./handlers.ts";
import { openHttp } from "./http.ts";
import type { Identity } from "./identity.ts";
import type { AppLogger } from "./logger.ts";
import { openBolt } from "./open-bolt.ts";
import { createPeople } from "./people.ts";
import { createPlaces } from "./reach.ts";
import { openSocket, type SocketOptions } from "./socket.ts";
import { type Connection, supervise } from "./supervisor.ts";
import { type AppTimings, TIMINGS } from "./timings.ts";

export interface SlackAppOptions {
  readonly botToken: string;
  /** For Socket Mode; it goes before the signing secret. */
  readonly appToken?: string;
  /** For Slack's requests over HTTP, on `port` (default 3000), path `/slack/events`. */
  readonly signingSecret?: string;
  readonly apiUrl?: string;
  readonly port?: number;
  /** The address on which those are heard (default 127.0.0.1). */
  readonly host?: string;
  readonly language?: Language;
  /** User groups of Slack whose members may change what is heard; by default every member may. */
  readonly keeperGroups?: readonly string[];
  /** Whether Work Objects are enabled for the app: links are shown as such. Default not. */
  readonly workObjects?: boolean;
  /** How the socket connects, where not by itself: through a proxy. */
  readonly dispatcher?: SocketOptions["dispatcher"];
  readonly logger: AppLogger;
  readonly desk: Desk;
  /** Other than the usual ones: for tests, which have less time. */
  readonly timings?: Partial<AppTimings>;
}

export interface SlackApp {
  /** Resolves when the app is connected, or after ten seconds without that; it goes on trying. Never throws. */
  start(): Promise<void>;
  /** Lets what is being answered finish, at most two seconds, and leaves. Never throws. */
  stop(): Promise<void>;
  connected(): boolean;
}

/** The app that answers in Slack: `/kamer` and the buttons. Posts do not depend on it. Throws without any secret. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { appToken, signingSecret, logger } = options;
  if (appToken === undefined && signingSecret === undefined) {
    throw new Error("The Slack app needs an app token (Socket Mode) or a signing secret (HTTP).");
  }
  const handlers: Handlers = handlersOf(options.desk, options.language ?? "nl", logger);
  const { botToken, apiUrl, keeperGroups = [] } = options;
  const client = createClient({ token: botToken, ...(apiUrl === undefined ? {} : { apiUrl }) });
  const people = createPeople({ client, keeperGroups, warn: handlers.warn });
  const logs = boltLogger(logger);
  const timings: AppTimings = { ...TIMINGS, ...options.timings };
  let identity: Identity | null = null;
  async function open(): Promise<Connection> {
    const bolt = await openBolt({
      ...options,
      handlers,
      people,
      places: createPlaces(client),
      workObjects: options.workObjects === true,
      logs,
      identity,
    });
    identity = bolt.identity;
    return appToken !== undefined
      ? openSocket({ bolt, appToken, apiUrl: options.apiUrl, dispatcher: options.dispatcher, logs, timings })
      : openHttp({
          bolt,
          signingSecret: signingSecret ?? "",
          port: options.port ?? 3000,
          host: options.host ?? "127.0.0.1",
          logs,
          timings,
        });
  }
  const connection = supervise(logger, open, timings);
  return {
    start: () => connection.start(),
    async stop() {
      handlers.close();
      await Promise.race([handlers.idle(), new Promise((done) => setTimeout(done, timings.drainMs).unref())]);
      await connection.stop();
    },
    connected: () => connection.connected(),
  };
}
