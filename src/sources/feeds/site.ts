import { decodeText, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import { type HttpAnswer, type HttpClient, type Validators, validatorsOf } from "../http.ts";
import type { ItemAddress } from "./item-address.ts";
import { type KeyedItem, keyed } from "./known.ts";
import type { FeedItem, ReadFeed } from "./read-feed.ts";
import { requestAddress } from "./request-address.ts";

/** A feed on its site, as it is asked and remembered. */
export interface FeedSite {
  readonly address: URL;
  readonly http: HttpClient;
  /** For the feed, and for one page, with their tries. */
  readonly deadlineMs: number;
  readonly clock: () => Date;
  /** The feed as it is now; null where it is still the one that has these validators. Throws what the client throws. */
  ask(validators: Validators | null, signal: AbortSignal): Promise<FeedAnswer | null>;
  /** What the feed said of an item, and whether its page is its own; after a restart the feed is asked again. */
  said(address: ItemAddress, signal: AbortSignal): Promise<Said>;
}

/** What the feed says of an item. */
export interface Said {
  /** Null where the feed does not have it any more. */
  readonly item: FeedItem | null;
  /** Whether the feed has given its page to another item. */
  readonly isPageOfOthers: boolean;
}

/** The feed as it was sent. */
export interface FeedAnswer {
  readonly feed: ReadFeed;
  readonly items: readonly KeyedItem[];
  readonly bytes: number;
  readonly validators: Validators | null;
}

const FEED_BYTES_MAX = 5_000_000;

/** Items of which it is remembered what the feed said. */
const SAID_MAX = 500;

export function feedSite(surroundings: Omit<FeedSite, "ask" | "said">): FeedSite {
  const { address, http, deadlineMs } = surroundings;
  let latest: readonly KeyedItem[] | null = null;
  let told: ReadonlyMap<string, KeyedItem> = new Map();

  async function ask(validators: Validators | null, signal: AbortSignal): Promise<FeedAnswer | null> {
    const answer = await http.get(
      feedRequest(requestAddress(address, surroundings.clock()), deadlineMs, validators),
      readAnswer,
      signal,
    );
    if (answer === null) return null;
    latest = answer.items;
    const now = new Map(latest.map((one) => [one.id, one]));
    told = new Map([...now, ...[...told].filter(([id]) => !now.has(id))].slice(0, SAID_MAX));
    return answer;
  }

  return {
    ...surroundings,
    ask,
    async said(asked, signal) {
      if (latest === null) {
        await ask(null, signal).catch((error: unknown) => {
          if (!(error instanceof UnexpectedShapeError)) throw error;
        });
      }
      return saidOf(asked, latest ?? [], told);
    },
  };
}

function saidOf(
  { page, id, isPageOfOthers }: ItemAddress,
  latest: readonly KeyedItem[],
  told: ReadonlyMap<string, KeyedItem>,
): Said {
  const there = latest.filter(
    ({ item }) => item.link !== null && withoutPlace(item.link) === withoutPlace(page),
  );
  if (id === null) return { item: there.length === 1 ? (there[0]?.item ?? null) : null, isPageOfOthers };
  const isTaken = there.some((one) => one.id !== id);
  return { item: told.get(id)?.item ?? null, isPageOfOthers: isPageOfOthers || isTaken };
}

function withoutPlace(link: URL | string): string {
  return String(link).split("#")[0] ?? "";
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
  return { feed, items: keyed(feed.items), bytes: bytes.byteLength, validators: validatorsOf(answer) };
}
