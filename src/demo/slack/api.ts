import type { IncomingMessage, ServerResponse } from "node:http";
import type { SlackFault, SlackFaults } from "./faults.ts";
import type { Channel, Json } from "./message.ts";
import { METHODS } from "./methods/index.ts";
import { type MethodContext, refuse, textArg } from "./methods/method.ts";
import { readArguments, readBody, readToken } from "./request.ts";
import { neededScopes } from "./scopes.ts";

/** One call of the Web API that was made. */
export interface SlackCall {
  readonly method: string;
  readonly args: Json;
  /** Null where nothing went wrong on purpose. */
  readonly fault: SlackFault["answer"] | null;
  /** What the method gave, null where it was not carried out (or only later). */
  readonly result: Json | null;
}

/** Stricter rules than Slack's own that a test or a demonstration may lay down; each gives what is wrong. */
export interface SlackChecks {
  message(message: Json): readonly string[];
  view(view: unknown): readonly string[];
}

/** What answering a call needs. */
export interface Api extends MethodContext {
  readonly faults: SlackFaults;
  readonly calls: SlackCall[];
  readonly checks: SlackChecks | null;
  readonly botToken: string;
  readonly appToken: string;
  /** What the bot token may do. */
  readonly scopes: readonly string[];
  /** The least time between two messages in one channel, 0 for none. */
  readonly postIntervalMs: number;
  /** When each channel was last posted to. */
  readonly lastPosts: Map<Channel, number>;
  /** Runs later, unless the server is closed before. */
  readonly later: (run: () => void, afterMs: number) => void;
}

/** Answers `/api/{method}`, or fails to as the script of faults says. */
export async function answerCall(
  api: Api,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = readArguments(request, await readBody(request));
  if (args === null) {
    sendJson(response, refuse("invalid_arguments"));
    return;
  }
  const channel = api.workspace.channel(textArg(args, "channel"));
  const fault = api.faults.take(method, channel);
  const run = () => call(api, method, readToken(request, args), args, channel);
  const isDone = fault === null || fault.applied === "yes" || fault.answer === "late";
  const result = isDone ? run() : null;
  if (fault?.applied === "later") api.later(run, fault.laterMs ?? 1000);
  api.calls.push({ method, args, fault: fault?.answer ?? null, result });
  response.setHeader("date", api.workspace.now().toUTCString());
  if (fault?.answer === "late")
    api.later(() => answer(api, response, result ?? refuse("internal_error")), fault.laterMs ?? 1000);
  else if (fault !== null) misbehave(fault, request, response);
  else if (result?.error === "ratelimited") tooMany(response, 1);
  else answer(api, response, result ?? refuse("internal_error"));
}

/** An answer with status 200, as Slack gives for refusals too. */
function answer({ scopes }: Api, response: ServerResponse, body: Json): void {
  sendJson(response, body, { "x-oauth-scopes": scopes.join(",") });
}

export function sendJson(
  response: ServerResponse,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    ...headers,
  });
  response.end(bytes);
}

function call(api: Api, method: string, token: string | null, args: Json, channel: Channel | null): Json {
  const known = METHODS[method];
  if (known === undefined) return refuse("unknown_method", { req_method: method });
  const refusal = tokenRefusal(api, method, token);
  if (refusal !== null) return refuse(refusal);
  const needed = neededScopes(method, args, channel).find((scope) => !api.scopes.includes(scope));
  if (needed !== undefined) return refuse("missing_scope", { needed, provided: api.scopes.join(",") });
  const faults = api.checks === null ? [] : faultsIn(api.checks, method, args);
  if (faults.length > 0) return refuse("invalid_blocks", { response_metadata: { messages: faults } });
  if (method !== "chat.postMessage" || channel === null) return known(api, args);
  const now = api.workspace.now().getTime();
  const last = api.lastPosts.get(channel);
  if (last !== undefined && now - last < api.postIntervalMs) return refuse("ratelimited");
  const result = known(api, args);
  if (result.ok === true) api.lastPosts.set(channel, now);
  return result;
}

function faultsIn(checks: SlackChecks, method: string, args: Json): readonly string[] {
  if (/^views\./.test(method)) return checks.view(args.view);
  return /^chat\./.test(method) && Array.isArray(args.blocks) ? checks.message(args) : [];
}

/** Each token opens its own methods and no other. */
function tokenRefusal(api: Api, method: string, token: string | null): string | null {
  if (token === null) return "not_authed";
  if (token !== api.botToken && token !== api.appToken) return "invalid_auth";
  const wanted = method === "apps.connections.open" ? api.appToken : api.botToken;
  return token === wanted || method === "api.test" ? null : "not_allowed_token_type";
}

function misbehave(fault: SlackFault, request: IncomingMessage, response: ServerResponse): void {
  switch (fault.answer) {
    case "rate-limited":
      tooMany(response, fault.retryAfterSeconds ?? 1);
      break;
    case "error":
      response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
      break;
    case "html":
      response.writeHead(200, { "content-type": "text/html" }).end("<!DOCTYPE html><title>Aanmelden</title>");
      break;
    case "refusal":
      sendJson(response, refuse(fault.code ?? "internal_error"));
      break;
    case "drop":
      request.socket.destroy();
      break;
    case "hang":
    case "late":
  }
}

function tooMany(response: ServerResponse, seconds: number): void {
  response.writeHead(429, { "content-type": "application/json", "retry-after": String(seconds) });
  response.end(JSON.stringify({ ok: false, error: "ratelimited" }));
}
