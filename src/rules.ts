import type { Proposal } from "#store";
import { parseQuery, QueryError, type Watch } from "#watch";

/**
 * What is watched: the watches of the files, then the rules made in Slack that are in force. Where both have an id the
 * file's counts; a rule whose query this version cannot read is left out.
 */
export function watchesInForce(files: readonly Watch[], proposals: readonly Proposal[]): readonly Watch[] {
  const ids = new Set(files.map(({ id }) => id));
  const fromSlack = proposals
    .filter(({ watch, inForce }) => inForce && !ids.has(watch.id) && isReadable(watch))
    .map(({ watch }) => watch);
  return [...files, ...fromSlack];
}

function isReadable({ query, not }: Watch): boolean {
  try {
    for (const source of [query, not]) if (source !== undefined) parseQuery(source);
    return true;
  } catch (error) {
    if (error instanceof QueryError) return false;
    throw error;
  }
}
