import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf } from "../../commands/plain/server.ts";
import { TICKET } from "./canaries.ts";

/** A Slack that says back whatever it hears, tokens too, in every place where a program might print it. */
export interface EchoingSlack extends AsyncDisposable {
  readonly url: string;
  /** What came in, but for the header that the token belongs in. */
  readonly heard: string[];
  /** The tokens that came in where they belong. */
  readonly tokens: Set<string>;
}

export async function echoingSlack(): Promise<EchoingSlack> {
  const slack = { url: "", heard: [] as string[], tokens: new Set<string>() };
  let calls = 0;
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { authorization = "", ...headers } = request.headers;
    const token = authorization.replace("Bearer ", "");
    slack.tokens.add(token);
    slack.heard.push(`${request.url} ${JSON.stringify(headers)} ${body}`);
    const method = (request.url ?? "").split("/").at(-1) ?? "";
    const way = WAYS[calls % WAYS.length];
    calls += 1;
    if (method === "apps.connections.open") say(response, { ok: true, url: socketOf(slack.url) });
    else if (method === "auth.test")
      say(response, { ok: true, user_id: "U0BOT", bot_id: "B0BOT", team_id: "T0TEAM" });
    else way?.(response, token);
  });
  server.on("upgrade", (_request, socket) => {
    socket.on("error", () => {});
    socket.end(`HTTP/1.1 403 ticket=${TICKET}\r\nx-ticket: ${TICKET}\r\n\r\n${TICKET}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  slack.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return Object.assign(slack, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function socketOf(url: string): string {
  return `${url.replace(/^http/, "ws").replace("/api/", "/link/")}?ticket=${TICKET}`;
}

function say(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

const WAYS: readonly ((response: ServerResponse, token: string) => void)[] = [
  (response, token) =>
    say(response, { ok: false, error: `invalid_auth ${token}`, needed: token, provided: token }),
  (response, token) => say(response, { ok: false, error: token }),
  (response, token) =>
    say(response, {
      ok: false,
      error: "invalid_blocks",
      errors: [`json-pointer:/${token}`],
      response_metadata: { messages: [`[ERROR] token ${token} [json-pointer:/blocks/0]`], warnings: [token] },
    }),
  (response, token) => say(response, { ok: false, error: "missing_scope", needed: `${token}:write` }, 403),
  (response, token) =>
    say(response, { ok: true, channel: token, ts: token, message: { ts: token }, warning: token }),
  (response, token) =>
    void response.writeHead(500, { "content-type": "text/html", "x-token": token }).end(`<h1>${token}</h1>`),
  (response, token) => void response.writeHead(200, { "content-type": "text/html" }).end(`Bearer ${token} {`),
  (response, token) => say(response, { ok: false, error: "ratelimited", token }, 429, { "retry-after": "1" }),
  (response, token) => void response.writeHead(302, { location: `/api/${token}?token=${token}` }).end(),
  (response) => void response.socket?.destroy(),
  (response) => say(response, { ok: true, channel: "C1", ts: "1700000000.000100", channels: [] }),
];
