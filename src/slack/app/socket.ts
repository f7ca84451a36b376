import type { SocketModeReceiver, SocketModeReceiverOptions } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import { withSlash } from "../delivery/client.ts";
import type { Bolt } from "./open-bolt.ts";
import type { Connection } from "./supervisor.ts";
import type { AppTimings } from "./timings.ts";

export interface SocketOptions {
  readonly bolt: Bolt;
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly dispatcher: SocketModeReceiverOptions["dispatcher"] | undefined;
  readonly logs: Logger;
  readonly timings: AppTimings;
}

type SocketClient = SocketModeReceiver["client"];

const OPEN_MS = 5000;

/**
 * One connection in Socket Mode. It does not reconnect by itself: the library's own way leaves failures unhandled,
 * which ends the process. Throws what the Web API client throws, or when no greeting comes in time.
 */
export async function openSocket(options: SocketOptions): Promise<Connection> {
  const receiver = await receiverOf(options);
  const { client } = receiver;
  const { promise: leaving, resolve: leave } = Promise.withResolvers<void>();
  guard(client, options.logs, leave);
  await options.bolt.attach(receiver);
  const closed = new Promise<void>((resolve) => {
    client.once("close", () => resolve());
    client.once("disconnected", () => resolve());
  });
  const started = client.start();
  try {
    await withTime(started, options.timings.helloMs);
  } catch (error) {
    abandon(client, started);
    throw error;
  }
  return {
    closed,
    leaving,
    async close() {
      await Promise.race([client.disconnect(), closed]);
    },
  };
}

async function receiverOf({
  appToken,
  apiUrl,
  dispatcher,
  logs,
  timings,
}: SocketOptions): Promise<SocketModeReceiver> {
  const bolt = await import("@slack/bolt");
  return new bolt.SocketModeReceiver({
    appToken,
    ...(dispatcher === undefined ? {} : { dispatcher }),
    logger: logs,
    autoReconnectEnabled: false,
    clientPingTimeout: timings.pongMs,
    installerOptions: {
      clientOptions: {
        ...(apiUrl === undefined ? {} : { slackApiUrl: withSlash(apiUrl) }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: OPEN_MS,
        allowAbsoluteUrls: false,
      },
    },
  });
}

/**
 * The library's listeners are async and nobody waits for them: what they throw would end the process. That Slack will
 * close the socket soon they do not hear: they would close it at once, before there is another.
 */
function guard(client: SocketClient, logs: Logger, leave: () => void): void {
  for (const event of ["ws_message", "slack_event"]) {
    const listeners = client.listeners(event);
    client.removeAllListeners(event);
    for (const listener of listeners) {
      client.on(event, (...values: unknown[]) => {
        if (event === "ws_message" && isFarewell(values[0])) return leave();
        Promise.resolve()
          .then(() => Reflect.apply(listener, client, values))
          .catch((error: unknown) => logs.warn("a message of Slack could not be handled", error));
      });
    }
  }
}

/** Slack refreshes sockets every few hours, and says so some seconds before. */
function isFarewell(message: unknown): boolean {
  const text =
    typeof message === "string" ? message : message instanceof Uint8Array ? DECODER.decode(message) : "";
  if (!text.includes('"disconnect"')) return false;
  try {
    const { type, reason } = JSON.parse(text) as { readonly type?: unknown; readonly reason?: unknown };
    return type === "disconnect" && (reason === "warning" || reason === "refresh_requested");
  } catch {
    return false;
  }
}

const DECODER = new TextDecoder();

/** A socket that is too late is closed, now or when it comes after all. */
function abandon(client: SocketClient, started: Promise<unknown>): void {
  started.then(
    () => client.disconnect(),
    () => {},
  );
  client.disconnect().catch(() => {});
}

async function withTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no greeting")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
