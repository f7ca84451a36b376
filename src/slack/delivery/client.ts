import { type FetchFunction, type Logger, LogLevel, WebClient } from "@slack/web-api";

/** How to reach Slack. */
export interface ClientOptions {
  readonly token: string;
  /** Base address of the Web API, default the real one. */
  readonly apiUrl?: string;
  /** How long one call may take, default 10 seconds. */
  readonly timeoutMs?: number;
  /** Hears the `Date` of every answer. */
  readonly heard?: (date: string | null) => void;
}

const TIMEOUT_MS = 10_000;
/** More than delivery has in flight: a call that hangs must not stand in another's way. */
const CONCURRENCY_MAX = 200;
/** How long to wait where Slack limits the rate and does not say until when. */
const RETRY_AFTER_SECONDS = "30";

/**
 * A client of the Web API that answers for one attempt at a time: it never tries again by itself, waits for nobody,
 * and follows no address but its own. It writes no log: what happened is in its answers, and secrets stay out.
 */
export function createClient(options: ClientOptions): WebClient {
  return new WebClient(options.token, {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: withSlash(options.apiUrl) }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    allowAbsoluteUrls: false,
    maxRequestConcurrency: CONCURRENCY_MAX,
    logger: silent,
    fetch: fetchWithRetryAfter(options.heard),
  });
}

/** The client joins the name of a method to the address as it is. */
export function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

/** The client takes a 429 that does not say how long for an unknown failure, while nothing was done. */
function fetchWithRetryAfter(heard: ClientOptions["heard"]): FetchFunction {
  return async (url, init) => {
    const { signal, ...rest } = init ?? {};
    const response = await fetch(url, { ...rest, ...(signal === undefined ? {} : { signal }) });
    heard?.(response.headers.get("date"));
    if (response.status !== 429 || /^\d+$/.test(response.headers.get("retry-after") ?? "")) return response;
    await response.body?.cancel();
    return new Response(null, { status: 429, headers: { "retry-after": RETRY_AFTER_SECONDS } });
  };
}

/** The client's own log could hold messages, headers and addresses. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
