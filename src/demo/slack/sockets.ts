import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { acceptKey, createFrameReader, encodeFrame, type FrameMessage, OPCODE } from "./frames.ts";
import { APP_ID, type Json } from "./message.ts";

/** What an app answers to an envelope: the payload of its acknowledgement, or null where it has none. */
export type AckPayload = Json | null;

/** The sockets of Socket Mode. */
export interface Sockets {
  /** Sockets that are open now. */
  readonly count: number;
  /** A ticket that opens one socket. */
  ticket(): string;
  /** Takes over a connection that asks to become a socket. */
  upgrade(request: IncomingMessage, stream: Duplex): void;
  /** Sends an envelope over one socket and waits for its acknowledgement. Rejects as Slack would tell the user. */
  deliver(type: string, payload: Json): Promise<AckPayload>;
  /** Says on every socket that it will be closed, as Slack does now and then, and closes it a while later. */
  disconnect(reason: string): void;
  /** Breaks every socket without a word. */
  cut(): void;
  /** Closes every socket in good order; who does not answer is cut off. */
  close(): Promise<void>;
  /** While muted the sockets stay open and say nothing: no pong, no envelope, no hello. */
  mute(muted: boolean): void;
  onOpen(listener: () => void): () => void;
}

interface Socket {
  send(opcode: number, payload: Buffer): void;
  /** Says goodbye; the connection ends when the other side has said it too. */
  close(): void;
  destroy(): void;
  readonly gone: Promise<void>;
}

const ACK_MS = 3000;
const PING_MS = 10_000;
const GOODBYE_MS = 300;
/** Between the word that a socket will be closed and its end; at Slack it is some seconds. */
const FAREWELL_MS = 500;

/** No sockets yet. */
export function createSockets(): Sockets {
  const tickets = new Set<string>();
  /** Open for envelopes. */
  const open = new Set<Socket>();
  /** Those, and the ones that are closing. */
  const connected = new Set<Socket>();
  /** Those that were told that they will be closed: envelopes go over others, where there are any. */
  const leaving = new WeakSet<Socket>();
  const waiting = new Map<string, (payload: AckPayload) => void>();
  const listeners = new Set<() => void>();
  let muted = false;
  let serial = 0;

  function received(socket: Socket, message: FrameMessage): void {
    if (message.opcode === OPCODE.close) {
      socket.send(OPCODE.close, message.payload.subarray(0, 2));
      socket.close();
    } else if (message.opcode === OPCODE.ping && !muted) socket.send(OPCODE.pong, message.payload);
    else if (message.opcode === OPCODE.text) acknowledged(message.payload.toString(), waiting);
  }

  return {
    get count() {
      return open.size;
    },
    ticket() {
      serial += 1;
      const ticket = `ticket-${serial}`;
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, stream) {
      const ticket = new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("ticket") ?? "";
      const key = request.headers["sec-websocket-key"];
      if (!tickets.delete(ticket) || key === undefined) {
        stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        return;
      }
      stream.write(handshake(key));
      const socket = openSocket(stream, received, () => open.delete(socket));
      open.add(socket);
      connected.add(socket);
      void socket.gone.then(() => connected.delete(socket));
      if (muted) return;
      socket.send(OPCODE.text, hello(open.size));
      for (const listener of [...listeners]) listener();
    },
    async deliver(type, payload) {
      const staying = [...open].filter((each) => !leaving.has(each));
      const sockets = staying.length > 0 ? staying : [...open];
      const socket = sockets[serial % Math.max(sockets.length, 1)];
      if (socket === undefined) throw new Error("dispatch_failed: no socket is open");
      serial += 1;
      const envelope = { type, envelope_id: `envelope-${serial}`, accepts_response_payload: true, payload };
      const ask = (more: Json): Promise<AckPayload> => {
        const ack = acknowledgement(envelope.envelope_id, waiting);
        if (!muted) socket.send(OPCODE.text, Buffer.from(JSON.stringify({ ...envelope, ...more })));
        return ack;
      };
      const asked = ask({});
      // An event that nobody acknowledges is told again; a command or a click is not.
      if (type !== "events_api") return await asked;
      return await asked.catch(() => ask({ retry_attempt: 1, retry_reason: "timeout" }));
    },
    disconnect(reason) {
      const message = { type: "disconnect", reason, debug_info: { host: "demo" } };
      for (const socket of [...open]) {
        leaving.add(socket);
        socket.send(OPCODE.text, Buffer.from(JSON.stringify(message)));
        setTimeout(() => goodbye(socket), FAREWELL_MS).unref();
      }
    },
    cut() {
      for (const socket of [...connected]) socket.destroy();
    },
    async close() {
      const gone = [...connected].map((socket) => socket.gone);
      for (const socket of [...open]) goodbye(socket);
      const late = setTimeout(() => {
        for (const socket of [...connected]) socket.destroy();
      }, GOODBYE_MS);
      await Promise.all(gone);
      clearTimeout(late);
    },
    mute(value) {
      muted = value;
    },
    onOpen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function goodbye(socket: Socket): void {
  socket.send(OPCODE.close, Buffer.from([0x03, 0xe8]));
  socket.close();
}

function handshake(key: string): string {
  return (
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
    `Sec-WebSocket-Accept: ${acceptKey(key)}\r\n\r\n`
  );
}

function hello(connections: number): Buffer {
  return Buffer.from(
    JSON.stringify({
      type: "hello",
      num_connections: connections,
      connection_info: { app_id: APP_ID },
      debug_info: { host: "demo", build_number: 1, approximate_connection_time: 18_060 },
    }),
  );
}

function openSocket(
  stream: Duplex,
  onMessage: (socket: Socket, message: FrameMessage) => void,
  onGone: () => void,
): Socket {
  const read = createFrameReader();
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  const socket: Socket = {
    gone,
    send: (opcode, payload) => {
      if (stream.writable) stream.write(encodeFrame(opcode, payload));
    },
    close: () => {
      onGone();
      stream.end();
    },
    destroy: () => {
      onGone();
      stream.destroy();
    },
  };
  const pinging = setInterval(() => socket.send(OPCODE.ping, Buffer.from("demo")), PING_MS).unref();
  stream.on("data", (chunk: Buffer) => {
    try {
      for (const message of read(chunk)) onMessage(socket, message);
    } catch {
      socket.send(OPCODE.close, Buffer.from([0x03, 0xea]));
      socket.destroy();
    }
  });
  stream.on("error", () => socket.destroy());
  stream.on("close", () => {
    clearInterval(pinging);
    onGone();
    resolve();
  });
  return socket;
}

function acknowledgement(
  id: string,
  waiting: Map<string, (payload: AckPayload) => void>,
): Promise<AckPayload> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(id);
      reject(new Error("operation_timeout: the app did not acknowledge in time"));
    }, ACK_MS).unref();
    waiting.set(id, (payload) => {
      clearTimeout(timer);
      waiting.delete(id);
      resolve(payload);
    });
  });
}

function acknowledged(text: string, waiting: Map<string, (payload: AckPayload) => void>): void {
  const message = JSON.parse(text) as { envelope_id?: string; payload?: Json };
  waiting.get(message.envelope_id ?? "")?.(message.payload ?? null);
}
