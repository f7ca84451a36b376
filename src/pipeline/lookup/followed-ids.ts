import type { WatchTarget } from "#watch";

/** The ids of what a watch follows. */
export function followedIds(watch: WatchTarget): readonly string[] {
  return [watch.motion, watch.dossier, watch.question, watch.promise, watch.document].filter(
    (id) => id !== undefined,
  );
}
