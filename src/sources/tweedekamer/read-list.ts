import { type Skipped, UnexpectedShapeError } from "#parliament";
import type { Validators } from "../http.ts";
import { type Item, itemsOf, namelessLinks } from "./items.ts";
import { type List, listUrl } from "./lists.ts";
import type { DatedItem } from "./memory.ts";
import { unexpectedPage } from "./page.ts";
import type { Site } from "./site.ts";

/** One page of a list. */
export interface ListPage {
  readonly items: readonly DatedItem[];
  /** Cards that could not be understood, each with its number and place as far as they can be told. */
  readonly skipped: readonly Skipped[];
  /** The list says that it ends here. */
  readonly ended: boolean;
  readonly bytes: number;
  readonly validators: Validators | null;
}

const NOTHING = /geen (?:zoek)?resultaten/i;
/** A day more than the date line: a mistyped year would make everything else look old. */
const FUTURE_MS = 2 * 86_400_000;

/**
 * A page of a list; null where it is still the version of the validators.
 * Throws UnexpectedShapeError for anything that is not surely the list: no items though it does not say that there are
 * none, items without dates, another page in its place. "Nothing new" is only what says so.
 */
export async function readList(
  site: Site,
  list: List,
  number: number,
  validators: Validators | null,
  signal: AbortSignal,
): Promise<ListPage | null> {
  const url = listUrl(site.base, list, number);
  const page = await site.readPage(url, signal, validators);
  if (page === "unchanged") return null;
  if (page === "missing")
    throw new UnexpectedShapeError(`${url.host}: the list of ${list.name} is not there any more`, {
      cause: url.href,
    });
  const found = itemsOf(page.$, site.base).filter(({ key }) => fits(key, list));
  const { bytes } = page;
  if (found.length === 0) {
    const saysSo = NOTHING.test(page.$.root().text());
    if (saysSo && number > 0) return { items: [], skipped: [], ended: true, bytes, validators: null };
    const words = saysSo ? "says that it is empty" : "shows no items, and does not say that there are none";
    throw unexpectedPage(page, `the list of ${list.name} ${words}`);
  }
  const limit = new Date(site.clock().getTime() + FUTURE_MS).toISOString().slice(0, 10);
  const items = found.filter((item): item is DatedItem => item.date !== null && item.date <= limit);
  if (items.length * 2 < found.length) {
    throw unexpectedPage(
      page,
      `of ${found.length} items on the list of ${list.name} ${items.length} have a date`,
    );
  }
  const place = (at: number) => `${number + 1}:${at + 1}`;
  const skipped = [
    ...found.flatMap((item, at) => skippedItem(item, place(at), limit)),
    ...namelessLinks(page.$, site.base).map((href) => namelessItem(href)),
  ];
  return { items, skipped, ended: false, bytes, validators: page.validators };
}

function skippedItem({ key, date }: Item, place: string, limit: string): readonly Skipped[] {
  if (date !== null && date <= limit) return [];
  const why = `${key}: ${date === null ? "an item without a date" : "an item of a future date"}`;
  return [{ ...nameOf(key), position: null, place, why }];
}

/** By what a thing can be asked for again: a session has no page that its number alone leads to. */
export function nameOf(key: string): Pick<Skipped, "id" | "kind"> {
  if (/^20\d\dP/.test(key)) return { id: null, kind: null };
  return { id: key, kind: key.startsWith("dossier-") ? "kamerstukdossier" : "document" };
}

function namelessItem(href: string): Skipped {
  return {
    id: null,
    kind: null,
    position: null,
    why: `a link that names no document: ${href.slice(0, 150)}`,
  };
}

function fits(key: string, list: List): boolean {
  if (list.holds === "bills") return /^dossier-|^20\d\dZ/.test(key);
  return list.holds === "sessions" ? /^20\d\dP/.test(key) : /^20\d\d[DZ]/.test(key);
}
