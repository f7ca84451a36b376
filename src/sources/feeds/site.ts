import { decodeText, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import { type HttpAnswer, type HttpClient, type Validators, validatorsOf } from "../http.ts";
import type { FeedItem, ReadFeed } from "./read-feed.ts";

/** A feed on its site, as it is asked and remembered. */
export interface FeedSite {
  readonly address: URL;
  readonly http: HttpClient;
  /** For the feed, and for one page, with their tries. */
  readonly deadlineMs: number;
  readonly clock: () => Date;
  /** The feed as it is now; null where it is still the one that has these validators. Throws what the client throws. */
  ask(validators: Validators | null, signal: AbortSignal): Promise<FeedAnswer | null>;
  /** What the feed said of a page, as it was last read; after a restart it is asked again. */
  itemAt(url: string, signal: AbortSignal): Promise<FeedItem | null>;
}

/** The feed as it was sent. */
export interface FeedAnswer {
  readonly feed: ReadFeed;
  readonly bytes: number;
  readonly validators: Validators | null;
}

const FEED_BYTES_MAX = 5_000_000;

export function feedSite(surroundings: Omit<FeedSite, "ask" | "itemAt">): FeedSite {
  const { address, http, deadlineMs } = surroundings;
  let said: ReadonlyMap<string, FeedItem> | null = null;

  async function ask(validators: Validators | null, signal: AbortSignal): Promise<FeedAnswer | null> {
    const answer = await http.get(feedRequest(address, deadlineMs, validators), readAnswer, signal);
    if (answer !== null) said = byPage(answer.feed.items);
    return answer;
  }

  return {
    ...surroundings,
    ask,
    async itemAt(url, signal) {
      if (said === null) {
        await ask(null, signal).catch((error: unknown) => {
          if (!(error instanceof UnexpectedShapeError)) throw error;
        });
      }
      return said?.get(url) ?? null;
    },
  };
}

/** A request for the feed, as a reader of feeds asks. */
export function feedRequest(url: URL, deadlineMs: number, validators: Validators | null) {
  return {
    url,
    accept:
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1",
    compressed: true,
    deadlineMs,
    bytesMax: FEED_BYTES_MAX,
    tooLarge: () => new UnexpectedShapeError(`${url.host}: the feed is larger than ${FEED_BYTES_MAX} bytes`),
    validators,
  };
}

async function readAnswer(answer: HttpAnswer): Promise<FeedAnswer | null> {
  const { status, url } = answer;
  if (status === 304) return null;
  if (status !== 200) throw new UnexpectedShapeError(`${url.host}: the feed is answered with HTTP ${status}`);
  const bytes = await gather(answer.chunks);
  // Loaded when the first feed is read: most workers have none, and its reader takes 20 MB.
  const { readFeed } = await import("./read-feed.ts");
  const feed = readFeed(decodeText(bytes, answer.header("content-type")), url);
  return { feed, bytes: bytes.byteLength, validators: validatorsOf(answer) };
}

function byPage(items: readonly FeedItem[]): ReadonlyMap<string, FeedItem> {
  return new Map(items.flatMap((item) => (item.link === null ? [] : [[item.link.href, item]])));
}
