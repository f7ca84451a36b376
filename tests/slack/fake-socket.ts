import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export interface FakeSocketServer extends AsyncDisposable {
  readonly url: string;
  /** Sockets that have come so far. */
  readonly count: number;
  /** What each socket hears as soon as it is there. */
  greeting: readonly string[];
  /** Sends to every socket. */
  say(text: string): void;
}

/** A WebSocket server that says what a test wants said, sense or nonsense, and reads nothing. */
export async function startFakeSocket(): Promise<FakeSocketServer> {
  const sockets = new Set<Socket>();
  const server = createServer();
  let count = 0;
  const fake: FakeSocketServer = {
    url: "",
    greeting: [],
    get count() {
      return count;
    },
    say(text) {
      for (const socket of sockets) socket.write(frame(text));
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  server.on("upgrade", (request, stream) => {
    const socket = stream as Socket;
    count += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    socket.write(accepted(String(request.headers["sec-websocket-key"])));
    for (const text of fake.greeting) socket.write(frame(text));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, { url: `ws://127.0.0.1:${port}/link` });
}

function accepted(key: string): string {
  const answer = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`;
}

/** One unmasked text frame. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, payload.length])
      : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, payload]);
}
