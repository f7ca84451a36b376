import { once } from "node:events";
import { createServer } from "node:net";
import type { Config } from "#config";

/**
 * Tries the ports that a configuration tells the worker to listen on, and lets go of them again: one that another program
 * has is a mistake to be told before anything is read or posted, not a line in a log that nobody opens.
 * @throws the system's error with `code` (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`), `port` and `address`
 */
export async function assertPortsFree({ metrics, slack, secrets }: Config): Promise<void> {
  if (metrics !== null) await tryPort(metrics);
  const isHttp = secrets.botToken !== null && secrets.appToken === null && secrets.signingSecret !== null;
  if (isHttp) await tryPort(slack);
}

async function tryPort({ port, host }: { readonly port: number; readonly host: string }): Promise<void> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, "listening");
  server.close();
  await once(server, "close");
}
