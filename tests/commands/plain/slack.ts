import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf } from "./server.ts";

export interface PlainSlack {
  readonly server: Server;
  readonly url: string;
  readonly posted: Readonly<Record<string, string>>[];
  /** Methods called, in order. */
  readonly calls: string[];
  status: number;
}

/** Knows how to post, to update and to name one channel, and nothing else. What was posted goes by the channel's name. */
export async function startPlainSlack(): Promise<PlainSlack> {
  const made = { url: "", posted: [] as Record<string, string>[], calls: [] as string[], status: 200 };
  const names = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const method = (request.url ?? "").split("/").at(-1) ?? "";
    const body = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    made.calls.push(method);
    const known = method === "chat.postMessage" || method === "chat.update";
    const id = body.channel === "#kanaal" ? "C1" : /^C\d$/.test(body.channel ?? "") ? body.channel : "C2";
    if (id !== undefined && /^#/.test(body.channel ?? "")) names.set(id, body.channel ?? "");
    if (known && made.status === 200)
      made.posted.push({ method, ...body, channel: names.get(id ?? "") ?? body.channel ?? "" });
    const ts = `1760000000.${String(made.posted.length).padStart(6, "0")}`;
    const answer = known
      ? { ok: true, channel: id, ts }
      : method === "conversations.list"
        ? { ok: true, channels: [{ id: "C1", name: "kanaal", is_member: true }] }
        : { ok: false, error: "unknown_method" };
    const headers = {
      "content-type": "application/json",
      ...(made.status === 429 ? { "retry-after": "13" } : {}),
    };
    response.writeHead(made.status, headers).end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return Object.assign(made, { server });
}
