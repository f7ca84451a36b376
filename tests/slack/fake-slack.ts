import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One call of the Web API as it came in: form fields, with JSON ones parsed. */
interface Call {
  readonly method: string;
  readonly token: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What to do with a call: an answer, or something ruder. */
export type Answer =
  | { readonly json: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly html: string; readonly status?: number }
  | { readonly rude: "drop" | "hang" };

export interface FakeSlack extends AsyncDisposable {
  readonly apiUrl: string;
  readonly calls: Call[];
  /** Answers by method; a function decides call by call. What has no answer is refused as unknown_method. */
  readonly answers: Record<string, Answer | ((call: Call) => Answer)>;
}

/** A Web API on loopback that answers what a test tells it to. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const answers: FakeSlack["answers"] = {
    "auth.test": { json: { ok: true, user_id: "U0BOT0000", bot_id: "B0BOT0000", team_id: "T0OWN0000" } },
  };
  const server = createServer((request, response) => {
    void serve(request, response, calls, answers);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    answers,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  calls: Call[],
  answers: FakeSlack["answers"],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const call: Call = {
    method: (request.url ?? "").replace("/api/", ""),
    token: request.headers.authorization,
    fields: fieldsOf(Buffer.concat(chunks).toString()),
  };
  calls.push(call);
  const given = answers[call.method] ?? { json: { ok: false, error: "unknown_method" } };
  send(response, typeof given === "function" ? given(call) : given);
}

function fieldsOf(body: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    fields[name] = /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value;
  }
  return fields;
}

function send(response: ServerResponse, answer: Answer): void {
  if ("rude" in answer) {
    if (answer.rude === "drop") response.destroy();
    return;
  }
  if ("html" in answer) {
    response.writeHead(answer.status ?? 200, { "content-type": "text/html" }).end(answer.html);
    return;
  }
  const headers = { "content-type": "application/json", ...answer.headers };
  response.writeHead(answer.status ?? 200, headers).end(JSON.stringify(answer.json));
}
