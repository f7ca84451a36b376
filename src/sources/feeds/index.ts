import { examined } from "../finding.ts";
import { createHttpClient, type HttpOptions } from "../http.ts";
import type { Source } from "../source.ts";
import { webAddress } from "../web-address.ts";
import { UNREAD } from "./cursor.ts";
import { expectations, samples } from "./examine.ts";
import { pageFetcher } from "./fetch-page.ts";
import { poll, STREAM } from "./poll.ts";
import { feedSite } from "./site.ts";

export interface FeedOptions {
  /** What the configuration calls it: `coa`. */
  readonly name: string;
  /** The address of an RSS or Atom feed. */
  readonly url: string;
  /** Who we are and where to reach us; sent along with every request. */
  readonly userAgent: string;
  readonly clock?: () => Date;
  readonly http?: HttpOptions;
  /** For the feed, and for one page, with their tries, ms; default 60 s. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 60_000;

/**
 * Any RSS or Atom feed as a source, `feed:NAME`. What is in it when it is first read is only remembered. An item that
 * leads to a piece of parliament is told as that piece; any other is a document of its own, whose text is its page,
 * where that lies on the feed's own site, with what the feed says of it. To be disposed of when done.
 * Throws TypeError for a URL that cannot be one.
 */
export function createFeed(options: FeedOptions): Source {
  const name = `feed:${options.name}`;
  const address = webAddress(options.url, "the feed");
  const http = createHttpClient(address, options.userAgent, options.http);
  const clock = options.clock ?? (() => new Date());
  const site = feedSite({ address, http, clock, deadlineMs: options.deadlineMs ?? DEADLINE_MS });
  return {
    name,
    begin: async () => ({ cursors: { [STREAM]: UNREAD }, history: null }),
    poll: (cursors, signal) => poll(name, site, cursors[STREAM], signal),
    async *past() {},
    file: pageFetcher(site, options.userAgent),
    examine: (signal) => examined(expectations(name, site), signal),
    samples: (signal) => samples(site, signal),
    stats: http.stats,
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}
