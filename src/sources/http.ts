import { Agent, type Dispatcher } from "undici";
import { SourceUnavailableError } from "#parliament";
import { type AddressGuard, addressGuard, isLoopback } from "./address-guard.ts";
import { guardedConnector } from "./connector.ts";
import { type Exchange, exchange, type HttpAnswer, type Traffic } from "./exchange.ts";
import { createLane } from "./lane.ts";
import { proxyAgent, proxyOf } from "./proxy.ts";
import { HttpStatusError, type RetryPolicy, realSleep, retryAfterMs, retrying, type Sleep } from "./retry.ts";
import type { SourceStats } from "./source.ts";

export type { HttpAnswer } from "./exchange.ts";

/** What may be set about the client; everything has a default. */
export interface HttpOptions {
  /** Between the end of one request and the start of the next, ms; default 100, and 0 towards this machine itself. */
  readonly pauseMs?: number;
  /** How often a request is tried when it fails for a reason that may pass; default 3. */
  readonly triesMax?: number;
  readonly sleep?: Sleep;
  /** Names the proxy, where there is one; default that of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly random?: () => number;
}

/** One thing to ask for. */
export interface HttpRequest {
  readonly url: URL;
  readonly accept: string;
  /** Ask for a compressed answer. */
  readonly compressed: boolean;
  /** For the whole request with its tries and redirects, ms. */
  readonly deadlineMs: number;
  /** Cap on the body, as sent and as unpacked. */
  readonly bytesMax: number;
  /** The error for a body that is larger. */
  readonly tooLarge: (bytes: number) => Error;
  /** Of the version that we have: where it is still that one, the answer is a 304 without a body. */
  readonly validators?: Validators | null;
}

/** By what an answer can be told from a later version of itself. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The polite client of one source. */
export interface HttpClient {
  /**
   * Sends a GET request and gives the answer to `read`, once for every try. Every status arrives there except 429, 408
   * and 5xx, which are tried again. Throws SourceUnavailableError (no answer, late, cut short, busy),
   * UnexpectedShapeError (an address or redirect that is refused), the signal's reason, and whatever `read` throws.
   */
  get<T>(request: HttpRequest, read: (answer: HttpAnswer) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** What was asked since the client was made. */
  stats(): SourceStats;
  /** The source asks for longer pauses than ours, ms; ten seconds is what we grant at most. */
  slowDown(pauseMs: number): void;
  [Symbol.asyncDispose](): Promise<void>;
}

const PAUSE_MS = 100;
const TRIES_MAX = 3;
const PAUSE_MAX_MS = 10_000;

/** In: the source's base URL, which decides what the address guard allows, and the name that we give ourselves. */
export function createHttpClient(base: URL, userAgent: string, options: HttpOptions = {}): HttpClient {
  const guard = addressGuard(base);
  const agent = agentOf(base, guard, options.environment ?? process.env);
  const sleep = options.sleep ?? realSleep;
  const policy = { triesMax: options.triesMax ?? TRIES_MAX, sleep, random: options.random ?? Math.random };
  let pauseMs = options.pauseMs ?? (isLoopback(base) ? 0 : PAUSE_MS);
  const lane = createLane(() => pauseMs, sleep);
  const traffic: Sending["traffic"] = { requests: 0, bytes: 0, retries: 0, skewMs: null };
  return {
    get: (request, read, signal) =>
      lane.run(() => send({ request, agent, guard, userAgent, traffic }, read, policy, signal), signal),
    stats: () => ({ ...traffic }),
    slowDown(askedMs) {
      pauseMs = Math.max(pauseMs, Math.min(askedMs, PAUSE_MAX_MS));
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

const CONNECTIONS = 2;

/** Behind a proxy names are looked up there, and the guard sees the address of the request alone. */
function agentOf(
  base: URL,
  guard: AddressGuard,
  environment: Readonly<Record<string, string | undefined>>,
): Dispatcher {
  const own = { connect: guardedConnector(guard), connections: CONNECTIONS };
  const proxy = isLoopback(base) ? null : proxyOf(environment);
  return proxy === null ? new Agent({ ...own, allowH2: false }) : proxyAgent(proxy, own);
}

interface Sending {
  readonly request: HttpRequest;
  readonly agent: Dispatcher;
  readonly guard: AddressGuard;
  readonly userAgent: string;
  readonly traffic: Traffic & { retries: number };
}

/** What an answer says of its version, to ask for a later one with; null where it says nothing. */
export function validatorsOf(answer: HttpAnswer): Validators | null {
  const etag = answer.header("etag");
  const lastModified = answer.header("last-modified");
  return etag === null && lastModified === null ? null : { etag, lastModified };
}

async function send<T>(
  sending: Sending,
  read: (answer: HttpAnswer) => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<T> {
  const { url, deadlineMs } = sending.request;
  const deadline = new AbortController();
  const late = new SourceUnavailableError(`${url.host}: no complete answer within ${deadlineMs / 1000} s`, {
    cause: new DOMException("the deadline has passed", "TimeoutError"),
  });
  const timer = setTimeout(() => deadline.abort(late), deadlineMs);
  const both = AbortSignal.any([signal, deadline.signal]);
  let tries = 0;
  const attempt = () => {
    if (tries > 0) sending.traffic.retries += 1;
    tries += 1;
    return exchange(exchangeOf(sending, both), refuseBusy(read));
  };
  try {
    return await retrying(attempt, policy, both);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function exchangeOf(sending: Sending, signal: AbortSignal): Exchange {
  const { request, agent, guard, userAgent, traffic } = sending;
  const { url, bytesMax, tooLarge, validators } = request;
  const headers = {
    "user-agent": userAgent,
    accept: request.accept,
    "accept-encoding": request.compressed ? "gzip" : "identity",
    ...(validators?.etag ? { "if-none-match": validators.etag } : {}),
    ...(validators?.lastModified ? { "if-modified-since": validators.lastModified } : {}),
  };
  return { url, headers, bytesMax, tooLarge, dispatcher: agent, guard, signal, traffic };
}

function refuseBusy<T>(read: (answer: HttpAnswer) => Promise<T>): (answer: HttpAnswer) => Promise<T> {
  return (answer) => {
    const { status, url } = answer;
    if (status < 500 && status !== 429 && status !== 408) return read(answer);
    const words =
      status === 429 ? "too many requests" : status === 408 ? "the request timed out" : "an error there";
    const cause = new HttpStatusError(
      status,
      retryAfterMs(answer.header("retry-after"), answer.header("date")),
    );
    throw new SourceUnavailableError(`${url.host}: ${words} (HTTP ${status})`, { cause });
  };
}
