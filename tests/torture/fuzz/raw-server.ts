import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A server on loopback that answers every request with the bytes of the moment, whatever HTTP says of them. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** A whole answer as it goes over the line, or a body with its type, that goes with right headers. */
  answer: Uint8Array | { readonly type: string; readonly body: Uint8Array };
}

export async function rawServer(): Promise<RawServer> {
  const server = createServer((socket) => {
    let seen = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      seen += chunk.toString("latin1");
      const [head, length] = [seen.indexOf("\r\n\r\n"), /content-length: (\d+)/i.exec(seen)?.[1] ?? "0"];
      if (head >= 0 && seen.length >= head + 4 + Number(length)) socket.end(wholeOf(made.answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const made: RawServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: Buffer.of(),
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
  return made;
}

function wholeOf(answer: RawServer["answer"]): Uint8Array {
  if (answer instanceof Uint8Array) return answer;
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${answer.type}\r\nContent-Length: ${answer.body.length}\r\nConnection: close\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), answer.body]);
}
