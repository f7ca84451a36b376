import type { StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";

/** So long after an older database was put back its sources may still bring what was told before. */
const UNSURE_MS = 7 * 86_400_000;

/**
 * From when to look whether a post stands in Slack already that this database never sent: it turned out to be older
 * than what was sent. Null where there is no such doubt, or where it cannot be looked up and is marked for that.
 */
export function unsureSince(post: StoredPost, { archive, clock }: PipelineContext): Date | null {
  if (post.attempts > 0 || post.mayBeDouble || post.kind === "edit") return null;
  const unsure = archive.transaction((transaction) => transaction.unsure());
  if (unsure === null || clock().getTime() > Date.parse(unsure.at) + UNSURE_MS) return null;
  return new Date(unsure.from);
}
