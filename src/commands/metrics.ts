import { once } from "node:events";
import { createServer } from "node:http";
import { Gauge, Registry } from "prom-client";
import type { Config } from "#config";
import type { Log } from "#pipeline";
import { type StatusReport, statusReport } from "#report";
import type { App } from "../app.ts";

/** A web server on which a monitoring system reads how the worker does. */
export interface Metrics {
  readonly port: number;
  close(): Promise<void>;
}

const ENDED = { changed: 1, unchanged: 1 } as const;

/**
 * Serves `/metrics` in the text form of Prometheus: for each source its requests, bytes, retries, whether it was read
 * and how long ago; the outbox by state; the archive. Made from the ledger at each request, so that it cannot differ
 * from `status`. Holds no title, no address and no secret. Throws where the port cannot be had.
 */
export async function serveMetrics(
  { port, host }: NonNullable<Config["metrics"]>,
  app: App,
  log: Log,
): Promise<Metrics> {
  const registry = new Registry();
  const gauges = gaugesIn(registry);
  const server = createServer(async (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    try {
      measure(gauges, app, new Date());
      response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
    } catch (error) {
      log.error({ err: error }, "metrics could not be made");
      response.writeHead(500).end();
    }
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function gaugesIn(registry: Registry) {
  const gauge = <const L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `kamerwacht_${name}`, help, labelNames, registers: [registry] });
  return {
    requests: gauge("source_requests", "Requests to a source since the program started", "source"),
    bytes: gauge("source_received_bytes", "Bytes received from a source since the program started", "source"),
    retries: gauge(
      "source_retries",
      "Requests that repeat one that failed, since the program started",
      "source",
    ),
    ok: gauge("source_ok", "1 where the last run of a stream ended well, else 0", "source", "stream"),
    lag: gauge("source_lag_seconds", "Since a stream was last read to its end", "source", "stream"),
    posts: gauge("posts", "Posts by state", "state"),
    files: gauge("files", "Files of documents by state", "state"),
    records: gauge("archive_records", "Records in the archive"),
    databaseBytes: gauge("archive_bytes", "Size of the database"),
  };
}

function measure(gauges: ReturnType<typeof gaugesIn>, app: App, now: Date): void {
  for (const { source } of app.sources) {
    const stats = source.stats?.();
    if (stats === undefined) continue;
    gauges.requests.set({ source: source.name }, stats.requests);
    gauges.bytes.set({ source: source.name }, stats.bytes);
    gauges.retries.set({ source: source.name }, stats.retries);
  }
  const report: StatusReport = statusReport(app.store, now);
  // A stream that is not followed any more must not stand there for ever.
  gauges.ok.reset();
  gauges.lag.reset();
  for (const { source, stream, status, lagSeconds } of report.sources) {
    gauges.ok.set({ source, stream }, status in ENDED || status === "running" ? 1 : 0);
    if (lagSeconds !== null) gauges.lag.set({ source, stream }, lagSeconds);
  }
  for (const [state, count] of Object.entries(report.outbox)) gauges.posts.set({ state }, count);
  for (const [state, count] of Object.entries(report.files)) gauges.files.set({ state }, count);
  gauges.records.set(report.archive.records);
  gauges.databaseBytes.set(report.archive.bytes);
}
