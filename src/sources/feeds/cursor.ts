import { z } from "zod";
import type { Validators } from "../http.ts";

/** What is remembered of a feed. */
export interface FeedCursor {
  readonly validators: Validators | null;
  /** Keys of items, those of the last reading first. */
  readonly known: readonly string[];
}

/** Items leave a feed and come back in it; older ones than these do not. */
const KNOWN_MAX = 3_000;

/** The cursor of a feed that was never read. */
export const UNREAD = "unread";

const schema = z.object({
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }).nullable(),
  known: z.array(z.string()),
});

/** The cursor as it is kept. In: the keys of this reading, what was known before it. */
export function writeCursor(
  validators: Validators | null,
  keys: readonly string[],
  before: readonly string[],
): string {
  return JSON.stringify({ validators, known: [...new Set([...keys, ...before])].slice(0, KNOWN_MAX) });
}

/** Null where the feed was never read, or the cursor cannot be: it begins anew, silently. */
export function readCursor(text: string | undefined): FeedCursor | null {
  if (text === undefined || text === UNREAD) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
