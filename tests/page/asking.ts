import { request } from "node:http";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { type Route, serveRoutes } from "#page";

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface AskOptions {
  readonly method?: string;
  /** The name by which the server is asked, as a browser or a probe sends it. */
  readonly name?: string;
}

/** Serves routes on loopback until the test ends. Returns how to ask it. */
export async function served(routes: readonly Route[], host = "127.0.0.1") {
  const server = await serveRoutes({ port: 0, host }, routes, pino({ level: "silent" }));
  onTestFinished(() => server.close());
  return (path: string, options: AskOptions = {}) => ask(server.port, path, options);
}

export function ask(
  port: number,
  path: string,
  { method = "GET", name }: AskOptions = {},
): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const headers = name === undefined ? {} : { host: name };
  const asking = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
    const pieces: Buffer[] = [];
    response.on("data", (piece: Buffer) => pieces.push(piece));
    response.on("end", () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(pieces).toString("utf8"),
      }),
    );
  });
  asking.on("error", reject).end();
  return promise;
}
