import type { KeyedItem } from "./known.ts";

/** Where the text of an item is: its page, and the item by the name that it has for ever. */
export interface ItemAddress {
  readonly page: string;
  /** Null in an address of an earlier version, which names the page only. */
  readonly id: string | null;
  /** Whether the page is not, or not only, about this item, so that only the feed tells what it says. */
  readonly isPageOfOthers: boolean;
}

const ADDRESS = /^(.*?)#(item|only-item)=([0-9a-f]{16})$/s;

/** The address of an item's text as a record bears it; null where there is none. In: the address of the feed. */
export function writeItemAddress(feed: URL, { item, id, isOwnPage }: KeyedItem): string | null {
  if (isOwnPage && item.link !== null) return withPlace(item.link, `item=${id}`);
  return item.html.trim() === "" ? null : withPlace(item.link ?? feed, `only-item=${id}`);
}

/** The parts of such an address. */
export function readItemAddress(address: string): ItemAddress {
  const [, page, kind, id] = ADDRESS.exec(address) ?? [];
  if (page === undefined || id === undefined) return { page: address, id: null, isPageOfOthers: false };
  return { page, id, isPageOfOthers: kind === "only-item" };
}

function withPlace(link: URL, place: string): string {
  const url = new URL(link);
  url.hash = place;
  return url.href;
}
