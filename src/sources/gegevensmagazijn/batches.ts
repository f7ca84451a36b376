import { type FailureBatch, type PageBatch, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import type { FeedPage } from "./page.ts";

/** The stream of everything, and the name of its cursor. */
export const ALL = "*";

/** A page as a batch. In: the position after it, null for none; what else the cursors keep. */
export function pageBatch(
  stream: string,
  { records, counts, skipped }: FeedPage,
  after: number | null,
  caughtUp: boolean,
  kept: PageBatch["cursors"] = {},
): PageBatch {
  const cursors = after === null ? kept : { [stream]: String(after), ...kept };
  return { type: "page", stream, records, cursors, counts, skipped, caughtUp };
}

/** The failure of one stream. An abort, and what is not the source's fault, is thrown on. */
export function failureBatch(stream: string, error: unknown, signal: AbortSignal): FailureBatch {
  signal.throwIfAborted();
  if (error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError) {
    return { type: "failure", stream, error };
  }
  throw error;
}

/** The position that a cursor holds. Throws TypeError where it holds none: that is a mistake of ours. */
export function positionOf(cursor: string | null | undefined, name: string): number {
  if (typeof cursor === "string" && /^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new TypeError(`no position to go on from in the cursor ${JSON.stringify(name)}: ${cursor}`);
}
