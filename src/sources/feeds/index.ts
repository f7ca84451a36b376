import {
  type Batch,
  decodeText,
  type FetchedFile,
  type RecordFile,
  SourceUnavailableError,
  UnexpectedShapeError,
  UnreadableError,
} from "#parliament";
import { fetchFile } from "../file.ts";
import { type Expectation, examined } from "../finding.ts";
import { gather } from "../gather.ts";
import {
  createHttpClient,
  type HttpAnswer,
  type HttpOptions,
  type Validators,
  validatorsOf,
} from "../http.ts";
import { createRobots, type Robots } from "../robots.ts";
import type { Sample, Source } from "../source.ts";
import { webAddress } from "../web-address.ts";
import { readCursor, UNREAD, writeCursor } from "./cursor.ts";
import { keyed } from "./known.ts";
import { isSameSite, leadAlone, withLead } from "./page.ts";
import type { FeedItem, ReadFeed } from "./read-feed.ts";
import { recordsOfItem } from "./records.ts";

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

const STREAM = "items";
const DEADLINE_MS = 60_000;
const FEED_BYTES_MAX = 5_000_000;
const PAGE_BYTES_MAX = 5_000_000;

/**
 * Any RSS or Atom feed as a source, `feed:NAME`. What is in it when it is first read is only remembered. An item that
 * leads to a piece of parliament is told as that piece; any other is a document of its own, whose text is its page,
 * where that lies on the feed's own site, with what the feed says of it. To be disposed of when done.
 * Throws TypeError for a URL that cannot be one.
 */
export function createFeed(options: FeedOptions): Source {
  const address = webAddress(options.url, "the feed");
  const name = `feed:${options.name}`;
  const clock = options.clock ?? (() => new Date());
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const http = createHttpClient(address, options.userAgent, options.http);
  /** What the feed said of each page, as it was last read. */
  let said: ReadonlyMap<string, FeedItem> | null = null;
  const robots = new Map<string, Robots>();

  async function ask(validators: Validators | null, signal: AbortSignal): Promise<Answer> {
    const answer = await http.get(requestFor(address, deadlineMs, validators), readAnswer, signal);
    if (answer !== null)
      said = new Map(
        answer.feed.items.flatMap((item) => (item.link === null ? [] : [[item.link.href, item]])),
      );
    return answer;
  }

  async function* poll(text: string | undefined, signal: AbortSignal): AsyncGenerator<Batch> {
    const cursor = readCursor(text);
    const nothing = { dropped: [], unknownKinds: {}, unknownFields: {} };
    try {
      const answer = await ask(cursor?.validators ?? null, signal);
      if (answer === null) {
        const counts = { ...nothing, entries: 0, bytes: 0 };
        yield { type: "page", stream: STREAM, records: [], cursors: {}, counts, caughtUp: true };
        return;
      }
      const { feed, bytes, validators } = answer;
      const before = cursor?.known ?? [];
      if (feed.items.length === 0 && before.length > 0) {
        throw new UnexpectedShapeError(`${address.host}: the feed has no items; it had them before`);
      }
      const items = keyed(feed.items);
      const known = new Set(before);
      const news = items.filter(({ keys }) => !keys.some((key) => known.has(key)));
      const next = writeCursor(
        validators,
        items.flatMap(({ keys }) => keys),
        before,
      );
      yield {
        type: "page",
        stream: STREAM,
        records: cursor === null ? [] : news.flatMap((item) => recordsOfItem(name, item, clock())),
        cursors: next === text ? {} : { [STREAM]: next },
        counts: { ...nothing, entries: news.length, dropped: feed.dropped, bytes },
        caughtUp: true,
      };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
      yield { type: "failure", stream: STREAM, error };
    }
  }

  /** What the feed said of a page; after a restart the feed is asked again. */
  async function itemAt(url: string, signal: AbortSignal): Promise<FeedItem | null> {
    if (said === null) {
      await ask(null, signal).catch((error: unknown) => {
        if (!(error instanceof UnexpectedShapeError)) throw error;
      });
    }
    return said?.get(url) ?? null;
  }

  async function file(asked: RecordFile, signal: AbortSignal): Promise<FetchedFile> {
    const item = await itemAt(asked.url, signal);
    const url = URL.parse(asked.url);
    try {
      if (url === null || !isSameSite(url, address)) {
        throw new UnreadableError("het bericht staat op een andere site", { retry: false, cause: url?.host });
      }
      await robotsOf(url).assertAllowed(url, signal);
      const limits = { bytesMax: PAGE_BYTES_MAX, deadlineMs };
      return withLead(await fetchFile(http, url.origin, limits, asked, signal), item);
    } catch (error) {
      if (error instanceof SourceUnavailableError || signal.aborted) throw error;
      if (!(error instanceof UnreadableError || error instanceof UnexpectedShapeError)) throw error;
      if (item !== null && item.html.trim() !== "") return leadAlone(item);
      if (error instanceof UnreadableError) throw error;
      throw new UnreadableError("de site staat niet toe dat wij de pagina lezen", {
        retry: false,
        cause: error,
      });
    }
  }

  function robotsOf(page: URL): Robots {
    const known = robots.get(page.origin);
    if (known !== undefined) return known;
    const made = createRobots(http, new URL(page.origin), options.userAgent, clock);
    robots.set(page.origin, made);
    return made;
  }

  function* expectations(): Generator<Expectation> {
    yield {
      what: `${name}: de feed is te lezen en heeft berichten met een adres`,
      test: async (signal) => {
        const answer = await ask(null, signal);
        const items = answer?.feed.items ?? [];
        if (items.length === 0) return "geen enkel bericht";
        return items.some(({ link }) => link !== null) ? null : "geen enkel bericht heeft een adres";
      },
    };
  }

  async function* samples(signal: AbortSignal): AsyncGenerator<Sample> {
    const request = requestFor(address, deadlineMs, null);
    yield await http.get(
      request,
      async (answer) => ({
        name: "feed",
        url: address.href,
        contentType: answer.header("content-type"),
        bytes: await gather(answer.chunks),
      }),
      signal,
    );
  }

  return {
    name,
    begin: async () => ({ cursors: { [STREAM]: UNREAD }, history: null }),
    poll: (cursors, signal) => poll(cursors[STREAM], signal),
    async *past() {},
    file,
    examine: (signal) => examined(expectations(), signal),
    samples,
    stats: http.stats,
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

/** The feed as it was sent; null where it is still the one that we have. */
type Answer = {
  readonly feed: ReadFeed;
  readonly bytes: number;
  readonly validators: Validators | null;
} | null;

function requestFor(url: URL, deadlineMs: number, validators: Validators | null) {
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

async function readAnswer(answer: HttpAnswer): Promise<Answer> {
  const { status, url } = answer;
  if (status === 304) return null;
  if (status !== 200) throw new UnexpectedShapeError(`${url.host}: the feed is answered with HTTP ${status}`);
  const bytes = await gather(answer.chunks);
  // Loaded when the first feed is read: most workers have none, and its reader takes 20 MB.
  const { readFeed } = await import("./read-feed.ts");
  const feed = readFeed(decodeText(bytes, answer.header("content-type")), url);
  return { feed, bytes: bytes.byteLength, validators: validatorsOf(answer) };
}
