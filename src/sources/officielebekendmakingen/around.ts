import { isOfPlace } from "../of-place.ts";
import type { Place, Query } from "./query.ts";
import type { ReadPage, SruPage } from "./sru.ts";

/** So many requests at most are spent on one page that cannot be read. */
const ASKED_MAX = 40;

/**
 * A page of so many records; where the service fails on it, what stands around the records that it fails on: asked for in
 * halves, down to those, which are left out and said. Throws what the whole page throws where neither a part of it nor what comes behind it can be read.
 */
export async function readAround(
  readPage: ReadPage,
  query: Query,
  place: Place,
  records: number,
  signal: AbortSignal,
): Promise<SruPage> {
  try {
    return await readPage(query, place, records, signal);
  } catch (error) {
    if (!isOfPage(error, signal)) throw error;
    const asking: Asking = { readPage, query, signal, left: ASKED_MAX };
    if (await isAlive(asking, place, records)) return united(await readHalves(asking, place, records));
    // Nothing of the page can be read: where what comes behind it can, it is the page that is bad.
    if (!(await isAlive(asking, { ...place, start: place.start + records }, records))) throw error;
    return leftOut(place.start, records, error.message);
  }
}

interface Asking {
  readonly readPage: ReadPage;
  readonly query: Query;
  readonly signal: AbortSignal;
  /** How many requests may still be spent. */
  left: number;
}

/** Whether single records of the page can be read: one of its first, one in the middle, its last. */
async function isAlive(asking: Asking, place: Place, records: number): Promise<boolean> {
  for (const offset of [0, 1, Math.floor(records / 2), records - 1]) {
    const page = await readPart(asking, { ...place, start: place.start + offset }, 1);
    if (!("why" in page) && page.entries > 0) return true;
  }
  return false;
}

async function readHalves(asking: Asking, place: Place, records: number): Promise<readonly SruPage[]> {
  const half = Math.ceil(records / 2);
  const parts: SruPage[] = [];
  for (const [start, size] of [
    [place.start, half],
    [place.start + half, records - half],
  ] as const) {
    if (size === 0) continue;
    const from = { ...place, start };
    const page = await readPart(asking, from, size);
    if (!("why" in page)) parts.push(page);
    else if (size === 1 || asking.left <= 0) parts.push(leftOut(start, size, page.why));
    else parts.push(...(await readHalves(asking, from, size)));
  }
  return parts;
}

/** A part of the page, or why not. Throws what has nothing to do with it. */
async function readPart(
  asking: Asking,
  place: Place,
  records: number,
): Promise<SruPage | { readonly why: string }> {
  const { readPage, query, signal } = asking;
  asking.left -= 1;
  try {
    return await readPage(query, place, records, signal);
  } catch (error) {
    if (!isOfPage(error, signal)) throw error;
    return { why: error.message };
  }
}

/** Whether it is this page that the service fails on, as far as can be told, and not the service as a whole. */
function isOfPage(error: unknown, signal: AbortSignal): error is Error {
  return !signal.aborted && isOfPlace(error);
}

/** What cannot be named, only counted: it is asked for again with its day. */
function leftOut(start: number, size: number, why: string): SruPage {
  const place = size === 1 ? `#${start}` : `#${start}-${start + size - 1}`;
  const skipped = [{ id: null, kind: null, position: null, place, why }];
  const dropped = [`${size === 1 ? "a record" : `${size} records`} at place ${start}: ${why}`];
  return { publications: [], total: null, entries: size, dropped, skipped, bytes: 0 };
}

function united(parts: readonly SruPage[]): SruPage {
  return {
    publications: parts.flatMap(({ publications }) => publications),
    total: parts.find(({ total }) => total !== null)?.total ?? null,
    entries: parts.reduce((sum, { entries }) => sum + entries, 0),
    dropped: parts.flatMap(({ dropped }) => dropped),
    skipped: parts.flatMap(({ skipped }) => skipped),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
