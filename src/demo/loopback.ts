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

/** Makes a server listen on a port of 127.0.0.1; a free one where none is given. */
export async function listen(server: Server, port = 0): Promise<Loopback> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
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
