import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

type Fields = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: string;
  readonly fields: Fields;
}

/** As little of Slack as an app can live with, made without anything of the demonstration. */
export interface PlainSlack extends AsyncDisposable {
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** What came in at a response_url, as text. */
  readonly answers: readonly string[];
  readonly sockets: number;
  /** Sends an envelope; resolves with the milliseconds until it was acknowledged, or null where that did not happen. */
  envelope(type: string, payload: object, patienceMs?: number): Promise<number | null>;
  /** `{ channel, text, … }` of the posts so far. */
  posts(channel: string): readonly Fields[];
  readonly answerUrl: string;
  /** Calls of this method get no answer. */
  hang: string | null;
}

export const TEAM = "T0PLAIN000";
export const CHANNELS: Readonly<Record<string, string>> = {
  "kind-in-azc": "C0KIND0000",
  spreidingswet: "C0WET00000",
  "kamerwacht-ops": "C0OPS00000",
};

export async function startPlainSlack(): Promise<PlainSlack> {
  const calls: Call[] = [];
  const answers: string[] = [];
  const sockets = new Set<Socket>();
  const waiting = new Map<string, () => void>();
  let serial = 0;
  const server = createServer((request, response) => void serve(request, response));
  server.on("upgrade", (request, stream) => {
    const socket = stream as Socket;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => sockets.delete(socket));
    socket.write(handshake(String(request.headers["sec-websocket-key"])));
    readFrames(socket, (text) => waiting.get((JSON.parse(text) as { envelope_id: string }).envelope_id)?.());
    socket.write(frame(0x1, Buffer.from(JSON.stringify({ type: "hello", num_connections: 1 }))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const slack = {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    answerUrl: `http://127.0.0.1:${port}/answer`,
    calls,
    answers,
    hang: null as string | null,
    get sockets() {
      return sockets.size;
    },
    posts: (channel: string) =>
      calls.flatMap(({ method, fields }) =>
        method === "chat.postMessage" && fields.channel === CHANNELS[channel] ? [fields] : [],
      ),
    envelope(type: string, payload: object, patienceMs = 10_000) {
      serial += 1;
      const id = `plain-${serial}`;
      const text = JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true });
      const began = performance.now();
      return new Promise<number | null>((resolve) => {
        const timer = setTimeout(() => resolve(null), patienceMs);
        waiting.set(id, () => {
          clearTimeout(timer);
          resolve(performance.now() - began);
        });
        for (const socket of [...sockets].slice(-1)) socket.write(frame(0x1, Buffer.from(text)));
      });
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    if (request.url === "/answer") {
      answers.push(body);
      response.end("ok");
      return;
    }
    const method = (request.url ?? "").replace("/api/", "");
    const fields = fieldsOf(body);
    calls.push({ method, fields });
    if (method === slack.hang) return;
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify(answerTo(method, fields)));
  }

  function answerTo(method: string, { channel, ts }: Fields): object {
    serial += 1;
    switch (method) {
      case "auth.test":
        return { ok: true, user_id: "U0BOT00000", bot_id: "B0BOT00000", team_id: TEAM };
      case "apps.connections.open":
        return { ok: true, url: `ws://127.0.0.1:${port}/link` };
      case "conversations.list":
        return {
          ok: true,
          channels: Object.entries(CHANNELS).map(([name, id]) => ({ id, name, is_member: true })),
        };
      case "chat.postMessage": {
        const id = CHANNELS[String(channel).replace("#", "")] ?? channel;
        const last = calls.at(-1);
        if (last !== undefined) calls[calls.length - 1] = { method, fields: { ...last.fields, channel: id } };
        return { ok: true, channel: id, ts: `${1_700_000_000 + serial}.000100` };
      }
      case "chat.update":
        return { ok: true, channel, ts };
      case "conversations.history":
      case "conversations.replies":
        return { ok: true, messages: [] };
      case "views.publish":
      case "views.open":
        return { ok: true, view: { id: `V${serial}` } };
      default:
        return { ok: false, error: "unknown_method" };
    }
  }
}

/** The headers of a request that Slack signed with this secret, now or some seconds from now. */
export function signed(body: string, secret: string, aheadSeconds = 0): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000) + aheadSeconds);
  const signature = createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex");
  return {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": time,
    "x-slack-signature": `v0=${signature}`,
  };
}

function fieldsOf(body: string): Fields {
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [
    name,
    /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
  ]);
  return Object.fromEntries(entries) as Fields;
}

function handshake(key: string): string {
  const answer = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`;
}

/** One unmasked frame of at most 65,535 bytes. */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? [length] : [126, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...head]), payload]);
}

/** Reads the masked frames of a client: answers pings and goodbyes, hands over texts. */
function readFrames(socket: Socket, heard: (text: string) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 6) {
      const short = (rest[1] ?? 0) & 0x7f;
      const head = short < 126 ? 2 : 4;
      const length = short < 126 ? short : rest.readUInt16BE(2);
      const end = head + 4 + length;
      if (rest.length < end) return;
      const mask = rest.subarray(head, head + 4);
      const payload = Buffer.from(
        rest.subarray(head + 4, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
      );
      const opcode = (rest[0] ?? 0) & 0x0f;
      rest = rest.subarray(end);
      if (opcode === 0x1) heard(payload.toString());
      if (opcode === 0x9) socket.write(frame(0xa, payload));
      if (opcode === 0x8) socket.end(frame(0x8, payload.subarray(0, 2)));
    }
  });
}

export const channelId = (name: string) => CHANNELS[name] ?? "";

let triggers = 0;

/** Of one thing that a person did. */
export function nextTrigger(): string {
  triggers += 1;
  return `trigger.${triggers}`;
}

/** What Slack sends of `/kamer TEXT`. */
export function command(slack: PlainSlack, text: string, over: object = {}) {
  return {
    command: "/kamer",
    text,
    team_id: TEAM,
    user_id: "U0MENS0000",
    channel_id: channelId("spreidingswet"),
    channel_name: "spreidingswet",
    trigger_id: nextTrigger(),
    response_url: slack.answerUrl,
    ...over,
  };
}
