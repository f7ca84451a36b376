import { Gauge, Registry } from "prom-client";
import type { Route } from "#page";
import { type StatusReport, statusReport } from "#report";
import type { App } from "../app.ts";

const ENDED = { changed: 1, unchanged: 1 } as const;

/**
 * `/metrics` in the text form of Prometheus: for each source its requests, bytes, retries, whether it was read
 * and how long ago; the outbox by state; the archive. Made from the ledger at each request, so that it cannot differ
 * from `status`. Holds no title, no address and no secret.
 */
export function metricsRoute(app: App): Route {
  const registry = new Registry();
  const gauges = gaugesIn(registry);
  return {
    path: "/metrics",
    isForMachines: true,
    async answer() {
      measure(gauges, app, new Date());
      return { type: registry.contentType, body: await registry.metrics() };
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
