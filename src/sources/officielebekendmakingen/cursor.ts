import { z } from "zod";

/** How far one stream was read. */
export interface StreamCursor {
  /** The civil date up to which it was read. */
  readonly until: string;
  /** What was read of the days that are read again next time: identifier, and its position. */
  readonly seen: Readonly<Record<string, number>>;
  /** The civil date of the last time that the dossier was gone through, and its newest stukken then. */
  readonly audit: { readonly on: string; readonly seen: Readonly<Record<string, number>> } | null;
  /** What was left out and has no name that it could be asked for by: it is read again from this day, each day. */
  readonly left: { readonly since: string; readonly on: string } | null;
}

const seen = z.record(z.string(), z.number());
const day = z.iso.date();
const schema = z.object({
  until: day,
  seen,
  audit: z.object({ on: day, seen }).nullable(),
  left: z.object({ since: day, on: day }).nullable().default(null),
});

/** The cursor as it is kept. */
export function writeCursor(cursor: StreamCursor): string {
  return JSON.stringify(cursor);
}

/** Null where there is none, or one that cannot be read: the stream begins anew, silently. */
export function readCursor(text: string | undefined): StreamCursor | null {
  if (text === undefined) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
