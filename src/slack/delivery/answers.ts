import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { fateOf } from "./codes.ts";

/** What an error of a call to Slack means for the thing that was asked. */
export type Verdict =
  /** Surely not done; worth another try after `afterMs`. `scope` tells who waits. */
  | {
      readonly kind: "refused";
      readonly afterMs: number;
      readonly scope: "channel" | "method" | "all";
      readonly reason: string;
    }
  /** Perhaps done. `strange`: Slack answered, by a code that nobody knows. */
  | { readonly kind: "ambiguous"; readonly reason: string; readonly strange?: true }
  /** The message that it hangs on is gone; `unthreaded` where nothing hangs under any. */
  | { readonly kind: "gone"; readonly reason: string; readonly unthreaded?: true }
  /** Will never be done: for this message, this channel, or anything from this app. */
  | { readonly kind: "permanent"; readonly scope: "message" | "channel" | "app"; readonly reason: string };

const WAIT_MAX = 60 * 60_000;

/** Errors of a connection that was never made: no byte of the request has left. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|HOSTNAME_MISMATCH|EPROTO)$/;

/**
 * Sorts what a call threw. The codes are those of Slack's method pages; anything that is not surely something else is
 * ambiguous. Reasons hold codes only, never an answer's text.
 */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof WebAPIRateLimitedError) {
    const afterMs = Math.min(WAIT_MAX, Math.max(1000, error.retryAfter * 1000));
    return { kind: "refused", afterMs, scope: "method", reason: "ratelimited" };
  }
  if (error instanceof WebAPIPlatformError) return platformVerdict(error);
  if (error instanceof WebAPIHTTPError) return { kind: "ambiguous", reason: `http_${error.statusCode}` };
  const code = connectionCode(error instanceof WebAPIRequestError ? error.original : error);
  if (code !== null && NEVER_SENT.test(code))
    return { kind: "refused", afterMs: 5000, scope: "all", reason: code };
  return { kind: "ambiguous", reason: code ?? "no_answer" };
}

function platformVerdict(error: WebAPIPlatformError): Verdict {
  const code = codeOf(error);
  if (code === null) return { kind: "ambiguous", reason: "unreadable_answer" };
  const row = fateOf(code);
  switch (row?.fate) {
    case undefined:
      return { kind: "ambiguous", reason: code, strange: true };
    case "doubt":
      return { kind: "ambiguous", reason: code };
    case "limit":
    case "wait":
    case "all":
      return { kind: "refused", reason: code, afterMs: row?.afterMs ?? WAIT_MAX, scope: WAITING[row.fate] };
    case "gone":
      return { kind: "gone", reason: code };
    case "thread":
      return { kind: "gone", reason: code, unthreaded: true };
    case "message":
      return { kind: "permanent", scope: "message", reason: withPointers(code, error) };
    case "channel":
      return { kind: "permanent", scope: "channel", reason: code };
    case "app":
      return { kind: "permanent", scope: "app", reason: withScope(code, error) };
  }
}

const WAITING = { wait: "channel", limit: "method", all: "all" } as const;

/** Slack's code of a refusal; null where the answer was not Slack's (a page of a proxy, say). */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null;
  const code: unknown = error.data.error;
  return typeof code === "string" && /^[a-z0-9_]{1,64}$/.test(code) ? code : null;
}

/** Where in the blocks the fault is, as Slack says it: `invalid_blocks [json-pointer:/blocks/0]`. */
function withPointers(code: string, error: WebAPIPlatformError): string {
  const said = [
    ...listOf(error.data.response_metadata?.messages),
    ...listOf(Reflect.get(error.data, "errors")),
  ];
  const pointers = said.flatMap((each) =>
    [...each.matchAll(/json-pointer:[\w/.-]{1,80}/g)].map((match) => match[0]),
  );
  return pointers.length === 0 ? code : `${code} [${[...new Set(pointers)].slice(0, 5).join(", ")}]`;
}

function withScope(code: string, error: WebAPIPlatformError): string {
  const needed: unknown = Reflect.get(error.data, "needed");
  return typeof needed === "string" && /^[\w:.,]{1,200}$/.test(needed) ? `${code} (${needed})` : code;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** The code of the first cause that has one of a socket: fetch wraps them, and several addresses make several. */
function connectionCode(error: unknown): string | null {
  let at: unknown = error;
  for (let depth = 0; depth < 6 && at instanceof Error; depth++) {
    const code: unknown = Reflect.get(at, "code");
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return code;
    if (at.name === "TimeoutError") return "timeout";
    at = at.cause ?? (at instanceof AggregateError ? at.errors[0] : undefined);
  }
  return null;
}
