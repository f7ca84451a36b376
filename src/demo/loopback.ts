import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that listens on 127.0.0.1. */
export interface Loopback {
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
  readonly port: number;
  /** Stops listening and cuts every connection, hanging ones too. Harmless when repeated. */
  readonly close: () => Promise<void>;
}

/** Makes a server listen, by default on a free port of 127.0.0.1. The origin is the address from this machine. */
export async function listen(server: Server, port = 0, host = "127.0.0.1"): Promise<Loopback> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  return { origin: `http://127.0.0.1:${bound}`, port: bound, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
