import type { Config } from "#config";
import { healthRoutes, type Life, type PageServer, type Route, serveRoutes } from "#page";
import type { Log } from "#pipeline";
import type { App } from "../app.ts";
import { metricsRoute } from "./metrics.ts";
import type { RunningSlack } from "./slack-app.ts";

/**
 * The small web server of the worker: figures for a monitor, health for probes.
 * Throws where the port cannot be had.
 */
export async function serveWeb(
  config: Config & { readonly metrics: NonNullable<Config["metrics"]> },
  app: App,
  slack: RunningSlack | null,
  log: Log,
): Promise<PageServer> {
  return await serveRoutes(config.metrics, routesOf(config, app, slack), log);
}

function routesOf(config: Config, app: App, slack: RunningSlack | null): readonly Route[] {
  const life = lifeOf(config, app, slack);
  return [metricsRoute(app), ...healthRoutes(app.store, life, app.context.clock)];
}

function lifeOf(
  { timezone }: Config,
  { store, worker, sources, context }: App,
  slack: RunningSlack | null,
): Life {
  return {
    sources: sources.map(({ source, schedule }) => ({ name: source.name, schedule })),
    timezone,
    since: context.clock(),
    still: () => worker.still(),
    socket: () => (slack === null ? "off" : slack.connected() ? "connected" : "disconnected"),
    prove: () => store.prove(),
    isShort: () => store.isShort(),
  };
}
