import type { Config } from "#config";
import { lookAtKept, newestHits } from "#pipeline";
import { peekStore } from "#store";
import { elsewhere } from "#watch";
import { limitOf } from "./asked-list.ts";
import { documentData, documentLines, evidenceData, sinceOf, watchOfQuery } from "./kept.ts";
import type { Output } from "./output.ts";
import { replayWords } from "./replay-words.ts";

export interface SearchOptions {
  readonly since?: string;
  readonly limit?: string;
}

const LIMIT = 20;
/** Looking at more documents than this one by one takes long enough to say why. */
const UNINDEXED_TOLD = 500;

/**
 * Finds a query in the archive, in its texts and titles, by the engine of the watches: the newest first, each with the
 * sentence. Tells where to go on looking.
 * @returns the exit status: 0, also where nothing is found
 * @throws UsageError for a query that cannot be read; StoreError without an archive
 */
export function search(
  query: string,
  options: SearchOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  const watch = watchOfQuery(query);
  const limit = limitOf(options.limit) ?? LIMIT;
  const since = sinceOf(options.since, now);
  using store = peekStore(config.stateFolder);
  const look = lookAtKept(watch, since, store, store.index, json ? "all" : "first");
  const words = replayWords[config.language];
  if (look.unindexed > UNINDEXED_TOLD) output.complain(`${words.unindexed(look.unindexed)}\n`);
  const search = newestHits(look, limit);
  while (search.step());
  const { hits, isWhole, looked } = search.found();
  if (json) {
    for (const hit of hits)
      output.print(JSON.stringify({ ...documentData(hit), evidence: hit.evidence.map(evidenceData) }));
    return 0;
  }
  output.print(isWhole ? words.total(query, hits.length, looked()) : words.newest(query, hits.length));
  for (const hit of hits) output.print(documentLines(hit).join("\n"));
  const left = search.left();
  if (left > 0) output.print(words.more(left));
  output.print(words.elsewhere(elsewhere(query)));
  return 0;
}
