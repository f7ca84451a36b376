import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { type Config, loadConfig } from "#config";
import { publishHistory, type SmallParliament, startSmallParliament } from "#demo";
import { type App, createApp } from "../../src/app.ts";
import { pollSource } from "../../src/pipeline/poll/poll.ts";
import { letter } from "../sources/sru-pieces.ts";
import { sruServer } from "../sources/sru-server.ts";
import { fill } from "../sources/tweedekamer-builders.ts";
import { smallSite } from "../sources/tweedekamer-server.ts";
import type { Measure } from "./measure.ts";

const FEEDS = 3;
/** A list page of the real site may be so large; how large it is, we do not know. */
const PAGE_BYTES = 150_000;
const NOW = new Date("2026-11-25T10:00:00Z");
/** The feed of every category by itself each minute, as a program does that knows no feed of everything. */
const CATEGORIES = 35;

/**
 * An hour without news with the coalition's own configuration and three feeds beside it, against servers on loopback:
 * each source is polled as often as its schedule says, after a first hour in which it learned what there is.
 */
export async function benchIdleHour(): Promise<readonly Measure[]> {
  await using sources = await loopbackSources(NOW);
  const config = configOf(sources.urls);
  let nowMs = NOW.getTime();
  const messenger = {
    send: async () => ({ state: "sent", ts: "1.0", channelId: null }) as const,
    find: async () => ({ state: "absent" }) as const,
    probe: async () => ({ ok: true, reason: null }),
  };
  await using app = createApp(config, pino({ level: "silent" }), {
    messenger,
    clock: () => new Date(nowMs),
    pauseMs: 0,
  });
  const hour = async () => {
    const before = trafficOf(app);
    for (let minute = 0; minute < 60; minute++) {
      nowMs += 60_000;
      for (const { source, schedule } of app.sources) {
        if (schedule === null || minute % everyMinutes(schedule) !== 0) continue;
        const { failures } = await pollSource(source, app.context, new AbortController().signal);
        if (failures[0] !== undefined) throw failures[0].error;
      }
    }
    const after = trafficOf(app);
    return { requests: after.requests - before.requests, bytes: after.bytes - before.bytes };
  };
  await hour();
  const idle = await hour();
  return [
    { name: "requests in an idle hour, all sources (at most 200)", value: String(idle.requests) },
    { name: "received in it (at most 5 MB)", value: `${(idle.bytes / 1e6).toFixed(2)} MB` },
    {
      name: "against each category of the feed every minute",
      value: `${((CATEGORIES * 60) / idle.requests).toFixed(1)} times fewer requests`,
    },
  ];
}

type Urls = Readonly<Record<"parliament" | "site" | "sru" | "feed", string>>;

interface LoopbackSources extends AsyncDisposable {
  readonly urls: Urls;
  readonly parliament: SmallParliament;
}

/** Every kind of source on loopback, as they are while there is no news: the feed holds what was published before `now`. */
export async function loopbackSources(now: Date): Promise<LoopbackSources> {
  await using started = new AsyncDisposableStack();
  const parliament = started.use(await startSmallParliament());
  publishHistory(parliament, now);
  const site = started.use(await smallSite());
  fill(site, 40);
  site.weight = PAGE_BYTES;
  const sru = started.use(await sruServer(Array.from({ length: 60 }, (_, index) => letter(index + 1))));
  const feed = started.use(await newsFeed());
  const all = started.move();
  return {
    urls: { parliament: parliament.url, site: site.url, sru: sru.url, feed: feed.url },
    parliament,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

function trafficOf(app: App): Traffic {
  const stats = app.sources.map(({ source }) => source.stats?.() ?? { requests: 0, bytes: 0 });
  return {
    requests: stats.reduce((sum, each) => sum + each.requests, 0),
    bytes: stats.reduce((sum, each) => sum + each.bytes, 0),
  };
}

/** `* 6-23 * * *`, `every tenth …`, `17 …`: how many minutes lie between two polls. */
function everyMinutes(schedule: string): number {
  const [minute = ""] = schedule.split(" ");
  if (minute === "*") return 1;
  return minute.startsWith("*/") ? Number(minute.slice(2)) : 60;
}

/** The coalition's own configuration and watches, on these servers. */
function configOf(urls: Urls): Config {
  const config = loadConfig(join(import.meta.dirname, "../../config/kamerwacht.yaml"), {});
  const { gegevensmagazijn, tweedekamer, officielebekendmakingen } = config.sources;
  const schedule = "*/15 6-23 * * *";
  const feeds = Array.from({ length: FEEDS }, (_, index) => ({
    name: `feed-${index + 1}`,
    enabled: true,
    url: `${urls.feed}/${index + 1}`,
    schedule,
  }));
  return {
    ...config,
    stateFolder: ":memory:",
    sources: {
      ...config.sources,
      gegevensmagazijn: { ...gegevensmagazijn, enabled: true, url: urls.parliament },
      tweedekamer: { ...tweedekamer, enabled: true, url: urls.site },
      officielebekendmakingen: { ...officielebekendmakingen, enabled: true, url: urls.sru },
      feeds,
    },
  };
}

/** A feed of news that tells nothing of its version, so that it is sent whole each time. */
async function newsFeed(): Promise<AsyncDisposable & { readonly url: string }> {
  const items = Array.from(
    { length: 30 },
    (_, index) =>
      `<item><title>Bericht ${index}</title><link>https://example.org/nieuws/${index}</link><description>${"Tekst van een bericht. ".repeat(20)}</description><pubDate>Tue, 24 Nov 2026 10:00:00 +0100</pubDate></item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Nieuws</title>${items.join("")}</channel></rss>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/rss+xml" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
