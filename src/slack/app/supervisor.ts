import { verdictOf } from "../delivery/answers.ts";
import type { AppLogger } from "./logger.ts";
import { type AppTimings, TIMINGS } from "./timings.ts";

/** A way in for Slack that is open. */
export interface Connection {
  /** Resolves when it is closed, by either side. */
  readonly closed: Promise<void>;
  /** Resolves when the other side says that it will close it soon; absent where that is never said. */
  readonly leaving?: Promise<void>;
  close(): Promise<void>;
}

export interface Supervised {
  start(): Promise<void>;
  stop(): Promise<void>;
  connected(): boolean;
}

const START_MS = 10_000;
/** A connection that lived this long was a good one: Slack closes those as a routine. */
const GOOD_MS = 10_000;

/** So long one that is about to be closed is left open beside its successor: what comes in by it is still answered. */
const LINGER_MS = 10_000;

/**
 * Keeps one connection open: opens it, waits until it closes or is about to, opens the next; after a failure with a pause
 * that doubles to five seconds. Nothing that `open` throws gets out of here.
 */
export function supervise(
  logger: AppLogger,
  open: () => Promise<Connection>,
  { againMs, againMaxMs, closeMs }: AppTimings = TIMINGS,
): Supervised {
  const stopping = new AbortController();
  let current: Connection | null = null;
  let running: Promise<void> | null = null;
  let firstOpened = () => {};
  const opened = new Promise<void>((resolve) => {
    firstOpened = resolve;
  });

  async function run(): Promise<void> {
    let waitMs = againMs;
    while (!stopping.signal.aborted) {
      if ((await hold()) >= GOOD_MS) waitMs = againMs;
      await pause(waitMs, stopping.signal);
      waitMs = Math.min(againMaxMs, waitMs * 2);
    }
  }

  /** Opens a connection and stays until it closes. How long it lived, 0 when it did not open. */
  async function hold(): Promise<number> {
    try {
      let connection = await open();
      const since = performance.now();
      current = connection;
      logger.info("slack app connected");
      firstOpened();
      if (stopping.signal.aborted) await connection.close();
      while (await isLeaving(connection)) {
        void linger(connection);
        connection = await open();
        current = connection;
        logger.info("slack app connected anew before the connection of before ends");
        if (stopping.signal.aborted) await connection.close();
      }
      logger.info("slack app disconnected");
      return performance.now() - since;
    } catch (error) {
      logger.warn("slack app cannot connect", { reason: reasonOf(error) });
      return 0;
    } finally {
      current = null;
    }
  }

  async function linger(connection: Connection): Promise<void> {
    await Promise.race([connection.closed, pause(LINGER_MS, stopping.signal)]);
    await connection.close().catch(() => {});
  }

  return {
    async start() {
      running ??= run();
      await Promise.race([opened, pause(START_MS, stopping.signal)]);
    },
    async stop() {
      stopping.abort();
      const closing = current?.close().catch(() => {});
      await Promise.race([Promise.all([closing, running]), pause(closeMs, new AbortController().signal)]);
    },
    connected: () => current !== null,
  };
}

/** Waits until a connection closes, or is about to: then true. */
async function isLeaving({ closed, leaving }: Connection): Promise<boolean> {
  const ended = closed.then(() => false);
  return leaving === undefined ? await ended : await Promise.race([ended, leaving.then(() => true)]);
}

/** A code, never a text of the other side. */
function reasonOf(error: unknown): string {
  const { reason } = verdictOf(error);
  if (reason !== "no_answer") return reason;
  return error instanceof Error ? error.name : "closed";
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
