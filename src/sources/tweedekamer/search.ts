import type { Candidates, Sought } from "#parliament";
import { type Item, itemsOf } from "./items.ts";
import { unexpectedPage } from "./page.ts";
import type { Site } from "./site.ts";

/** Of fifteen results each, the newest first. */
const PAGES_MAX = 5;

/**
 * The documents that the website's search finds by the number of a thing, in any of its spellings, and that are no
 * older than it. Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function searchNaming(site: Site, sought: Sought, signal: AbortSignal): Promise<Candidates> {
  const words = sought.spellings.map((one) => `"${one.replaceAll('"', "")}"`).join(" OR ");
  const numbers = new Set<string>();
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const items = await search(site, "/zoeken", words, signal, page);
    const fresh = items.filter((item) => item.document !== null && !numbers.has(item.document));
    const late = fresh.filter((item) => isSince(item, sought.since));
    for (const { document } of late) if (document !== null) numbers.add(document);
    // Ever the same page: what stands on the next ones is not known.
    if (items.length > 0 && fresh.length === 0 && items.some(({ document }) => document !== null))
      return { records: [], numbers: [...numbers], isCut: true };
    // The last page, or what is older from here on.
    if (late.length === 0 || late.length < fresh.length)
      return { records: [], numbers: [...numbers], isCut: false };
  }
  return { records: [], numbers: [...numbers], isCut: true };
}

function isSince({ date }: Item, since: string | null): boolean {
  return date === null || since === null || date >= since;
}

/** A page of what is found by words in the site's own language, the newest first; nothing where the site says so. */
export async function search(
  site: Site,
  path: string,
  words: string,
  signal: AbortSignal,
  page = 0,
): Promise<readonly Item[]> {
  const url = new URL(path, site.base);
  const on = page === 0 ? {} : { page: String(page) };
  url.search = new URLSearchParams({ qry: words, srt: "date:desc:date", ...on }).toString();
  const found = await site.readPage(url, signal);
  if (typeof found === "string") return [];
  const items = itemsOf(found.$, site.base);
  if (items.length === 0 && !/geen (?:zoek)?resultaten/i.test(found.$.root().text())) {
    throw unexpectedPage(found, "a page of search results shows none, and does not say that there are none");
  }
  return items;
}
