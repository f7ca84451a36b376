import { z } from "zod";
import type { Validators } from "../http.ts";
import type { Traits } from "./known.ts";

/** What is remembered of a feed. */
export interface FeedCursor {
  readonly validators: Validators | null;
  /** When it was first read, ms since 1970; null where an earlier version did that. */
  readonly beganMs: number | null;
  /** Known items, those of the last reading first. */
  readonly items: readonly Traits[];
  /** Of items that an earlier version knew: each of their keys by itself, until the item is seen again. */
  readonly loose: readonly string[];
}

/** Items leave a feed and come back in it; older ones than these do not. */
const ITEMS_MAX = 1_000;

/** The cursor of a feed that was never read. */
export const UNREAD = "unread";

const validators = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }).nullable();
const name = z.string().nullable();

const schema = z.union([
  z.object({
    validators,
    beganMs: z.number().nullable().default(null),
    items: z.array(z.tuple([name, name, z.string(), z.number().nullable()])),
    loose: z.array(z.string()),
  }),
  z
    .object({ validators, known: z.array(z.string()) })
    .transform(({ known, ...rest }) => ({ ...rest, beganMs: null, items: [], loose: known })),
]);

/** The cursor as it is kept. */
export function writeCursor({ items, ...rest }: FeedCursor): string {
  return JSON.stringify({
    ...rest,
    items: items.slice(0, ITEMS_MAX).map(({ guid, link, title, momentMs }) => [guid, link, title, momentMs]),
  });
}

/** Null where the feed was never read, or the cursor cannot be: it begins anew, silently. */
export function readCursor(text: string | undefined): FeedCursor | null {
  if (text === undefined || text === UNREAD) return null;
  try {
    const { items, ...rest } = schema.parse(JSON.parse(text));
    return {
      ...rest,
      items: items.map(([guid, link, title, momentMs]) => ({ guid, link, title, momentMs })),
    };
  } catch {
    return null;
  }
}
