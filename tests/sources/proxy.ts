import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A proxy, by tunnels and without: every name leads to one port of this machine. Tells whither it was asked to go. */
export async function smallProxy(port: () => number) {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on("error", () => {});
    client.once("data", (head) => {
      const first = head.toString("latin1");
      const [, tunnel = ""] = /^CONNECT (\S+) HTTP/.exec(first) ?? [];
      const [, host = ""] = /^[A-Z]+ http:\/\/([^/ ]+)/.exec(first) ?? [];
      asked.push(tunnel === "" ? host : tunnel);
      const far = connect(port(), "127.0.0.1", () => {
        if (tunnel === "") far.write(Buffer.from(first.replace(`http://${host}`, ""), "latin1"));
        else client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        client.pipe(far).pipe(client);
      });
      open.add(far);
      far.on("error", () => client.destroy());
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return {
    asked,
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
  };
}
