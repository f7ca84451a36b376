import type { Expectation } from "../finding.ts";
import { gather } from "../gather.ts";
import type { Sample } from "../source.ts";
import { requestAddress } from "./request-address.ts";
import { type FeedSite, feedRequest } from "./site.ts";

/** What must hold of a feed. */
export function* expectations(name: string, site: FeedSite): Generator<Expectation> {
  yield {
    what: {
      nl: `${name}: de feed is te lezen en heeft berichten met een adres`,
      en: `${name}: the feed can be read and has items with an address`,
    },
    test: async (signal) => {
      const answer = await site.ask(null, signal);
      const items = answer?.feed.items ?? [];
      if (items.length === 0) return { nl: "geen enkel bericht", en: "not one item" };
      return items.some(({ link }) => link !== null)
        ? null
        : { nl: "geen enkel bericht heeft een adres", en: "not one item has an address" };
    },
  };
}

/** The feed as it comes. */
export async function* samples(
  { address, http, clock, deadlineMs }: FeedSite,
  signal: AbortSignal,
): AsyncGenerator<Sample> {
  const url = requestAddress(address, clock());
  yield await http.get(
    feedRequest(url, deadlineMs, null),
    async (answer) => ({
      name: "feed",
      url: url.href,
      contentType: answer.header("content-type"),
      bytes: await gather(answer.chunks),
    }),
    signal,
  );
}
