import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { own } from "../own.ts";

/** What an error of a call to Slack means for the thing that was asked. */
export type Verdict =
  /** Surely not done; worth another try after `afterMs`. */
  | {
      readonly kind: "refused";
      readonly afterMs: number;
      readonly scope: "channel" | "all";
      readonly reason: string;
    }
  /** Perhaps done. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** Will never be done: for this message, this channel, or anything from this app. */
  | { readonly kind: "permanent"; readonly scope: "message" | "channel" | "app"; readonly reason: string };

const MINUTE = 60_000;
const WAIT_MAX = 60 * MINUTE;

/** Codes of Slack after which nothing was done, with how long to wait, by what must wait. */
const WAITING: Readonly<Record<string, { readonly afterMs: number; readonly scope: "channel" | "all" }>> = {
  ratelimited: { afterMs: 30_000, scope: "all" },
  rate_limited: { afterMs: 30_000, scope: "all" },
  accesslimited: { afterMs: 5 * MINUTE, scope: "all" },
  team_added_to_org: { afterMs: 5 * MINUTE, scope: "all" },
  org_login_required: { afterMs: 5 * MINUTE, scope: "all" },
  external_channel_migrating: { afterMs: 5 * MINUTE, scope: "channel" },
  message_limit_exceeded: { afterMs: WAIT_MAX, scope: "all" },
};

const MESSAGE =
  /^(invalid_blocks(_format)?|msg_too_long|msg_blocks_too_long|no_text|markdown_text_conflict|metadata_too_large|invalid_metadata_\w+|metadata_must_be_\w+|too_many_attachments|attachment_payload_limit_exceeded|invalid_arguments|invalid_arg_name|invalid_array_arg|cannot_reply_to_message|restricted_action_thread_locked|thread_not_found|message_not_found|cant_update_message|edit_window_closed|streaming_state_conflict)$/;
const CHANNEL =
  /^(channel_not_found|not_in_channel|is_archived|restricted_action(_\w+)?|no_permission|ekm_access_denied|messages_tab_disabled|channel_is_limited_access|user_not_found|cannot_dm_bot|channel_type_not_supported)$/;
const APP =
  /^(invalid_auth|not_authed|account_inactive|token_revoked|token_expired|missing_scope|not_allowed_token_type|team_access_not_granted|two_factor_setup_required|access_denied|user_removed_from_team|team_disabled|enterprise_is_restricted)$/;

/** Errors of a connection that was never made: no byte of the request has left. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|HOSTNAME_MISMATCH|EPROTO)$/;

/**
 * Sorts what a call threw into the five classes. The codes are those of Slack's method pages; anything that is not
 * surely something else is ambiguous. Reasons hold codes only, never an answer's text.
 */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof WebAPIRateLimitedError) {
    const afterMs = Math.min(WAIT_MAX, Math.max(1000, error.retryAfter * 1000));
    return { kind: "refused", afterMs, scope: "all", reason: "ratelimited" };
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
  const waiting = own(WAITING, code);
  if (waiting !== undefined) return { kind: "refused", reason: code, ...waiting };
  if (MESSAGE.test(code)) return { kind: "permanent", scope: "message", reason: withPointers(code, error) };
  if (CHANNEL.test(code)) return { kind: "permanent", scope: "channel", reason: code };
  if (APP.test(code)) return { kind: "permanent", scope: "app", reason: withScope(code, error) };
  return { kind: "ambiguous", reason: code };
}

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
