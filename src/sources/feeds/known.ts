import { createHash } from "node:crypto";
import { civilDate } from "#parliament";
import type { FeedItem } from "./read-feed.ts";

/** Parts of an address that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_|at_|ref$)/i;
const HASH_CHARS = 16;

/** An item with the keys that tell it from others. */
export interface KeyedItem {
  readonly item: FeedItem;
  /** Names it for ever: made of its link, or else of what it is called. */
  readonly id: string;
  /** An item that shares one of these is the same. */
  readonly keys: readonly string[];
}

/**
 * The items with their keys: link, guid, and title with day. Feeds change their guids, and sites their addresses, for
 * all items at once; a link or guid that several items of a feed share tells nothing about any of them.
 */
export function keyed(items: readonly FeedItem[]): readonly KeyedItem[] {
  const links = counted(items.map(({ link }) => (link === null ? null : plainLink(link))));
  const guids = counted(items.map(({ guid }) => guid));
  return items.map((item) => {
    const link = item.link === null ? null : plainLink(item.link);
    const told = [
      ...(link !== null && links.get(link) === 1 ? [`l${hash(link)}`] : []),
      ...(item.guid !== null && guids.get(item.guid) === 1 ? [`g${hash(item.guid)}`] : []),
      `t${hash(titleKey(item))}`,
    ];
    return { item, id: (told[0] ?? "").slice(1), keys: told };
  });
}

/** The address without what does not name the page: scheme, www, tracking, fragment, a slash at the end. */
function plainLink(link: URL): string {
  const query = [...link.searchParams].filter(([name]) => !TRACKING.test(name));
  const search = new URLSearchParams(query).toString();
  return `${link.host.replace(/^www\./, "")}${link.pathname.replace(/\/+$/, "")}${search === "" ? "" : `?${search}`}`;
}

function titleKey({ title, publishedMs, html }: FeedItem): string {
  const day = publishedMs === null ? html : civilDate(new Date(publishedMs).toISOString());
  return `${title.toLowerCase()}|${day}`;
}

function counted(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}
