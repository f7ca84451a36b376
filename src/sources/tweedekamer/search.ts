import type { Candidates, Sought } from "#parliament";
import { type Item, itemsOf } from "./items.ts";
import { unexpectedPage } from "./page.ts";
import type { Site } from "./site.ts";

/** Of fifteen results each, the newest first. */
const PAGES_MAX = 5;

/**
 * The documents that the website's search finds by the number of a thing, in any of its spellings, and that are no older
 * than it; where only the thing itself has the number, those that have its name and the number of its dossier. Throws
 * SourceUnavailableError and UnexpectedShapeError.
 */
export async function searchNaming(site: Site, sought: Sought, signal: AbortSignal): Promise<Candidates> {
  const { spellings, name, dossier } = sought;
  const byNumber = await find(site, spellings.map(quoted).join(" OR "), sought, signal);
  if (byNumber.others > 0 || name === null || dossier === null) return candidatesOf([byNumber]);
  const filed = `${quoted(name)} AND ${quoted(dossier.replace(/^dossier-/, ""))}`;
  return candidatesOf([byNumber, await find(site, filed, sought, signal)]);
}

interface Found {
  readonly numbers: ReadonlySet<string>;
  /** How many of them are not the thing itself. */
  readonly others: number;
  readonly isCut: boolean;
}

function candidatesOf(found: readonly Found[]): Candidates {
  const numbers = new Set(found.flatMap((one) => [...one.numbers]));
  return { records: [], numbers: [...numbers], isCut: found.some(({ isCut }) => isCut) };
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', "")}"`;
}

async function find(site: Site, words: string, { id, since }: Sought, signal: AbortSignal): Promise<Found> {
  const numbers = new Set<string>();
  let others = 0;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const items = await search(site, "/zoeken", words, signal, page);
    const documents = items.filter(({ document }) => document !== null);
    const fresh = documents.filter(({ document }) => !numbers.has(document ?? ""));
    // Ever the same page: what stands on the next ones is not known.
    if (documents.length > 0 && fresh.length === 0) return { numbers, others, isCut: true };
    const late = fresh.filter((item) => isSince(item, since));
    for (const { document } of late) if (document !== null) numbers.add(document);
    others += late.filter(({ stuk }) => stuk !== id).length;
    // The last page, or what is older from here on.
    if (late.length === 0 || late.length < fresh.length) return { numbers, others, isCut: false };
  }
  return { numbers, others, isCut: true };
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
