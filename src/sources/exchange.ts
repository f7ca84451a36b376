import { type Duplex, pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type Dispatcher, request } from "undici";
import { SourceUnavailableError, UnexpectedShapeError, UnreadableError } from "#parliament";
import type { AddressGuard } from "./address-guard.ts";
import { networkError } from "./network-errors.ts";

/** One try of a request, with the redirects that it leads through. */
export interface Exchange {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytesMax: number;
  readonly tooLarge: (bytes: number) => Error;
  readonly dispatcher: Dispatcher;
  readonly guard: AddressGuard;
  readonly signal: AbortSignal;
  /** What is sent and received is added here. */
  readonly traffic: Traffic;
}

/** What a client has asked of its source so far. */
export interface Traffic {
  /** Redirects and further tries are requests too. */
  requests: number;
  /** Of the bodies, as sent. */
  bytes: number;
  /** How far the clock of the source is ahead of this machine's, ms; null where no answer told. */
  skewMs: number | null;
}

export interface HttpAnswer {
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  readonly status: number;
  /** The value of a header by its lower-case name; the first, where it repeats. */
  header(name: string): string | null;
  /** The body, unpacked. Throws SourceUnavailableError where it breaks off, and the exchange's error where it is too large. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

const REDIRECTS_MAX = 3;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/** Sends the request, follows redirects, and gives the answer to `read`. The connection is let go when `read` is done. */
export async function exchange<T>(
  exchanging: Exchange,
  read: (answer: HttpAnswer) => Promise<T>,
): Promise<T> {
  let url = exchanging.url;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    const response = await respond(exchanging, url);
    try {
      const target = redirectTarget(response, url);
      if (target === null) return await read(answerOf(exchanging, response, url));
      url = target;
    } finally {
      response.body.on("error", () => undefined).destroy();
    }
  }
  throw new UnexpectedShapeError(`${exchanging.url.host}: more than ${REDIRECTS_MAX} redirects`, {
    cause: `the last one leads to ${url.host}${url.pathname}`,
  });
}

async function respond(exchanging: Exchange, url: URL): Promise<Dispatcher.ResponseData> {
  const { headers, dispatcher, signal } = exchanging;
  try {
    exchanging.guard.check(url);
    exchanging.traffic.requests += 1;
    // The deadline is the caller's signal; undici's own timeouts are off.
    const response = await request(url, { headers, dispatcher, signal, headersTimeout: 0, bodyTimeout: 0 });
    exchanging.traffic.skewMs = skewOf(response) ?? exchanging.traffic.skewMs;
    return response;
  } catch (error) {
    signal.throwIfAborted();
    throw networkError(url, error);
  }
}

/** An answer that somebody kept for a while is as old as it says. */
function skewOf(response: Dispatcher.ResponseData): number | null {
  const saidMs = Date.parse(headerOf(response, "date") ?? "");
  const ageMs = Number(headerOf(response, "age") ?? 0) * 1_000;
  return Number.isFinite(saidMs) && Number.isFinite(ageMs) ? saidMs + ageMs - Date.now() : null;
}

function redirectTarget(response: Dispatcher.ResponseData, from: URL): URL | null {
  if (!REDIRECT_STATUSES.has(response.statusCode)) return null;
  const location = headerOf(response, "location");
  const target = location === null ? null : URL.parse(location, from.href);
  if (target === null) {
    throw new UnexpectedShapeError(`${from.host}: a redirect to nowhere`, { cause: `location: ${location}` });
  }
  if (from.protocol === "https:" && target.protocol !== "https:") {
    throw new UnexpectedShapeError(`${from.host}: a redirect away from https`, { cause: target.origin });
  }
  return target;
}

function answerOf(exchanging: Exchange, response: Dispatcher.ResponseData, url: URL): HttpAnswer {
  return {
    url,
    status: response.statusCode,
    header: (name) => headerOf(response, name),
    chunks: bodyOf(exchanging, response, url),
  };
}

async function* bodyOf(
  { bytesMax, tooLarge, signal, traffic }: Exchange,
  response: Dispatcher.ResponseData,
  url: URL,
): AsyncGenerator<Uint8Array> {
  const announced = Number(headerOf(response, "content-length") ?? 0);
  if (announced > bytesMax) throw tooLarge(announced);
  const sent = capped(counted(response.body, traffic), bytesMax, tooLarge);
  try {
    yield* capped(unpacked(sent, headerOf(response, "content-encoding"), url), bytesMax, tooLarge);
  } catch (error) {
    signal.throwIfAborted();
    throw isOurs(error) ? error : networkError(url, error);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, traffic: Traffic): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    traffic.bytes += chunk.byteLength;
    yield chunk;
  }
}

async function* capped(
  chunks: AsyncIterable<Uint8Array>,
  bytesMax: number,
  tooLarge: (bytes: number) => Error,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw tooLarge(bytes);
    yield chunk;
  }
}

/** Takes the codings off, the last one put on first. A broken body breaks this one too, with the same error. */
function unpacked(
  sent: AsyncIterable<Uint8Array>,
  encoding: string | null,
  url: URL,
): AsyncIterable<Uint8Array> {
  const codings = codingsIn(encoding);
  if (codings.length > CODINGS_MAX) throw strangeCoding(url, encoding);
  return codings.reduceRight((body, coding) => withoutCoding(body, coding, url), sent);
}

/** The codings that a header names. Servers put much into it that is none: then the body is as it is. */
function codingsIn(encoding: string | null): readonly string[] {
  const names = (encoding ?? "").split(",").map((name) => name.trim().toLowerCase());
  return names.filter((name) => !NO_CODING.test(name));
}

const NO_CODING =
  /^(?:|identity|none|null|aws-chunked|chunked|binary|[78]bit|utf-?(?:8|16)|(?:us-)?ascii|latin-?1|iso-8859-\d+|windows-\d+)$/;
const CODINGS_MAX = 3;

function withoutCoding(sent: AsyncIterable<Uint8Array>, name: string, url: URL): AsyncIterable<Uint8Array> {
  const unpack = UNPACKERS[name];
  if (unpack === undefined) throw strangeCoding(url, name);
  const stream = unpack();
  pipeline(sent, stream, () => undefined);
  return stream;
}

function strangeCoding(url: URL, cause: string | null): UnexpectedShapeError {
  return new UnexpectedShapeError(`${url.host}: compressed in a way that was not asked for`, { cause });
}

const UNPACKERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function isOurs(error: unknown): boolean {
  return (
    error instanceof SourceUnavailableError ||
    error instanceof UnexpectedShapeError ||
    error instanceof UnreadableError
  );
}

function headerOf(response: Dispatcher.ResponseData, name: string): string | null {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
