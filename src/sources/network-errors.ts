import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { AddressRefusedError } from "./address-guard.ts";

/** What the codes of Node, OpenSSL and undici mean, for people. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "the name is not known (DNS)",
  EAI_AGAIN: "the name cannot be looked up now (DNS); is this machine on the network?",
  ECONNREFUSED: "the connection is refused: nothing listens there",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer is cut short: fewer bytes than announced",
  ETIMEDOUT: "the connection timed out",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_HEADERS_OVERFLOW: "the headers of the answer are too large",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached; is this machine on the network?",
  CERT_HAS_EXPIRED: "the TLS certificate has expired",
  CERT_NOT_YET_VALID: "the TLS certificate is not valid yet; is the clock of this machine right?",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the TLS certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN:
    "the TLS certificate is signed by an unknown authority; is there a proxy that inspects traffic?",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the TLS certificate's chain is incomplete",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the authority that signed the TLS certificate is not known here",
  ERR_TLS_CERT_ALTNAME_INVALID: "the TLS certificate belongs to another name",
  EPROTO: "the TLS handshake failed; is this really https?",
  Z_BUF_ERROR: "the compressed answer is cut short",
  Z_DATA_ERROR: "the compressed answer is damaged",
};
/** Failures that concern the whole host: another path there cannot fare better. */
const HOST_DOWN = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * Turns a failure of the network into one of our errors: SourceUnavailableError with the reason in plain words,
 * or UnexpectedShapeError for an address that the guard refuses.
 */
export function networkError(url: URL, cause: unknown): SourceUnavailableError | UnexpectedShapeError {
  const refused = chain(cause).find((error) => error instanceof AddressRefusedError);
  if (refused !== undefined) return new UnexpectedShapeError(refused.message, { cause });
  return new SourceUnavailableError(`${url.host}: ${reason(cause)}`, { cause });
}

/** Whether the host as a whole does not answer, so that asking for another of its pages is useless. */
export function isHostDown(error: unknown): boolean {
  return chain(error).some((link) => HOST_DOWN.has(codeOf(link) ?? "") || isTls(codeOf(link)));
}

function reason(cause: unknown): string {
  for (const error of chain(cause)) {
    const code = codeOf(error);
    const words = code === null ? undefined : EXPLANATIONS[code];
    if (words !== undefined) return `${words} (${code})`;
    if (isTls(code)) return `TLS failed: ${error.message}`;
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** An error, its causes, and the errors that it gathers (one for each address that was tried). */
function chain(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const gathered = error instanceof AggregateError ? error.errors : [];
  return [error, ...[...gathered, error.cause].flatMap((inner) => chain(inner, depth + 1))];
}

function codeOf(error: Error): string | null {
  const code = "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

function isTls(code: string | null): boolean {
  return code !== null && /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/.test(code);
}
