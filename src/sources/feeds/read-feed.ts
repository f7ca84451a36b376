import { type Skipped, UnexpectedShapeError } from "#parliament";
import { assertSmallMarkup } from "../markup-size.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { plainText } from "./plain-text.ts";

/** One message of a feed, as it says itself. */
export interface FeedItem {
  readonly title: string;
  /** The address of its page. */
  readonly link: URL | null;
  /** What the feed calls it; may be anything. */
  readonly guid: string | null;
  /** The moment that it bears, ms since 1970; null where it bears none that can be read. */
  readonly publishedMs: number | null;
  /** What the feed itself says of it, as HTML. */
  readonly html: string;
}

export interface ReadFeed {
  readonly items: readonly FeedItem[];
  /** Items that could not be used, each with what is wrong. */
  readonly dropped: readonly string[];
  /** The same, each with its name and place as far as they can be told. */
  readonly skipped: readonly Skipped[];
}

const ITEMS_MAX = 500;
const TITLE_CHARS_MAX = 500;
const HTML_CHARS_MAX = 20_000;

/**
 * The items of any RSS or Atom feed. In: its text and its own address. Throws UnexpectedShapeError for anything else,
 * and for a document that declares entities: no feed needs them, and they can be made to fill any memory.
 */
export function readFeed(xml: string, address: URL): ReadFeed {
  assertSmallMarkup(xml, "a feed that we read");
  refuseEntities(xml);
  const items: FeedItem[] = [];
  const { all, skipped: broken } = entriesOf(xml, ITEMS_MAX + 1);
  const skipped = [...broken];
  for (const [at, entry] of all.slice(0, ITEMS_MAX).entries()) {
    const item = itemOf(entry, address);
    if (typeof item !== "string") items.push(item);
    else
      skipped.push({
        id: entry.id?.trim() || null,
        kind: null,
        position: null,
        place: `#${at + 1}`,
        why: item,
      });
  }
  const dropped = skipped.map(({ id, place, why }) => `${id ?? `an item at ${place}`}: ${why}`);
  if (all.length > ITEMS_MAX) dropped.push(`items beyond the first ${ITEMS_MAX}`);
  if (all.length > 0 && items.length === 0) {
    throw new UnexpectedShapeError(`none of the ${all.length} items of the feed can be read`, {
      cause: dropped[0],
    });
  }
  return { items, dropped, skipped };
}

/** A DOCTYPE alone (RSS 0.91 has one) is harmless; one with declarations inside is not read. */
function refuseEntities(xml: string): void {
  if (/<!ENTITY|<!DOCTYPE[^>[]{0,1000}\[/i.test(markupOf(xml))) {
    throw new UnexpectedShapeError("not a feed that we read: it declares entities");
  }
}

const ASIDES = [
  ["<![CDATA[", "]]>"],
  ["<!--", "-->"],
] as const;

/** The document without CDATA and comments, in one pass. */
function markupOf(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, 0: start } of xml.matchAll(/<!\[CDATA\[|<!--/g)) {
    if (index < at) continue;
    const close = ASIDES.find(([open]) => open === start)?.[1] ?? "";
    const end = xml.indexOf(close, index);
    if (end < 0) break;
    parts.push(xml.slice(at, index));
    at = end + close.length;
  }
  return [...parts, xml.slice(at)].join("");
}

/** The item, or what makes it unusable. One that cannot be read takes none of the others along. */
function itemOf(entry: Entry, address: URL): FeedItem | string {
  try {
    const title = plainText(entry.title ?? "").slice(0, TITLE_CHARS_MAX);
    const html = [entry.description, entry.content].filter((part) => part !== null).join("\n");
    const guid = entry.id?.trim() || null;
    const link =
      webAddress(entry.url, address) ?? webAddress(/^https?:/i.test(guid ?? "") ? guid : null, address);
    if (title === "" && link === null) return "an item without title and link";
    return {
      title: title === "" ? plainText(html).slice(0, 120) || (link?.href ?? "") : title,
      link,
      guid,
      publishedMs: momentOf(entry.published) ?? momentOf(entry.updated),
      html: html.slice(0, HTML_CHARS_MAX),
    };
  } catch (error) {
    return `an item that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function webAddress(link: string | null, address: URL): URL | null {
  const url = link === null ? null : URL.parse(link.trim(), address.href);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.username === "" && url.password === "" ? url : null;
}

function momentOf(moment: Date | null): number | null {
  const ms = moment?.getTime() ?? Number.NaN;
  // `1970-01-01` and the year 1 are how programs say that they do not know.
  return Number.isNaN(ms) || ms < Date.UTC(1990, 0, 1) ? null : ms;
}
