import { isIP } from "node:net";
import { asMarkup, type FetchedFile } from "#parliament";
import type { FeedItem } from "./read-feed.ts";

/** Whether a page lies with the feed: on the same host, or under the same name (`feeds.coa.nl`, `www.coa.nl`). */
export function isSameSite(page: URL, feed: URL): boolean {
  if (page.host === feed.host) return true;
  const [own, other] = [siteOf(feed.hostname), siteOf(page.hostname)];
  return own !== null && own === other && page.protocol === "https:";
}

/** The last two parts of a name; null for an address, which has no others under it. */
function siteOf(host: string): string | null {
  const parts = host.split(".");
  return isIP(host.replace(/^\[|\]$/g, "")) !== 0 || parts.length < 2 ? null : parts.slice(-2).join(".");
}

/** Where the text of a page begins, the best first: as the reader of pages looks for it. */
const BEGINNINGS = [/id="broodtekst"/i, /<article(?=[\s>])/i, /<main(?=[\s>])/i, /<body(?=[\s>])/i];

/** A page with what the feed says of it at the beginning of its text: pages that a browser must fill hold nothing else. */
export function withLead(page: FetchedFile, item: FeedItem | null): FetchedFile {
  const lead = item === null ? "" : leadOf(item);
  const html = Buffer.from(page.bytes).toString("latin1");
  const isMarkup = /^\s*(?:\W{0,3})</.test(html.slice(0, 200));
  if (lead === "" || !isMarkup) return page;
  const start = BEGINNINGS.map((pattern) => html.search(pattern)).find((found) => found >= 0);
  const at = start === undefined ? 0 : html.indexOf(">", start) + 1;
  // Nothing but ASCII is put in, so that the page's own encoding holds.
  return { bytes: bytesOf(html.slice(0, at) + lead + html.slice(at)), contentType: page.contentType };
}

/** What the feed says of an item, as a page. */
export function leadAlone(item: FeedItem): FetchedFile {
  const html = `<!DOCTYPE html><html lang="nl"><head><title>${escaped(item.title)}</title></head><body><main><h1>${escaped(item.title)}</h1>${leadOf(item)}</main></body></html>`;
  return { bytes: bytesOf(html), contentType: "text/html" };
}

/** The feed's own words as paragraphs; its tags are taken off, its entities stay. */
function leadOf({ html }: FeedItem): string {
  const paragraphs = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, " ")
    .split(/<(?:br|\/?(?:p|li|ul|ol|div|h\d|tr|table|blockquote))\b[^>]*>|\n\s*\n/i)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => part !== "");
  return paragraphs.map((part) => `<p>${ascii(part.replace(/</g, "&lt;"))}</p>`).join("");
}

function escaped(text: string): string {
  return ascii(asMarkup(text));
}

function ascii(text: string): string {
  return text.replace(/[^\0-\x7e]/gu, (char) => `&#${char.codePointAt(0)};`);
}

function bytesOf(html: string): Uint8Array {
  return new Uint8Array(Buffer.from(html, "latin1"));
}
