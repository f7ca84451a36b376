import {
  type FetchedFile,
  type RecordFile,
  SourceUnavailableError,
  UnexpectedShapeError,
  UnreadableError,
} from "#parliament";
import { fetchFile } from "../file.ts";
import { createRobots, type Robots } from "../robots.ts";
import { readItemAddress } from "./item-address.ts";
import { isSameSite, leadAlone, withLead } from "./page.ts";
import type { FeedItem } from "./read-feed.ts";
import type { FeedSite } from "./site.ts";

const PAGE_BYTES_MAX = 5_000_000;

/** Fetches the page of an item, as far as the robots.txt of its site allows, with what the feed says of it. */
export function pageFetcher(site: FeedSite, userAgent: string) {
  const robots = new Map<string, Robots>();

  function robotsOf(page: URL): Robots {
    const known = robots.get(page.origin);
    if (known !== undefined) return known;
    const made = createRobots(site.http, new URL(page.origin), userAgent, site.clock);
    robots.set(page.origin, made);
    return made;
  }

  return async (asked: RecordFile, signal: AbortSignal): Promise<FetchedFile> => {
    const address = readItemAddress(asked.url);
    const { item, isPageOfOthers } = await site.said(address, signal);
    if (isPageOfOthers) return wordsOf(item);
    try {
      const url = onSite(address.page, site);
      await robotsOf(url).assertAllowed(url, signal);
      const limits = { bytesMax: PAGE_BYTES_MAX, deadlineMs: site.deadlineMs };
      const file = { ...asked, url: address.page };
      return withLead(await fetchFile(site.http, url.origin, limits, file, signal), item);
    } catch (error) {
      if (error instanceof SourceUnavailableError || signal.aborted) throw error;
      return insteadOf(error, item);
    }
  };
}

/** What the feed itself says of an item whose page is that of others too. */
function wordsOf(item: FeedItem | null): FetchedFile {
  if (item !== null) return leadAlone(item);
  throw new UnreadableError("het bericht staat niet meer in de feed", { retry: false });
}

/** The address of a page, where it lies with the feed. Throws UnreadableError where it does not. */
function onSite(address: string, site: FeedSite): URL {
  const url = URL.parse(address);
  if (url !== null && isSameSite(url, site.address)) return url;
  throw new UnreadableError("het bericht staat op een andere site", { retry: false, cause: url?.host });
}

/** What the feed itself says, in place of a page that cannot be read; the reason where it says nothing. */
function insteadOf(error: unknown, item: FeedItem | null): FetchedFile {
  if (!(error instanceof UnreadableError || error instanceof UnexpectedShapeError)) throw error;
  if (item !== null && item.html.trim() !== "") return leadAlone(item);
  if (error instanceof UnreadableError) throw error;
  throw new UnreadableError("de site staat niet toe dat wij de pagina lezen", { retry: false, cause: error });
}
