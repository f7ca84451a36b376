import { createHash } from "node:crypto";
import type { Validators } from "../http.ts";
import type { Item } from "./items.ts";

/** What is remembered of a list between two polls: its cursor. */
export interface Memory {
  /** Things older than this civil date are not news. */
  readonly floor: string;
  /** By key what was told, as a fingerprint; empty for what was there at the beginning and is never told of. */
  readonly known: ReadonlyMap<string, Known>;
  /** When the older pages were last looked through for titles that grew, ms since 1970. */
  readonly sweptAt: number;
  /** Of the first page, once everything on it was told. */
  readonly validators: Validators | null;
  /** Sessions that had a vote without a result, with how often they were read since. */
  readonly open: ReadonlyMap<string, number>;
  /** Things whose own page could not be read, with how often in a row. */
  readonly failed: ReadonlyMap<string, number>;
}

interface Known {
  readonly date: string;
  readonly print: string;
}

/** An item whose card shows a date. */
export type DatedItem = Item & { readonly date: string };

const VERSION = 1;
const KEPT_MAX = 1_500;
const KEPT_DAYS = 21;
const DAY_MS = 86_400_000;

/** The cursor of a list that was never read. */
export const UNREAD = "unread";

export function toCursor({ known, open, failed, ...rest }: Memory): string {
  const items = [...known].map(([key, { date, print }]) => [key, date, print]);
  return JSON.stringify({ version: VERSION, ...rest, items, open: [...open], failed: [...failed] });
}

/** Null for a list that was never read; and for a cursor of another make, so that reading begins anew, silently. */
export function fromCursor(cursor: string | undefined): Memory | null {
  if (cursor === undefined || cursor === UNREAD) return null;
  try {
    const told = JSON.parse(cursor) as {
      readonly version: number;
      readonly floor: string;
      readonly items: readonly (readonly [string, string, string])[];
      readonly sweptAt: number;
      readonly validators: Validators | null;
      readonly open: readonly (readonly [string, number])[];
      readonly failed?: readonly (readonly [string, number])[];
    };
    if (told.version !== VERSION) return null;
    const known = new Map(told.items.map(([key, date, print]) => [key, { date, print }]));
    const { floor, sweptAt, validators, failed = [] } = told;
    return { floor, sweptAt, validators, known, open: new Map(told.open), failed: new Map(failed) };
  } catch {
    return null;
  }
}

/**
 * The memory after everything that a list shows at first sight: nothing of it is news, and neither is what is as old
 * as the last of it or older, because not all of that was seen.
 */
export function firstMemory(items: readonly DatedItem[], wasAll: boolean, nowMs: number): Memory {
  const dates = items.map(({ date }) => date).sort();
  const floor = wasAll ? "0000-00-00" : dayAfter(dates[0] ?? "0000-00-00");
  const known = new Map(items.map(({ key, date }) => [key, { date, print: "" }]));
  return trimmed({
    floor,
    known,
    sweptAt: nowMs,
    validators: null,
    open: new Map(),
    failed: new Map(),
  });
}

/** The memory after these items were told. */
export function afterTelling(memory: Memory, items: readonly DatedItem[]): Memory {
  const known = new Map(memory.known);
  for (const item of items) known.set(item.key, { date: item.date, print: fingerprint(item) });
  return trimmed({ ...memory, known });
}

/** Whether a list says something that was not told: a thing never seen, or one that now bears another title. */
export function noveltyIn(memory: Memory, item: DatedItem): "new" | "changed" | "known" | "old" {
  const known = memory.known.get(item.key);
  if (known === undefined) return item.date < memory.floor ? "old" : "new";
  return known.print === "" || known.print === fingerprint(item) ? "known" : "changed";
}

function fingerprint({ title, date, stuk, zaak }: DatedItem): string {
  return createHash("sha256")
    .update(JSON.stringify([title, date, stuk, zaak]))
    .digest("base64url")
    .slice(0, 10);
}

/** Forgets what is long past; things as old as what was forgotten are then not news either. */
function trimmed(memory: Memory): Memory {
  const dates = [...memory.known.values()].map(({ date }) => date).sort();
  const newest = dates.at(-1) ?? memory.floor;
  const limits = [daysBefore(newest, KEPT_DAYS)];
  if (dates.length > KEPT_MAX) limits.push(dayAfter(dates[dates.length - KEPT_MAX] ?? newest));
  const limit = limits.sort().at(-1) ?? "";
  const known = new Map([...memory.known].filter(([, { date }]) => date >= limit));
  const open = new Map([...memory.open].filter(([key]) => known.has(key)));
  return { ...memory, known, open, floor: [memory.floor, limit].sort()[1] ?? limit };
}

function dayAfter(date: string): string {
  return daysBefore(date, -1);
}

export function daysBefore(date: string, days: number): string {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? date : new Date(ms - days * DAY_MS).toISOString().slice(0, 10);
}
