import { type Skipped, type SourceRecord, UnexpectedShapeError } from "#parliament";
import { isOfPlace } from "../of-place.ts";
import { recordsOfPiece } from "../piece.ts";
import { type Detail, readDetail } from "./detail.ts";
import type { Item } from "./items.ts";
import type { List } from "./lists.ts";
import type { DatedItem } from "./memory.ts";
import { isTheirs } from "./page.ts";
import { idsToFollow, pieceOfItem, recordOfBill } from "./pieces.ts";
import { nameOf } from "./read-list.ts";
import { readSession } from "./session.ts";
import type { Site } from "./site.ts";
import { recordsOfVote, type Vote } from "./vote.ts";

/** What became of a chunk of a list's news. */
export interface Told {
  /** Those that were told in full; the others are news again at the next poll. */
  readonly items: readonly DatedItem[];
  readonly records: readonly SourceRecord[];
  readonly dropped: readonly string[];
  /** Things whose own page failed again and again, and that were told without it, or not. */
  readonly skipped: readonly Skipped[];
  /** Things whose own page could not be read, with how often in a row. */
  readonly failed: ReadonlyMap<string, number>;
  /** Sessions that still have votes to come, with how often they were read. */
  readonly open: readonly (readonly [key: string, reads: number])[];
  readonly closed: readonly string[];
}

/** Turns what lists say into records during one poll, with the pages of single things that it needs for them. */
export interface Telling {
  tell(list: List, items: readonly DatedItem[], before: Before, signal: AbortSignal): Promise<Told>;
  /** How many pages of single things were read, and the first failure among them. */
  details(): { readonly read: number; readonly failure: Error | null };
}

/** What a list remembers of pages of single things. */
export interface Before {
  /** Sessions to be read again. */
  readonly open: readonly OpenSession[];
  readonly failed: ReadonlyMap<string, number>;
}

export interface OpenSession {
  readonly key: string;
  readonly reads: number;
}

/** A session whose votes do not all come is read so often, and then left. */
const READS_MAX = 24;
/** What has failed so often in a row is told without its page, and asked for by its number from then on. */
const TIMES = 3;
/** After so many failures the pages of single things are left to the next poll. */
const FAILURES_MAX = 3;

/** In: how many pages of single things may be read in all. */
export function createTelling(site: Site, detailsMax: number): Telling {
  let left = detailsMax;
  let read = 0;
  let failures = 0;
  let failure: Error | null = null;
  /** What failed in this poll. */
  const failed = new Map<string, Error>();

  /** What a page says; null where it could not be read now: no more allowed, or a failure, which is remembered. */
  async function attempt<T>(key: string, work: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
    if (left <= 0) return null;
    left -= 1;
    try {
      const result = await work();
      read += 1;
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (!isTheirs(error)) throw error;
      failure ??= error;
      failures += 1;
      failed.set(key, error);
      if (!isOfPlace(error) || failures >= FAILURES_MAX) left = 0;
      return null;
    }
  }

  function detailOf(item: Item, signal: AbortSignal): Promise<Detail | null> {
    return attempt(
      item.key,
      async () => {
        const page = await site.readPage(new URL(item.url), signal);
        if (typeof page === "string") throw missing(item);
        return readDetail(site, page, item);
      },
      signal,
    );
  }

  async function tellDocument(list: List, item: DatedItem, told: MutableTold, signal: AbortSignal) {
    const kind = list.kindOf(item);
    const piece = kind === null ? null : pieceOfItem(site, item, kind);
    const isFollowed = site.isFollowed(idsToFollow(item.stuk, item.document, item.zaak));
    const detail = piece === null || isFollowed ? await detailOf(item, signal) : null;
    if (detail !== null) {
      told.failed.delete(item.key);
      told.records.push(...recordsOfDetail(detail, item.date, null));
    } else if (piece !== null) told.records.push(...recordsOfPiece(piece));
    const isGivenUp = detail === null && givesUp(item, told);
    if (detail !== null || isGivenUp || (piece !== null && !isFollowed)) told.items.push(item);
  }

  async function tellSession(session: DatedItem, told: MutableTold, reads: number, signal: AbortSignal) {
    const page = await attempt(
      session.key,
      async () => {
        const found = await site.readPage(new URL(session.url), signal);
        if (typeof found === "string") throw missing(session);
        return readSession(site, found, session.date);
      },
      signal,
    );
    if (page === null) {
      const isGivenUp = givesUp(session, told);
      if (isGivenUp) told.items.push(session);
      // It is read again for as long as its votes would be waited for.
      if (failed.has(session.key) && (isGivenUp || reads > 0)) waitOn(session.key, reads, told);
      return;
    }
    told.failed.delete(session.key);
    let { open } = page;
    for (const { item, vote } of page.votes) {
      const isFollowed = site.isFollowed(idsToFollow(item.stuk, item.document, item.zaak));
      const detail = isFollowed ? await detailOf(item, signal) : null;
      // Who voted how is often there no sooner than the next morning.
      if (isFollowed && (detail?.vote?.rows.length ?? 0) === 0) open += 1;
      if (detail !== null) told.records.push(...recordsOfDetail(detail, null, vote));
      else told.records.push(...recordsOfVote(zaakOf(item), vote, site.clock().getTime()));
    }
    told.dropped.push(...page.unknown.map((text) => `a vote with the unknown result ${text.slice(0, 60)}`));
    told.items.push(session);
    if (open > 0) waitOn(session.key, reads, told);
    else told.closed.push(session.key);
  }

  /** Whether the page of a thing has failed too often: that is said, and the thing is told of no more. */
  function givesUp({ key }: DatedItem, told: MutableTold): boolean {
    const error = failed.get(key);
    if (error === undefined) return false;
    const times = (told.failed.get(key) ?? 0) + 1;
    told.failed.set(key, times);
    if (times < TIMES) return false;
    told.failed.delete(key);
    told.skipped.push({ ...nameOf(key), position: null, place: key, why: error.message });
    return true;
  }

  return {
    async tell(list, items, { open, failed: before }, signal) {
      const told: MutableTold = {
        items: [],
        records: [],
        dropped: [],
        skipped: [],
        failed: new Map(before),
        open: [],
        closed: [],
      };
      for (const { key, reads } of open) {
        if (items.some((item) => item.key === key)) continue;
        await tellSession(sessionAgain(site, key), told, reads, signal);
      }
      told.items.length = 0;
      for (const item of items) {
        if (list.holds === "documents") await tellDocument(list, item, told, signal);
        else if (list.holds === "sessions") await tellSession(item, told, 0, signal);
        else tellBill(site, item, told);
      }
      return told;
    },
    details: () => ({ read, failure }),
  };
}

interface MutableTold {
  readonly items: DatedItem[];
  readonly records: SourceRecord[];
  readonly dropped: string[];
  readonly skipped: Skipped[];
  readonly failed: Map<string, number>;
  readonly open: (readonly [string, number])[];
  readonly closed: string[];
}

function waitOn(key: string, reads: number, told: MutableTold): void {
  if (reads < READS_MAX) told.open.push([key, reads + 1]);
  else told.closed.push(key);
}

function tellBill(site: Site, item: DatedItem, told: MutableTold): void {
  const record = recordOfBill(site, item);
  if (record === null) told.dropped.push("a bill without the number of its dossier");
  else told.records.push(record);
  told.items.push(item);
}

/**
 * What the page of a document tells as records. A vote of which nobody says the day is not told: it would take the
 * place of one whose day is known. In: the date on the list, the vote that a session's page told of it.
 */
function recordsOfDetail(
  { piece, vote }: Detail,
  listed: string | null,
  session: Vote | null,
): readonly SourceRecord[] {
  const dated = { ...piece, date: piece.date ?? listed };
  const [first] = recordsOfPiece(dated);
  const zaak = first?.refs.zaak?.[0];
  const on = vote?.on ?? session?.on ?? null;
  const told =
    vote === null || (session !== null && session.result !== vote.result) ? session : { ...vote, on };
  const votes =
    told === null || on === null || zaak === undefined ? [] : recordsOfVote(zaak, told, piece.position);
  return [...recordsOfPiece(dated), ...votes];
}

/** The id of the zaak's record, as the document's own records name it. */
function zaakOf({ zaak, document, key }: Item): string {
  return zaak ?? `zaak-of-${document ?? key}`;
}

/** A session that was told of, to be read again. */
function sessionAgain(site: Site, key: string): DatedItem {
  const url = new URL(`/kamerstukken/stemmingsuitslagen/detail?id=${key}`, site.base).href;
  return { key, document: null, zaak: null, title: "", date: "", stuk: null, texts: [], url };
}

function missing({ key, url }: Item): Error {
  return new UnexpectedShapeError(`the page of ${key} is not there, though a list links to it`, {
    cause: url,
  });
}
