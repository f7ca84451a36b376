import type { Config } from "#config";
import { peekStore } from "#store";
import { compileWatches, type Evidence } from "#watch";
import { type KeptDocument, keptDocuments } from "./kept.ts";
import { limitOf } from "./list.ts";
import type { Output } from "./output.ts";
import { documentData, documentLines, evidenceData, sinceOf, watchOfQuery } from "./replay.ts";
import { replayWords } from "./replay-words.ts";

export interface SearchOptions {
  readonly since?: string;
  readonly limit?: string;
}

const LIMIT = 20;

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
  const { match } = compileWatches([watch]);
  const found: { readonly document: KeptDocument; readonly evidence: readonly Evidence[] }[] = [];
  let looked = 0;
  for (const document of keptDocuments(store, since)) {
    looked += 1;
    const [hit] = match(document.input);
    if (hit !== undefined) found.push({ document, evidence: hit.evidence });
  }
  found.sort((a, b) => (a.document.date < b.document.date ? 1 : -1));
  const shown = found.slice(0, limit);
  if (json) {
    for (const { document, evidence } of shown)
      output.print(JSON.stringify({ ...documentData(document), evidence: evidence.map(evidenceData) }));
    return 0;
  }
  const words = replayWords[config.language];
  output.print(words.total(query, found.length, looked));
  for (const { document, evidence } of shown) output.print(documentLines(document, evidence).join("\n"));
  if (found.length > shown.length) output.print(words.more(found.length - shown.length));
  output.print(words.elsewhere(elsewhere(query)));
  return 0;
}

/** The same words at the open archive of the whole Kamer, whose own query language is another one. */
function elsewhere(query: string): string {
  const plain = query
    .replace(/\b(?:NEAR\/\d+|AND|OR|NOT)\b|[()*"]|\b\w+:/g, " ")
    .trim()
    .split(/\s+/)
    .join(" ");
  return `https://www.opentk.nl/search.html?q=${encodeURIComponent(plain)}`;
}
