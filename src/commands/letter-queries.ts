import type { Letter, Proposed } from "#letter";
import { topicsOf } from "#letter";
import { lookAtKept, newestHits } from "#pipeline";
import type { Store } from "#store";
import type { Watch } from "#watch";

const PROPOSED_MAX = 5;
const DAYS = 90;
const DAY_MS = 86_400_000;
/** A word of more documents than this says nothing, as soon as there are enough to tell. */
const SHARE_MAX = 0.2;
const LOOKED_MIN = 25;

/**
 * Queries from the subjects that letters come back to, each with what it would have hit in the last 90 days of the
 * archive; without those that a watch looks for already, and those that hit too much to be of use.
 */
export function proposedQueries(
  letters: readonly Letter[],
  watches: readonly Watch[],
  archive: Store | null,
  now: Date,
): readonly Proposed[] {
  const passages = letters.flatMap((letter) => letter.passages);
  const known = watches.map(({ query = "" }) => query.toLowerCase()).join(" ");
  const topics = topicsOf({ passages }).filter(({ word }) => !known.includes(word));
  const drafts = topics.map((topic) => ({ query: `${topic.word}*`, passages: topic.passages }));
  if (archive === null || drafts.length === 0)
    return drafts.slice(0, PROPOSED_MAX).map((draft) => ({ ...draft, tried: null }));
  const { hits, looked } = tried(
    drafts.map(({ query }) => query),
    archive,
    now,
  );
  const isUseful = (query: string) => looked < LOOKED_MIN || (hits.get(query) ?? 0) <= looked * SHARE_MAX;
  return drafts
    .filter(({ query }) => isUseful(query))
    .slice(0, PROPOSED_MAX)
    .map((draft) => ({ ...draft, tried: { hits: hits.get(draft.query) ?? 0, looked, days: DAYS } }));
}

function tried(
  queries: readonly string[],
  archive: Store,
  now: Date,
): { readonly hits: ReadonlyMap<string, number>; readonly looked: number } {
  const since = new Date(now.getTime() - DAYS * DAY_MS).toISOString().slice(0, 10);
  const hits = new Map<string, number>();
  let looked = 0;
  for (const query of queries) {
    const watch = { id: query, name: query, channel: "#", query };
    const search = newestHits(lookAtKept(watch, since, archive, archive.index, "first"), null);
    while (search.step());
    const found = search.found();
    looked = found.looked();
    hits.set(query, found.hits.length);
  }
  return { hits, looked };
}
