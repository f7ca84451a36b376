import { decodeText, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "../http.ts";
import { type FeedPage, readPage } from "./page.ts";

/** Asks for the page of everything, or of one category, after a position; `lenient` takes one of which most is bad. */
export type ReadPage = (
  after: number,
  category: string | null,
  signal: AbortSignal,
  lenient?: boolean,
) => Promise<FeedPage>;

const PAGE_BYTES_MAX = 8 * 1024 * 1024;

/**
 * The reader of pages of one feed. In: the client, the feed's base URL, the deadline of one page in ms (half of it for
 * one category: there are many of those, and each is small). Out: pages whose positions lie beyond the one asked for.
 * The reader throws SourceUnavailableError and UnexpectedShapeError.
 */
export function pagesOf(http: HttpClient, base: string, deadlineMs: number): ReadPage {
  return async (after, category, signal, lenient = false) => {
    const request = pageRequest(base, after, category, deadlineMs);
    const page = await http.get(request, (answer) => readAnswer(answer, base, lenient), signal);
    if (page.last !== null && page.last <= after) {
      throw new UnexpectedShapeError(`the feed does not go on after position ${after}`, {
        cause: `the page after it ends at ${page.last}`,
      });
    }
    return page;
  };
}

/** What asks for one page, as `pagesOf` says. */
export function pageRequest(
  base: string,
  after: number,
  category: string | null,
  deadlineMs: number,
): HttpRequest {
  return {
    url: pageUrl(base, after, category),
    accept: "application/atom+xml, application/xml;q=0.9",
    compressed: true,
    deadlineMs: category === null ? deadlineMs : deadlineMs / 2,
    bytesMax: PAGE_BYTES_MAX,
    tooLarge: () => new UnexpectedShapeError(`a page of the feed is larger than ${PAGE_BYTES_MAX} bytes`),
  };
}

function pageUrl(base: string, after: number, category: string | null): URL {
  const url = new URL(`${base}/Feed`);
  url.searchParams.set("skiptoken", String(after));
  if (category !== null) url.searchParams.set("category", category);
  return url;
}

async function readAnswer(answer: HttpAnswer, base: string, lenient: boolean): Promise<FeedPage> {
  const { status, url } = answer;
  const type = answer.header("content-type");
  if (status !== 200) throw unexpected(url, `HTTP ${status}`);
  if (type !== null && !/xml|atom|text\/plain|octet-stream/i.test(type)) {
    throw unexpected(url, /html/i.test(type) ? "a web page (HTML)" : type);
  }
  const bytes = await gather(answer.chunks);
  return readPage(decodeText(bytes, type), bytes.byteLength, base, lenient);
}

function unexpected(url: URL, what: string): UnexpectedShapeError {
  return new UnexpectedShapeError(`${url.host}: the feed answers with ${what}`, {
    cause: `${url.pathname}${url.search}`,
  });
}
