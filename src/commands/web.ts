import type { Config } from "#config";
import { lookThrough, troubles } from "#desk";
import {
  healthRoutes,
  isLoopback,
  type Life,
  type PageParts,
  type PageServer,
  pageRoutes,
  type Route,
  serveRoutes,
} from "#page";
import type { Log } from "#pipeline";
import { queryFault } from "#watch";
import type { App } from "../app.ts";
import { metricsRoute } from "./metrics.ts";
import type { RunningSlack } from "./slack-app.ts";

export type WebConfig = Config & { readonly metrics: NonNullable<Config["metrics"]> };

/**
 * The small web server of the worker: figures for a monitor, health for probes, and where it is asked for pages for
 * people. Says where they are, and who can read them. Throws where the port cannot be had.
 */
export async function serveWeb(
  config: WebConfig,
  app: App,
  slack: RunningSlack | null,
  log: Log,
): Promise<PageServer> {
  const { host, page } = config.metrics;
  const server = await serveRoutes(config.metrics, routesOf(config, app, slack), log);
  if (page)
    log.info({ url: `http://${isLoopback(host) ? "localhost" : host}:${server.port}/` }, "page served");
  if (page && !isLoopback(host)) log.warn({ host, port: server.port }, "page open to others");
  return server;
}

function routesOf(config: WebConfig, app: App, slack: RunningSlack | null): readonly Route[] {
  const life = lifeOf(config, app, slack);
  return [
    metricsRoute(app),
    ...healthRoutes(app.store, life, app.context.clock),
    ...(config.metrics.page ? pageRoutes(partsOf(config, app)) : []),
  ];
}

const FOUND_MAX = 50;

function partsOf(config: Config, { store, context }: App): PageParts {
  const { language } = config;
  return {
    config,
    store,
    clock: context.clock,
    watches: () => context.watching().matcher.watches,
    troubles: (report) => troubles(report, language),
    find: (query) => lookThrough({ query, not: "" }, { store, since: null, enough: FOUND_MAX }),
    fault: (query) => queryFault(query, language),
  };
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
