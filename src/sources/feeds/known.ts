import { createHash } from "node:crypto";
import { amsterdamToUtc, civilDate } from "#parliament";
import type { FeedItem } from "./read-feed.ts";

/** Parts of an address that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_|mtm_|pk_|at_|xtor$|ref$)/i;
/** Places in a page that are no item of their own. */
const NO_ITEM = /^(?:|top|content|main|comments?|respond|:~:.*)$/i;
const HASH_CHARS = 16;

/** What tells an item from others, each as a hash. */
export interface Traits {
  readonly guid: string | null;
  /** Of the page, and behind a `#` of the place in it. */
  readonly link: string | null;
  /** Of its title with its day, or with what it says where it bears none. */
  readonly title: string;
  /** The moment that it bears, ms since 1970; null where it bears none, or only a day. */
  readonly momentMs: number | null;
}

/** An item with what tells it from others. */
export interface KeyedItem extends Traits {
  readonly item: FeedItem;
  /** Names it for ever. */
  readonly id: string;
  /** Its keys as older cursors hold them. */
  readonly flat: readonly string[];
  /** The page that its link leads to. */
  readonly page: string | null;
  /** Whether no other item of the feed leads to that page. */
  readonly isOwnPage: boolean;
}

/** The items of a feed with what tells them from others. An item that stands in it twice as it is counts once. */
export function keyed(items: readonly FeedItem[]): readonly KeyedItem[] {
  const all = [...new Map(items.map((item) => [sayingOf(item), item])).values()].map(keyedItem);
  const pages = counted(all.map(({ page }) => page));
  const guids = counted(all.map(({ guid }) => guid));
  const ids = counted(all.map(({ id }) => id));
  return all.map((one) => {
    const isOwnPage = pages.get(one.page ?? "") === 1;
    return {
      ...one,
      id: ids.get(one.id) === 1 ? one.id : hash(sayingOf(one.item)),
      isOwnPage,
      flat: [
        ...(isOwnPage ? [`l${one.page}`] : []),
        ...(guids.get(one.guid ?? "") === 1 ? [`g${one.guid}`] : []),
        `t${one.title}`,
      ],
    };
  });
}

/** The page of a link as it is kept. */
export function pageOf(link: string | null): string | null {
  return link?.split("#")[0] ?? null;
}

/** How often each value is there. */
export function counted(values: Iterable<string | null>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sayingOf({ guid, link, title, publishedMs, html }: FeedItem): string {
  return JSON.stringify([guid, link?.href ?? null, title, publishedMs, html]);
}

function keyedItem(item: FeedItem) {
  const { guid, link, publishedMs } = item;
  const traits = {
    guid: guid === null ? null : hash(guid),
    link: link === null ? null : linkKey(link),
    title: hash(titleKey(item)),
  };
  return {
    ...traits,
    item,
    momentMs: publishedMs === null || isDay(publishedMs) ? null : publishedMs,
    page: pageOf(traits.link),
    id: hash(JSON.stringify(traits)),
  };
}

function linkKey(link: URL): string {
  const place = placeIn(link);
  return hash(plainLink(link)) + (place === "" ? "" : `#${hash(place)}`);
}

/** The address without what does not name the page: scheme, www, tracking, a slash at the end. */
function plainLink(link: URL): string {
  const query = [...link.searchParams].filter(([name]) => !TRACKING.test(name));
  const search = new URLSearchParams(query).toString();
  return `${link.host.replace(/^www\./, "")}${link.pathname.replace(/\/+$/, "")}${search === "" ? "" : `?${search}`}`;
}

/** The place in the page, where that may be an item: feeds of a page with many messages point at each by it. */
function placeIn(link: URL): string {
  const place = link.hash.slice(1);
  return NO_ITEM.test(place) || TRACKING.test(place.split("=")[0] ?? "") ? "" : place;
}

function titleKey({ title, publishedMs, html }: FeedItem): string {
  const day = publishedMs === null ? html : civilDate(new Date(publishedMs).toISOString());
  return `${title.toLowerCase()}|${day}`;
}

/** Whether a moment is how a feed writes a day: midnight, here or in Greenwich. */
function isDay(ms: number): boolean {
  const moment = new Date(ms).toISOString();
  return moment.endsWith("T00:00:00.000Z") || amsterdamToUtc(civilDate(moment) ?? "") === moment;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}
